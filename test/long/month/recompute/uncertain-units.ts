import type { EntryOf } from '../log.ts';
import { communes } from '../plan/directory-data.ts';
import type { CountedMoment } from './counted-moments.ts';

const districtUnitOf = (area: string | undefined): string =>
  `UBND_HUYEN:${communes.find(({ code }) => code === area)?.parent ?? ''}`;

const assignedUnit = ({ value }: EntryOf<'acted'>): string[] => {
  const [, unit] = /"unit":"([^"]+)"/.exec(String(value)) ?? [];
  return unit === undefined ? [] : [unit];
};

/** Units whose tickets the operators assign, independent of the topic. */
const operatorQueues = ['', 'TONG_DAI', 'THANH_TRA'];

/** Returns units whose counts may include complaints or decisions by operators, and so can't be recomputed exactly. */
export function uncertainUnits(moments: readonly CountedMoment[]): Set<string> {
  return new Set([
    ...operatorQueues,
    ...moments.flatMap(({ ticket: { unit, isUnitUncertain, opened, actions } }) =>
      isUnitUncertain ? [unit, districtUnitOf(opened.area), ...actions.flatMap(assignedUnit)] : [],
    ),
  ]);
}
