import { areaNameTexts } from '../../../../i18n/citizens.ts';
import type { Lang } from '../../../messages/lang.ts';
import type { Unit } from '../../model/organization/unit.ts';
import { listFormerUnitTypes } from './former-units.ts';
import { groupUnitsByLevel } from './units-by-level.ts';

type Units = { units: readonly Unit[] };
type UnitChoice = Pick<Unit, 'code' | 'name'>;

/** Units that a citizen can select as accused: current units of one level, or ended units by their former name. */
export type AccusableUnitGroup = {
  level: ReturnType<typeof groupUnitsByLevel>[number]['level'] | 'former';
  units: UnitChoice[];
};

/**
 * Returns the units that a citizen can select as accused on the day. The code of an ended unit stands for its successor,
 * which its label names: "Sở Giao thông vận tải cũ, nay thuộc Sở Xây dựng tỉnh Vĩnh Long".
 */
export function groupAccusableUnits(directory: Units, on: Date, lang: Lang): AccusableUnitGroup[] {
  const texts = areaNameTexts[lang];
  const former = listFormerUnitTypes(directory, on).map(({ code, name, successor }) => ({
    code,
    name: `${texts.former(name)}, ${texts.nowPartOf(successor)}`,
  }));
  return [
    ...groupUnitsByLevel(directory, on),
    ...(former.length > 0 ? [{ level: 'former' as const, units: former }] : []),
  ];
}

/** Returns the codes that `groupAccusableUnits` offers on the day. */
export function listAccusableUnitCodes(directory: Units, on: Date): string[] {
  return groupAccusableUnits(directory, on, 'vi').flatMap(({ units }) =>
    units.map(({ code }) => code),
  );
}
