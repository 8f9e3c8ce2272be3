import {
  type Area,
  findArea,
  findFormerDistricts,
  findParentArea,
} from '../../directory/model/areas/area.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { findFormerName, formatAreaInDistrict } from '../../directory/read/areas/area-hint.ts';
import { groupCommunesByDistrict } from '../../directory/read/areas/communes-by-district.ts';
import { findAreasInText, searchAreas } from '../../directory/read/areas/search-areas.ts';
import { lowercaseFirstLetter } from '../../text/lowercase-first-letter.ts';

/**
 * Commune as an option in a form. `within` is the name of its district, which distinguishes communes with the same name.
 * `former` is the former commune that was searched for, and `now` the present commune.
 */
export type CommuneChoice = {
  code: string;
  name: string;
  within?: string;
  former?: { name: string; now: string };
  /** Names of the abolished districts in which the commune is located. Empty on days on which there are districts. */
  formerDistricts: string[];
};

export type FindCommunesResult = {
  choices: CommuneChoice[];
  /** True if the entered text is the full current name of exactly one commune. */
  isSure: boolean;
  /** True if more communes match than the list contains, so that the user must enter the name more precisely. */
  isCut: boolean;
};

/** Maximum number of communes in a search result, because more do not fit on a telephone screen. */
const maxShown = 12;

const sureScore = 90;

const describeCommune = (
  directory: Directory,
  area: Area,
  on: Date,
  former?: Area,
): CommuneChoice => {
  const parent = findParentArea(directory, area, on);
  const formerName = findFormerName(directory, { area, former }, on);
  return {
    code: area.code,
    name: area.fullName,
    ...(parent?.level === 'district' && { within: parent.fullName }),
    ...(formerName !== undefined && {
      former: {
        name: formerName,
        now: lowercaseFirstLetter(formatAreaInDistrict(directory, area, on)),
      },
    }),
    formerDistricts: findFormerDistricts(directory, area, on).map(({ fullName }) =>
      lowercaseFirstLetter(fullName),
    ),
  };
};

const isOnce = ({ code }: CommuneChoice, index: number, all: readonly CommuneChoice[]): boolean =>
  all.findIndex((one) => one.code === code) === index;

/**
 * Returns an array with the form option for a commune code. The array is empty if no commune has this code on the given day.
 * If the citizen's text names a former commune instead, the option relates it to the present one.
 */
export function findCommuneChoicesByCode(
  directory: Directory,
  code: string,
  on: Date,
  text = '',
): CommuneChoice[] {
  const area = findArea(directory, code, on);
  if (area?.level !== 'commune') return [];
  const named = findAreasInText(directory, text, on).find((found) => found.area === area);
  return [describeCommune(directory, area, on, named?.former)];
}

/** Returns the communes of an area from `listCommuneGroups`, sorted by name. */
export function findCommunesOfGroup(
  directory: Directory,
  group: string,
  on: Date,
): FindCommunesResult {
  const named = findArea(directory, group, on)?.fullName;
  const { communes = [] } =
    groupCommunesByDistrict(directory, on).find(({ district }) => district === named) ?? {};
  const choices = communes.flatMap(({ code }) => findCommuneChoicesByCode(directory, code, on));
  return { choices, isSure: false, isCut: false };
}

/**
 * Finds communes by the beginning of their current or former name, with or without diacritics. The name of a district finds
 * all its communes.
 */
export function findCommunes(directory: Directory, typed: string, on: Date): FindCommunesResult {
  const hits = searchAreas(directory, typed, on);
  const choices = hits
    .flatMap(({ area, former }) =>
      area.level === 'commune'
        ? [describeCommune(directory, area, on, former)]
        : area.level === 'district'
          ? findCommunesOfGroup(directory, area.code, on).choices
          : [],
    )
    .filter(isOnce);
  const [first] = hits;
  return {
    choices: choices.slice(0, maxShown),
    isSure: choices.length === 1 && first?.match === 'name' && first.score >= sureScore,
    isCut: choices.length > maxShown,
  };
}

/** Areas in which a form lists communes: the districts or, on days without districts, the province. */
export type CommuneGroups = { level: 'district' | 'province'; areas: NamedArea[] };
type NamedArea = { code: string; name: string };

/** Returns the areas that directly contain communes on the given day. */
export function listCommuneGroups(directory: Directory, on: Date): CommuneGroups {
  const inForce = directory.areas.filter(
    (area) => area.level !== 'commune' && findArea(directory, area.code, on) === area,
  );
  const level = inForce.some((area) => area.level === 'district') ? 'district' : 'province';
  const areas = inForce.filter((area) => area.level === level);
  return { level, areas: areas.map(({ code, fullName }) => ({ code, name: fullName })) };
}
