export function concatBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function bytesStartWith(bytes: Uint8Array, start: readonly number[], at = 0): boolean {
  return (
    bytes.length >= at + start.length && start.every((byte, index) => bytes[at + index] === byte)
  );
}

/** Returns the character codes of an ASCII string. */
export function toAsciiBytes(letters: string): number[] {
  return Array.from(letters, (letter) => letter.charCodeAt(0));
}
