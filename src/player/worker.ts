import { InProcessPlayer } from './inProcess';
import type { Reply, Request } from './protocol';
import type { Queries, QueryName } from './types';
import { Sender } from './wire';

/** The worker's side: the reference player behind messages. */
const player = new InProcessPlayer();
const sender = new Sender();

addEventListener('message', (event: MessageEvent<Request>) => {
  const { id } = event.data;
  answer(event.data).then(
    (value) => reply({ id, answer: value }),
    (error: unknown) =>
      reply({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});

async function answer(request: Request): Promise<unknown> {
  switch (request.call) {
    case 'load':
      return sender.pack(
        await player.load(request.input, (progress) => reply({ id: request.id, progress })),
      );
    case 'seek':
      return sender.pack(await player.seek(request.to, request.within));
    case 'query':
      // The page's side has checked that question and name belong together.
      return player.query(request.name, request.ask as Queries[QueryName]['ask']);
  }
}

function reply(message: Reply): void {
  postMessage(message);
}
