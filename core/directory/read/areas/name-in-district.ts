import { lowercaseFirstLetter } from '../../../text/lowercase-first-letter.ts';

/**
 * Returns the name of an area with that of its district, capitalized for the start of a line: "Xã Long Đức, thành phố Trà
 * Vinh".
 */
export function formatNameInDistrict(name: string, district: string): string {
  return `${name}, ${lowercaseFirstLetter(district)}`;
}
