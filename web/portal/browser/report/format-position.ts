/** Formats a geographic position with 4 decimals (about 11 meters), enough to find a house. */
export function formatPosition(
  { latitude, longitude }: { latitude: number; longitude: number },
  label = '',
): string {
  return `${label} ${latitude.toFixed(4)}, ${longitude.toFixed(4)}`.trim();
}

/** Formats a distance, rounded to 100 meters, such as "900 m" or "1,2 km". */
export function formatDistance(meters: number, lang: string): string {
  const hundreds = Math.max(1, Math.round(meters / 100));
  const [value, unit] = hundreds < 10 ? [hundreds * 100, 'meter'] : [hundreds / 10, 'kilometer'];
  return new Intl.NumberFormat(lang, { style: 'unit', unit }).format(value);
}

const listOtherParts = (address: string, label: string): string[] =>
  address
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && (label === '' || !part.startsWith(label)));

/** Appends a geographic position to a street address, or replaces the position that was appended before. */
export function appendPosition(address: string, position: string, label: string): string {
  return [...listOtherParts(address, label), position].join('; ');
}

/** Removes the geographic position that `appendPosition` appended to a street address. */
export function removePosition(address: string, label: string): string {
  return listOtherParts(address, label).join('; ');
}
