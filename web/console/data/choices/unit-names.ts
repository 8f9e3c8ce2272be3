import type { FormChoicesResponse } from '../../../../core/contract/public/form-choices-responses.ts';
import { toLocalDate } from '../../../../core/time/local-date.ts';

type Units = Pick<FormChoicesResponse, 'units' | 'formerUnits'>;

/**
 * Returns a function that names a unit by its reference: by its present or last name, or by the name of the unit that had
 * the reference on the given day. A unit created by a reform can have the same reference as an ended one.
 */
export function createUnitNamer({
  units,
  formerUnits,
}: Units): (ref: string, on?: Date) => string | undefined {
  const present = new Map([...formerUnits, ...units].map(({ ref, name }) => [ref, name]));
  const former = Map.groupBy(formerUnits, ({ ref }) => ref);
  return (ref, on) => {
    const day = on && toLocalDate(on);
    const ofDay = (former.get(ref) ?? [])
      .filter(({ lastDay }) => day !== undefined && lastDay >= day)
      .toSorted((a, b) => a.lastDay.localeCompare(b.lastDay));
    return ofDay[0]?.name ?? present.get(ref);
  };
}
