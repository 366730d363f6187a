import { SortedMap } from '../../../kernel/sortedMap';
import type { Auth } from './types';

/** A store without users, as every new one is. */
export const NO_AUTH: Auth = {
  enabled: false,
  revision: 1,
  users: SortedMap.of(),
  roles: SortedMap.of(),
  tokens: SortedMap.of(),
};
