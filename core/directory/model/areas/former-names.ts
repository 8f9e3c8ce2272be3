import { isMergedIntoOwnProvince, type OtherProvince } from '../../../routing/other-province.ts';
import { lowercaseFirstLetter } from '../../../text/lowercase-first-letter.ts';
import { toLocalDate } from '../../../time/local-date.ts';
import { type Area, findAreasInForce } from './area.ts';

type Places = { areas: readonly Area[]; otherProvinces: readonly OtherProvince[] };

/** Returns the full names of the other provinces that were merged into an area, such as "Tỉnh Bến Tre". */
const listMergedProvinceNames = (directory: Places, area: Area, on: Date): string[] =>
  directory.otherProvinces
    .filter((row) => row.mergedInto === area.code && isMergedIntoOwnProvince(row, directory, on))
    .map(({ name }) => area.fullName.replace(area.name, name));

/**
 * Returns the former names of an area, which citizens still use. They are the names of the areas from which it was formed.
 */
export function findFormerNames(directory: Places, area: Area, on: Date): string[] {
  const date = toLocalDate(on);
  const own = directory.areas
    .filter(({ validTo }) => validTo !== null && validTo < date)
    .filter((former) => findAreasInForce(directory, former, on).includes(area))
    .map(({ fullName }) => fullName);
  const names = [...own, ...listMergedProvinceNames(directory, area, on)];
  return [...new Set(names.map(lowercaseFirstLetter))].filter(
    (name) => name !== lowercaseFirstLetter(area.fullName),
  );
}
