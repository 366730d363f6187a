import { InProcessPlayer } from '../../../src/player/inProcess';
import { readDocument } from '../../../src/scenario/read';

/** Bundled by the determinism test and run in the page itself, without a worker. */
Object.assign(globalThis, {
  async traceHashInProcess(document: unknown, seed: number): Promise<string> {
    const read = readDocument(document);
    if (!('scenario' in read)) throw new Error(JSON.stringify(read.findings));
    const player = new InProcessPlayer();
    await player.load({ scenario: read.scenario, seed, actions: [] });
    return (await player.query('traceHash', {})).hash;
  },
});
