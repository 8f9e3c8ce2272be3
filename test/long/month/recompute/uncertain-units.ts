import type { EntryOf } from '../log.ts';
import { communes } from '../plan/directory-data.ts';
import type { CountedMoment } from './moments.ts';

const districtUnitOf = (area: string | undefined): string =>
  `UBND_HUYEN:${communes.find(({ code }) => code === area)?.parent ?? ''}`;

const assignedUnit = ({ value }: EntryOf<'acted'>): string[] => {
  const [, unit] = /"unit":"([^"]+)"/.exec(String(value)) ?? [];
  return unit === undefined ? [] : [unit];
};

/** The operators decide which tickets come to these queues: no topic says it. */
const operatorQueues = ['', 'TONG_DAI', 'THANH_TRA'];

/** Units of which a complaint or a decision of the operators may have made part of the count. */
export const uncertainUnits = (moments: readonly CountedMoment[]): Set<string> =>
  new Set([
    ...operatorQueues,
    ...moments.flatMap(({ ticket: { unit, isUnitUncertain, opened, acts } }) =>
      isUnitUncertain ? [unit, districtUnitOf(opened.area), ...acts.flatMap(assignedUnit)] : [],
    ),
  ]);
