import { areaNameTexts } from '../../i18n/citizens.ts';
import {
  type Area,
  type AreaLevel,
  findAreaInForce,
  findChildAreas,
  findFormerDistricts,
  findParentArea,
  listAreaWithParents,
} from '../directory/model/areas/area.ts';
import type { Directory } from '../directory/model/directory.ts';
import {
  findUnitForArea,
  findUnitInForce,
  getOperatorUnit,
  hasOneUnitPerArea,
  type UnitInForce,
} from '../directory/model/organization/unit.ts';
import { findTopic } from '../directory/model/services/topic.ts';
import { searchUnits } from '../directory/read/units/search-units.ts';
import { buildUnitExclusionPredicate } from '../routing/unit-exclusion.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { toLocalDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';

/**
 * Group of units: those that are probably competent, those that a search has found, or those of one administrative level.
 * `within` is the name of the area that contains them, or the searched text.
 */
export type ReturnTargetGroup = {
  level: AreaLevel | 'likely' | 'found';
  within?: string | undefined;
  units: UnitInForce[];
};

type NearbyAreas = { level: AreaLevel; within: string | undefined; areas: Area[] };

const vietnameseCollator = new Intl.Collator('vi', { numeric: true });

/**
 * Returns the communes near an area: those of the same district or, after the abolition of the districts, those formed from
 * the same former districts.
 */
const findNearbyCommunes = (
  area: Area,
  directory: Directory,
  on: Date,
): Pick<NearbyAreas, 'within' | 'areas'> => {
  const around = area.level === 'commune' ? findParentArea(directory, area, on) : area;
  const siblings = around ? findChildAreas(directory, around, on) : [];
  const communes = siblings.filter(({ level }) => level === 'commune');
  const former = findFormerDistricts(directory, area, on);
  if (around?.level === 'district' || former.length === 0) {
    return { within: around?.fullName, areas: communes };
  }
  const isNear = (commune: Area): boolean =>
    findFormerDistricts(directory, commune, on).some((one) => former.includes(one));
  const within = former.map(({ fullName }) => areaNameTexts.vi.former(fullName)).join(', ');
  return { within, areas: communes.filter(isNear) };
};

/**
 * Returns the areas whose units may be competent for a ticket that an officer returns: nearby communes and the ticket's
 * district, or all districts if the ticket has no area.
 */
const listNearbyAreas = (area: Area | undefined, directory: Directory, on: Date): NearbyAreas[] => {
  const district =
    area && listAreaWithParents(directory, area, on).find((one) => one.level === 'district');
  const anyDistrict = directory.areas.filter(
    (one) => one.level === 'district' && isValidOn(one, toLocalDate(on)),
  );
  return [
    ...(area ? [{ level: 'commune' as const, ...findNearbyCommunes(area, directory, on) }] : []),
    {
      level: 'district',
      within: district?.fullName,
      areas: area ? [district ?? []].flat() : anyDistrict,
    },
  ];
};

const listUnitsOfAreas = (
  { level, areas }: Pick<NearbyAreas, 'level' | 'areas'>,
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

type ReturnedTicket = Pick<Ticket, 'unit' | 'topic' | 'areaCode' | 'accused'>;

/** Returns the units that are probably competent: those of the ticket's topic and those of its commune. */
const listLikelyUnits = (
  { topic: code }: ReturnedTicket,
  area: Area | undefined,
  directory: Directory,
  on: Date,
): UnitInForce[] => {
  const topic = findTopic(directory, code, on);
  const codes = topic ? [topic.lead, ...topic.co] : [];
  const above = listLeadershipUnits(directory, on);
  const ofTopic = codes.flatMap((unit) => findUnitForArea(directory, unit, area, on) ?? []);
  const ofArea = area ? listUnitsOfAreas({ level: area.level, areas: [area] }, directory, on) : [];
  return [...ofTopic.filter((unit) => !above.has(unit.code)), ...ofArea];
};

/** Returns the present units whose present or former name contains the typed words. */
const searchTargets = (typed: string, directory: Directory, on: Date): UnitInForce[] =>
  searchUnits(directory, typed, { on, lang: 'vi' }).flatMap(
    ({ ref }) => findUnitInForce(directory, ref, on) ?? [],
  );

/**
 * Returns the units that an officer can propose when returning a ticket: those that a typed name finds, then the probable and
 * the nearest ones. Each unit occurs once.
 */
export function listReturnTargets(
  ticket: ReturnedTicket,
  directory: Directory,
  on: Date,
  typed = '',
): ReturnTargetGroup[] {
  const { unit, areaCode, accused } = ticket;
  const area = areaCode === undefined ? undefined : findAreaInForce(directory, areaCode, on);
  const isExcluded = buildUnitExclusionPredicate(directory, accused, on);
  const listed = new Set<string | undefined>([unit, getOperatorUnit(directory, on).ref]);
  const isNew = ({ ref }: UnitInForce): boolean => {
    const isOffered = !listed.has(ref) && !isExcluded(ref);
    listed.add(ref);
    return isOffered;
  };
  const groups: ReturnTargetGroup[] = [
    { level: 'found', within: typed.trim(), units: searchTargets(typed, directory, on) },
    { level: 'likely', units: listLikelyUnits(ticket, area, directory, on) },
    ...listNearbyAreas(area, directory, on).map((near) => ({
      level: near.level,
      within: near.within,
      units: listUnitsOfAreas(near, directory, on),
    })),
    { level: 'province', units: listDepartments(directory, on) },
  ];
  return groups
    .map((group) => ({
      ...group,
      units: group.units
        .filter(isNew)
        .toSorted((a, b) => vietnameseCollator.compare(a.name, b.name)),
    }))
    .filter(({ units }) => units.length > 0);
}
