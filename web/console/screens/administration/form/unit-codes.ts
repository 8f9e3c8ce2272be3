import type { FormChoicesResponse } from '../../../../../core/contract/public/form-choices-responses.ts';
import {
  hasOneUnitPerArea,
  type Unit,
} from '../../../../../core/directory/model/organization/unit.ts';
import type { LocalDate } from '../../../../../core/time/local-date.ts';
import { isValidOn } from '../../../../../core/time/validity.ts';

type NamedCode = { code: string; name: string; formerNames: readonly string[] };

/**
 * Returns the codes that a unit field accepts: first each unit type with one unit per area, such as the commune committees,
 * then every single unit. The name of a unit type comes from its row on the day. `formerNames` are those
 * of the units that a unit has replaced.
 */
export function listUnitCodes(
  units: FormChoicesResponse['units'],
  rows: readonly Unit[],
  today: LocalDate,
): NamedCode[] {
  return [
    ...rows
      .filter((row) => hasOneUnitPerArea(row) && isValidOn(row, today))
      .map(({ code, name }) => ({ code, name, formerNames: [] })),
    ...units.map(({ ref, name, formerNames }) => ({ code: ref, name, formerNames })),
  ];
}
