/** Formats a geographic position with 4 decimals (about 11 meters), enough to find a house. */
export function formatPosition(
  { latitude, longitude }: { latitude: number; longitude: number },
  words = '',
): string {
  return `${words} ${latitude.toFixed(4)}, ${longitude.toFixed(4)}`.trim();
}

/** Appends a geographic position to a street address, or replaces the position that was appended before. */
export function appendPosition(address: string, position: string, words: string): string {
  return [
    ...address
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '' && (words === '' || !part.startsWith(words))),
    position,
  ].join('; ');
}
