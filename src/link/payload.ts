/**
 * Payloads of links: canonical JSON, deflated, in base64url, behind the number of the format. One module
 * for browsers and Node: both have the compression streams.
 */

/** Number of the payload format. */
const VERSION = 1;
/** Decompression stops here; a link that is larger was not made by us. */
const MOST_BYTES = 5 * 1024 * 1024;

export type Decoded = { readonly value: unknown } | { readonly problem: LinkProblem };

/** Why a part of a link could not be read. */
export interface LinkProblem {
  readonly kind: 'truncated' | 'tampered' | 'oversized' | 'newer' | 'invalid';
  /** The part of the link: `payload`, `a`, `t`, … */
  readonly part: string;
  readonly message: string;
}

export async function encodePayload(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(sortedJson(value));
  const packed = await collect(
    new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')),
    Number.POSITIVE_INFINITY,
  );
  return `${VERSION}.${toBase64Url(packed ?? new Uint8Array())}`;
}

/** Never throws; `part` names the place in the problem. */
export async function decodePayload(text: string, part: string): Promise<Decoded> {
  const match = /^(\d{1,6})\.(.*)$/s.exec(text);
  if (match === null)
    return problem('truncated', part, 'the link is cut off or was never complete');
  if (Number(match[1]) !== VERSION)
    return problem('newer', part, `the link was made with a newer version (format ${match[1]})`);
  const packed = fromBase64Url(match[2] ?? '');
  if (packed === null)
    return problem('tampered', part, 'the link holds characters that no link has');
  let bytes: Uint8Array | null;
  try {
    bytes = await collect(
      new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')),
      MOST_BYTES,
    );
  } catch {
    return problem('truncated', part, 'the link is cut off or was changed on its way');
  }
  if (bytes === null) return problem('oversized', part, 'the link holds more than 5 MB');
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isSafe(json)
      ? { value: JSON.parse(json) }
      : problem('tampered', part, 'the link holds a key that no link has');
  } catch {
    return problem('tampered', part, 'the link was changed on its way');
  }
}

/** A key that could reach an object's prototype is none of ours. */
function isSafe(json: string): boolean {
  let safe = true;
  JSON.parse(json, (key, inner: unknown) => {
    if (key === '__proto__') safe = false;
    return inner;
  });
  return safe;
}

function problem(kind: LinkProblem['kind'], part: string, message: string): Decoded {
  return { problem: { kind, part, message } };
}

/** Reads a stream to its end; null when it is longer than `most` bytes. */
async function collect(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(next.value);
  }
  const all = new Uint8Array(length);
  let position = 0;
  for (const chunk of chunks) {
    all.set(chunk, position);
    position += chunk.length;
  }
  return all;
}

/** JSON with sorted keys, so that equal values make equal links. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null;
  try {
    const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(plain, (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
