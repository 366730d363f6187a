/** Values of etcd are bytes; here a string stands for them, one character each. */

/** The bytes of a value. What was typed with letters beyond a byte is their UTF-8. */
export function bytesOf(value: string): Uint8Array {
  for (let i = 0; i < value.length; i += 1)
    if (value.charCodeAt(i) > 0xff) return new TextEncoder().encode(value);
  return Uint8Array.from(value, (letter) => letter.charCodeAt(0));
}

/** A value as one reads it; null = it is no text. */
export function textOf(value: string): string | null {
  const decoded = decode(value);
  return isReadable(decoded) ? decoded : null;
}

function decode(value: string): string {
  const codes = Array.from(value, (letter) => letter.charCodeAt(0));
  if (codes.every((code) => code < 0x80) || codes.some((code) => code > 0xff)) return value;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(value));
  } catch {
    return value;
  }
}

function isReadable(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
    if (isControl && code !== 0x09 && code !== 0x0a && code !== 0x0d) return false;
  }
  return true;
}

/** A value in one line, for lists. */
export function glanceOf(value: string): string {
  const text = textOf(value);
  if (text !== null) return text.replace(/\s+/g, ' ');
  const start = [...bytesOf(value).slice(0, 12)].map(twoDigits).join(' ');
  return value.length > 12 ? `${start} …` : start;
}

export interface HexRow {
  /** Position of its first byte. */
  readonly offset: string;
  readonly bytes: string;
  /** The same as letters; a point for what is none. */
  readonly text: string;
}

/** As `hexdump -C` prints: so many bytes in a row, with their letters beside them. */
export function hexRows(value: string, perRow = 16): readonly HexRow[] {
  const bytes = bytesOf(value);
  const rows: HexRow[] = [];
  for (let at = 0; at < bytes.length; at += perRow) {
    const row = [...bytes.slice(at, at + perRow)];
    rows.push({
      offset: at.toString(16).padStart(8, '0'),
      bytes: row.map(twoDigits).join(' '),
      text: row
        .map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.'))
        .join(''),
    });
  }
  return rows;
}

function twoDigits(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
