import { formatNumericDate } from '../../../../core/messages/format-dates.ts';
import type { Option } from '../../components/searchable-select.tsx';
import type { ReferenceData } from './reference-data.ts';

/** Returns the units as options. The search also finds a unit by the names of the units that it has replaced. */
export function toUnitOptions(choices: ReferenceData | undefined): Option[] {
  return (choices?.units ?? []).map(({ ref, name, formerNames }) => ({
    value: ref,
    label: name,
    formerNames,
  }));
}

/**
 * Returns the ended units as options of the statistics, such as "UBND phường 7 (đến 30/6/2025)", most recently ended first.
 */
export function toFormerUnitOptions(
  choices: ReferenceData | undefined,
  formatName: (name: string, lastDay: string) => string,
): Option[] {
  return (choices?.formerUnits ?? [])
    .toSorted((a, b) => b.lastDay.localeCompare(a.lastDay))
    .map(({ ref, name, lastDay }) => ({
      value: `${ref}@${lastDay}`,
      label: formatName(name, formatNumericDate(lastDay)),
    }));
}
