import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** JSON with sorted keys and without undefined fields: equal values give equal text everywhere. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return scalar(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if ('toJSON' in value && typeof value.toJSON === 'function') return canonicalJson(value.toJSON());
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}

/** SHA-256 of a text as 64 hex digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Hashes lines one after the other without holding them all; each line ends with a line feed. */
export function lineHasher(): { add(line: string): void; digest(): string } {
  const hash = sha256.create();
  return {
    add: (line) => {
      hash.update(utf8ToBytes(`${line}\n`));
    },
    digest: () => bytesToHex(hash.digest()),
  };
}

function scalar(value: unknown): string {
  if (value === undefined) return 'null';
  // JSON has no infinity; a text keeps it apart from null.
  if (typeof value === 'number' && !Number.isFinite(value)) return `"${value}"`;
  return JSON.stringify(value);
}
