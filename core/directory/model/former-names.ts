import { lowercaseFirstLetter } from '../../text/lowercase-first-letter.ts';
import { toLocalDate } from '../../time/local-date.ts';
import { type Area, findAreasInForce } from './area.ts';

/**
 * Returns the former names of an area, which citizens still use. They are the names of the areas from which it was formed.
 */
export function findFormerNames(
  directory: { areas: readonly Area[] },
  area: Area,
  on: Date,
): string[] {
  const date = toLocalDate(on);
  const names = directory.areas
    .filter(({ validTo }) => validTo !== null && validTo < date)
    .filter((former) => findAreasInForce(directory, former, on).includes(area))
    .map(({ fullName }) => lowercaseFirstLetter(fullName));
  return [...new Set(names)].filter((name) => name !== lowercaseFirstLetter(area.fullName));
}
