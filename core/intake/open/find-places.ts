import { type Area, findArea, findParentArea } from '../../directory/model/area.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { groupCommunesByDistrict } from '../../directory/read/communes-by-district.ts';
import { searchAreas } from '../../directory/read/search-areas.ts';
import { lowercaseFirstLetter } from '../../text/lowercase-first-letter.ts';

/**
 * Commune as an option in a form. `within` is the name of its district, which distinguishes communes with the same name.
 * `formerly` is a former name of the commune.
 */
export type CommuneChoice = { code: string; name: string; within?: string; formerly?: string };

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
  formerly?: string,
): CommuneChoice => {
  const parent = findParentArea(directory, area, on);
  return {
    code: area.code,
    name: area.fullName,
    ...(parent?.level === 'district' && { within: parent.fullName }),
    ...(formerly && { formerly: `${formerly}, nay là ${lowercaseFirstLetter(area.fullName)}` }),
  };
};

const isOnce = ({ code }: CommuneChoice, index: number, all: readonly CommuneChoice[]): boolean =>
  all.findIndex((one) => one.code === code) === index;

/**
 * Returns an array with the form option for a commune code. The array is empty if no commune has this code on the given day.
 */
export function findCommuneChoicesByCode(
  directory: Directory,
  code: string,
  on: Date,
): CommuneChoice[] {
  const area = findArea(directory, code, on);
  return area?.level === 'commune' ? [describeCommune(directory, area, on)] : [];
}

export function findCommunesOfDistrict(
  directory: Directory,
  district: string,
  on: Date,
): FindCommunesResult {
  const named = findArea(directory, district, on)?.fullName;
  const { communes = [] } =
    groupCommunesByDistrict(directory, on).find((group) => group.district === named) ?? {};
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
    .flatMap(({ area, oldName, match }) =>
      area.level === 'commune'
        ? [describeCommune(directory, area, on, match === 'old-name' ? oldName : undefined)]
        : area.level === 'district'
          ? findCommunesOfDistrict(directory, area.code, on).choices
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

/** Returns the districts on the given day. The array is empty from the day on which districts were abolished. */
export function listDistricts(directory: Directory, on: Date): { code: string; name: string }[] {
  return directory.areas
    .filter((area) => area.level === 'district' && findArea(directory, area.code, on) === area)
    .map(({ code, fullName }) => ({ code, name: fullName }));
}
