import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

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
