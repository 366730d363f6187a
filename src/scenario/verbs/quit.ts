import { defineVerb, target } from './verb';

/** A client's processes end as by SIGKILL: nobody says goodbye, connections close, leases are renewed no more. */
export const quit = defineVerb(
  'quit',
  { client: target },
  { clients: ({ client }) => [client], takesRoles: false },
);
