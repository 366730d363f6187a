/** Streams of the draws for one delivery. */
export interface Stream {
  readonly latency: string;
  readonly jitter: string;
}

/** The names of a directed link. Joining them for each message was the dearest part of sending it. */
export interface Link {
  /** `lab/etcd/n1>lab/etcd/n2`. */
  readonly key: string;
  /** The same between machines: `etcd/n1>etcd/n2`. */
  readonly machines: string;
  /** Both ends stand on one machine. */
  readonly isLocal: boolean;
  /** One end is a client of its own. */
  readonly isClients: boolean;
  readonly streams: {
    readonly first: Stream;
    readonly again: Stream;
    readonly loss: string;
    readonly copy: string;
  };
}

const links = new Map<string, Map<string, Link>>();

export function linkBetween(from: string, to: string): Link {
  let targets = links.get(from);
  if (targets === undefined) {
    targets = new Map();
    links.set(from, targets);
  }
  let link = targets.get(to);
  if (link === undefined) {
    link = named(from, to);
    targets.set(to, link);
  }
  return link;
}

function named(from: string, to: string): Link {
  // A client that roams stands beside whatever node it talks to.
  const here = place(isRoaming(from) ? to : from);
  const there = place(isRoaming(to) ? from : to);
  const machines = linkKey(here, there);
  return {
    key: linkKey(from, to),
    machines,
    isLocal: here === there,
    isClients: from.startsWith('client/') || to.startsWith('client/'),
    streams: {
      first: streamOf(machines),
      again: streamOf(`${machines}/again`),
      loss: `${machines}/loss`,
      copy: `${machines}/copy`,
    },
  };
}

/** `lab/etcd/r1`. */
function isRoaming(id: string): boolean {
  return /^lab\/[^/]+\/r\d+$/.test(id);
}

function streamOf(name: string): Stream {
  return { latency: name, jitter: `${name}/jitter` };
}

export function linkKey(from: string, to: string): string {
  return `${from}>${to}`;
}

const places = new Map<string, string>();

/**
 * The machine that an entity runs on. The laboratory's lanes share machines: `lab/etcd/n1`, its client
 * `lab/etcd/c1` and its watcher `lab/etcd/w1` all stand on `etcd/n1`, whose links and cuts are theirs.
 */
export function place(id: string): string {
  if (!id.startsWith('lab/')) return id;
  let found = places.get(id);
  if (found === undefined) {
    found = `etcd/n${id.slice(id.lastIndexOf('/') + 2)}`;
    places.set(id, found);
  }
  return found;
}
