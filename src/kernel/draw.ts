/**
 * Stateless random draws. A draw depends only on the run's seed, the name of a stream and a counter
 * that the stream's owner keeps, so a new entity never shifts anybody else's luck.
 */

/** Returns a uniform unsigned 32-bit integer for draw number `n` of `stream` under `seed`. */
export function draw(seed: number, stream: string, n: number): number {
  return mix(mix(hashText(stream) ^ mix(seed | 0)) + Math.imul(n | 0, 0x9e3779b1)) >>> 0;
}

/** Returns a uniform number in [0, 1) with 32 bits of resolution. */
export function drawFraction(seed: number, stream: string, n: number): number {
  return draw(seed, stream, n) / 4294967296;
}

/** Returns a uniform integer in [min, max], both included. */
export function drawInteger(
  seed: number,
  stream: string,
  n: number,
  range: { readonly min: number; readonly max: number },
): number {
  return range.min + Math.floor(drawFraction(seed, stream, n) * (range.max - range.min + 1));
}

// The finaliser of MurmurHash3 (public domain): every input bit reaches every output bit.
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

// Hashing a stream's name is the dearest part of a draw and names recur, so results are kept.
const hashes = new Map<string, number>();

function hashText(text: string): number {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  const hash = mix(h);
  hashes.set(text, hash);
  return hash;
}
