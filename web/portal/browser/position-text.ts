/** Formats a geographic position with 4 decimals (about 11 metres), which identifies a house but not a room. */
export function formatPosition(
  { latitude, longitude }: { latitude: number; longitude: number },
  words = '',
): string {
  return `${words} ${latitude.toFixed(4)}, ${longitude.toFixed(4)}`.trim();
}

/** Appends a geographic position to a street address; replaces an earlier position. */
export function appendPosition(address: string, position: string, words: string): string {
  return [
    ...address
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '' && (words === '' || !part.startsWith(words))),
    position,
  ].join('; ');
}
