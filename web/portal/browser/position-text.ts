/** Some eleven metres: enough to find a house, too coarse to say which room. */
export const positionInWords = (
  { latitude, longitude }: { latitude: number; longitude: number },
  words = '',
): string => `${words} ${latitude.toFixed(4)}, ${longitude.toFixed(4)}`.trim();

/** The address with the position behind it, in place of an earlier one. */
export const withPosition = (address: string, position: string, words: string): string =>
  [
    ...address
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '' && (words === '' || !part.startsWith(words))),
    position,
  ].join('; ');
