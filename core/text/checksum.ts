const prime = 0x01000193;

/** Returns a 64-bit checksum based on FNV-1a, by which texts can be distinguished. It is not cryptographic. */
export function computeTextChecksum(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01234567;
  for (let index = 0; index < text.length; index += 1) {
    low = Math.imul(low ^ text.charCodeAt(index), prime);
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - index), prime);
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
