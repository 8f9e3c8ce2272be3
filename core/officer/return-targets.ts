import {
  type Area,
  type AreaLevel,
  findAreaInForce,
  findChildAreas,
  findParentArea,
  listAreaWithParents,
} from '../directory/model/area.ts';
import type { Directory } from '../directory/model/directory.ts';
import {
  findUnitForArea,
  findUnitInForce,
  hasOneUnitPerArea,
  type UnitInForce,
} from '../directory/model/unit.ts';
import { buildUnitExclusionPredicate } from '../routing/unit-exclusion.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { toLocalDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';

/** Units of one administrative level. `within` is the name of the area that contains them. */
export type UnitLevelGroup = {
  level: AreaLevel;
  within?: string | undefined;
  units: UnitInForce[];
};

type NearbyAreas = { level: AreaLevel; within: Area | undefined; areas: Area[] };

const vietnameseCollator = new Intl.Collator('vi', { numeric: true });

/**
 * Returns the areas whose units may be competent for a ticket that an officer returns: the communes of the same district and
 * the district itself, or all districts if the ticket has no area.
 */
const listNearbyAreas = (area: Area | undefined, directory: Directory, on: Date): NearbyAreas[] => {
  const district =
    area && listAreaWithParents(directory, area, on).find((one) => one.level === 'district');
  const around = area?.level === 'commune' ? findParentArea(directory, area, on) : area;
  const siblings = around ? findChildAreas(directory, around, on) : [];
  const anyDistrict = directory.areas.filter(
    (one) => one.level === 'district' && isValidOn(one, toLocalDate(on)),
  );
  return [
    {
      level: 'commune',
      within: around,
      areas: siblings.filter(({ level }) => level === 'commune'),
    },
    { level: 'district', within: district, areas: area ? [district ?? []].flat() : anyDistrict },
  ];
};

const listUnitsOfAreas = (
  { level, areas }: NearbyAreas,
  directory: Directory,
  on: Date,
): UnitInForce[] =>
  directory.units
    .filter(
      (row) => row.level === level && hasOneUnitPerArea(row) && isValidOn(row, toLocalDate(on)),
    )
    .flatMap(({ code }) =>
      areas.flatMap((area) => findUnitForArea(directory, code, area, on) ?? []),
    );

/**
 * Returns the units that lead the province. Officers can't propose them when returning a ticket, because tickets reach these
 * units by escalation.
 */
const listLeadershipUnits = ({ chains }: Directory, on: Date): Set<string | null> =>
  new Set(
    chains
      .filter((chain) => chain.leadLevel === 'province' && isValidOn(chain, toLocalDate(on)))
      .flatMap(({ steps }) => steps.flatMap(({ unit, also }) => [unit, ...also])),
  );

const listDepartments = (directory: Directory, on: Date): UnitInForce[] => {
  const above = listLeadershipUnits(directory, on);
  return directory.units
    .filter((row) => row.level === 'province' && !hasOneUnitPerArea(row) && !above.has(row.code))
    .filter((row) => isValidOn(row, toLocalDate(on)))
    .flatMap(({ code }) => findUnitInForce(directory, code, on) ?? []);
};

/** Returns the units that an officer can propose when returning a ticket, the nearest first. */
export function listReturnTargets(
  { unit, areaCode, accused }: Pick<Ticket, 'unit' | 'areaCode' | 'accused'>,
  directory: Directory,
  on: Date,
): UnitLevelGroup[] {
  const area = areaCode === undefined ? undefined : findAreaInForce(directory, areaCode, on);
  const isExcluded = buildUnitExclusionPredicate(directory, accused, on);
  const isOther = ({ ref }: UnitInForce): boolean => ref !== unit && !isExcluded(ref);
  return [
    ...listNearbyAreas(area, directory, on).map((near) => ({
      level: near.level,
      within: near.within?.fullName,
      units: listUnitsOfAreas(near, directory, on),
    })),
    { level: 'province' as const, units: listDepartments(directory, on) },
  ]
    .map((group) => ({
      ...group,
      units: group.units
        .filter(isOther)
        .toSorted((a, b) => vietnameseCollator.compare(a.name, b.name)),
    }))
    .filter(({ units }) => units.length > 0);
}
