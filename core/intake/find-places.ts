import { type Area, findArea, parentOf } from '../directory/area.ts';
import { communesByDistrict } from '../directory/communes-by-district.ts';
import type { Directory } from '../directory/directory.ts';
import { searchAreas } from '../directory/search-areas.ts';
import { lowerFirst } from '../text/lower-first.ts';

/** A commune to choose from, with what tells it from its namesakes and what it was called before. */
export type PlaceChoice = { code: string; name: string; within?: string; formerly?: string };

export type FoundPlaces = {
  choices: PlaceChoice[];
  /** It was named in full, by no other name than its own, and no other commune is. */
  isSure: boolean;
  /** More than can be shown: the name has to be written more fully. */
  isCut: boolean;
};

/** As many as a phone shows without getting lost. */
const mostShown = 12;

const sureScore = 90;

const told = (directory: Directory, area: Area, on: Date, formerly?: string): PlaceChoice => {
  const parent = parentOf(directory, area, on);
  return {
    code: area.code,
    name: area.fullName,
    ...(parent?.level === 'district' && { within: parent.fullName }),
    ...(formerly && { formerly: `${formerly}, nay là ${lowerFirst(area.fullName)}` }),
  };
};

const isOnce = ({ code }: PlaceChoice, index: number, all: readonly PlaceChoice[]): boolean =>
  all.findIndex((one) => one.code === code) === index;

/** The one commune that was chosen, as it is shown again. */
export const placeChosen = (directory: Directory, code: string, on: Date): PlaceChoice[] => {
  const area = findArea(directory, code, on);
  return area?.level === 'commune' ? [told(directory, area, on)] : [];
};

/** The communes of a district of that day. */
export const placesWithin = (directory: Directory, district: string, on: Date): FoundPlaces => {
  const named = findArea(directory, district, on)?.fullName;
  const { communes = [] } =
    communesByDistrict(directory, on).find((group) => group.district === named) ?? {};
  const choices = communes.flatMap(({ code }) => placeChosen(directory, code, on));
  return { choices, isSure: false, isCut: false };
};

/** The communes that a text names or begins to name, with or without marks, by new names and old; of a district, all. */
export const placesNamed = (directory: Directory, typed: string, on: Date): FoundPlaces => {
  const hits = searchAreas(directory, typed, on);
  const choices = hits
    .flatMap(({ area, oldName, match }) =>
      area.level === 'commune'
        ? [told(directory, area, on, match === 'old-name' ? oldName : undefined)]
        : area.level === 'district'
          ? placesWithin(directory, area.code, on).choices
          : [],
    )
    .filter(isOnce);
  const [first] = hits;
  return {
    choices: choices.slice(0, mostShown),
    isSure: choices.length === 1 && first?.match === 'name' && first.score >= sureScore,
    isCut: choices.length > mostShown,
  };
};

/** The districts of that day; none once there are none. */
export const districtsOn = (directory: Directory, on: Date): { code: string; name: string }[] =>
  directory.areas
    .filter((area) => area.level === 'district' && findArea(directory, area.code, on) === area)
    .map(({ code, fullName }) => ({ code, name: fullName }));
