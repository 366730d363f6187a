import { readFileSync } from 'node:fs';
import { entryOf } from '../../../src/app/gallery/catalogueEntry';
import { createLibrary, type Library } from '../../../src/app/gallery/library';
import { createSession, type Session } from '../../../src/app/playback/session';
import { type Address, createAddress } from '../../../src/app/routing/address';
import { resolve } from '../../../src/app/routing/resolve';
import { parseLink } from '../../../src/link/link';
import { InProcessPlayer } from '../../../src/player/inProcess';
import { parseScenario } from '../../../src/scenario/yaml';
import { createOrreryStore, type Store } from '../../../src/store/store';

/** The page without a browser: real scenarios, the real player, the real session. */
export interface TestStage {
  readonly store: Store;
  readonly session: Session;
  readonly address: Address;
  readonly library: Library;
}

export function fileOf(id: string): string {
  return readFileSync(`public/scenarios/${id}.yaml`, 'utf8');
}

export function libraryOf(...ids: readonly string[]): Library {
  const scenarios = ids.map((id) => {
    const parsed = parseScenario(fileOf(id));
    if (!('scenario' in parsed)) throw new Error(`${id} cannot be read`);
    return parsed.scenario;
  });
  return createLibrary({
    entries: async () => Promise.all(scenarios.map(entryOf)),
    read: async (id) => scenarios.find((one) => one.id === id) ?? null,
    text: async (id) => fileOf(id),
  });
}

export async function stage(hash: string): Promise<TestStage> {
  const library = libraryOf('minority-leader', 'first-election');
  const { place, opening, view } = await resolve(await parseLink(hash), hash, library);
  const store = createOrreryStore(view);
  const session = createSession({
    store,
    createPlayer: () => new InProcessPlayer(),
    clock: { request: () => 0, cancel: () => undefined },
    onLessonStop: () => undefined,
  });
  const bar = {
    location: { href: `http://orrery.test/${hash}`, hash },
    history: { pushState: () => undefined, replaceState: () => undefined },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  store.setState({ place });
  if (opening !== null) await session.open(opening);
  return { store, session, library, address: createAddress({ bar, store, session, library }) };
}
