import { toLocalDate } from '../../../time/local-date.ts';
import { isValidOn } from '../../../time/validity.ts';
import { type Area, findArea, findAreasInForce, findAreasOfLevel } from '../../model/areas/area.ts';
import { type AreaMention, type AreaTypeMatch, findAreaMentions } from './area-mentions.ts';
import { getAreaType } from './area-names.ts';
import { splitPartialPlaceName, splitPlaceName } from './split-place-name.ts';

type Areas = { areas: readonly Area[] };

/** Area found by a search, by its present or a former name. */
export type AreaSearchResult = {
  area: Area;
  match: 'name' | 'old-name';
  /** Former area that the search text named. The result replaced this area, or lies in it if it is an abolished district. */
  former?: Area;
  score: number;
};

const scoreByTypeMatch: Record<AreaTypeMatch, number> = {
  typed: 100,
  untyped: 90,
  mistyped: 60,
  landmark: 60,
};
const firstWordScore = 50;
const laterWordScore = 40;
const formerNamePenalty = 5;
const abolishedAreaPenalty = 20;

/**
 * Returns the search results for an area: the area itself if it is valid, otherwise its successors, or the communes of an
 * abolished district.
 */
const toSearchResults = (
  directory: Areas,
  named: Area,
  score: number,
  on: Date,
): AreaSearchResult[] => {
  if (isValidOn(named, toLocalDate(on))) return [{ area: named, match: 'name', score }];
  const old = { match: 'old-name' as const, former: named };
  const successors = findAreasInForce(directory, named, on).map((area) => ({
    ...old,
    area,
    score: score - formerNamePenalty,
  }));
  if (successors.length > 0) return successors;
  return findAreasOfLevel(directory, named, 'commune', on).map((area) => ({
    ...old,
    area,
    score: score - abolishedAreaPenalty,
  }));
};

/** Sorts search results by score and keeps the best result for each area. */
const rankResults = (hits: readonly AreaSearchResult[]): AreaSearchResult[] => {
  const sorted = hits.toSorted((a, b) => b.score - a.score || (a.area.code < b.area.code ? -1 : 1));
  return sorted.filter((hit, index) => sorted.findIndex(({ area }) => area === hit.area) === index);
};

const isFirstMention = (named: AreaMention, index: number, all: readonly AreaMention[]): boolean =>
  all.findIndex((one) => one.area === named.area && one.agreement === named.agreement) === index;

/**
 * Returns the areas, valid on the given day, that a text names by their present or former name. Several results mean that
 * the place is unclear.
 */
export function findAreasInText(directory: Areas, text: string, on: Date): AreaSearchResult[] {
  return rankResults(
    findAreaMentions(directory, text, on)
      .filter(isFirstMention)
      .flatMap(({ area, agreement }) =>
        toSearchResults(directory, area, scoreByTypeMatch[agreement], on),
      ),
  );
}

const matchesPrefixAt = (
  name: readonly string[],
  query: readonly string[],
  position: number,
): boolean =>
  query.every((word, index) => {
    const isLast = index === query.length - 1;
    const own = name[position + index];
    return isLast ? own?.startsWith(word) : own === word;
  });

/**
 * Returns the score of an area whose name begins with the typed words, or has a later word that does; 0 if neither applies.
 */
const computePrefixScore = (area: Area, query: readonly string[]): number => {
  const name = splitPlaceName(area.name);
  const full = [...getAreaType(area).split(' '), ...name];
  if (matchesPrefixAt(full, query, 0) || matchesPrefixAt(name, query, 0)) return firstWordScore;
  return name.some((_, position) => matchesPrefixAt(name, query, position)) ? laterWordScore : 0;
};

const findByPrefix = (directory: Areas, query: string, on: Date): AreaSearchResult[] => {
  const readings = [splitPlaceName(query), splitPartialPlaceName(query)];
  const date = toLocalDate(on);
  if (readings.some((words) => words.length === 0)) return [];
  return directory.areas
    .filter(({ validFrom }) => validFrom === null || validFrom <= date)
    .flatMap((area) => {
      const score = Math.max(...readings.map((words) => computePrefixScore(area, words)));
      return score > 0 ? toSearchResults(directory, area, score, on) : [];
    });
};

const areaCodePattern = /^\d{2,5}$/;

/**
 * Returns the area that has the code in the text on the given day, or the areas that replaced the former area with this code.
 * Empty if the text is not a code.
 */
export function findAreasByCodeText(directory: Areas, text: string, on: Date): AreaSearchResult[] {
  const code = text.trim();
  if (!areaCodePattern.test(code)) return [];
  const current = findArea(directory, code, on);
  const date = toLocalDate(on);
  const named = current
    ? [current]
    : directory.areas.filter(
        (area) => area.code === code && area.validTo !== null && area.validTo < date,
      );
  return rankResults(
    named.flatMap((area) => toSearchResults(directory, area, scoreByTypeMatch.typed, on)),
  );
}

/**
 * Returns the areas for an input field with suggestions: areas with the typed code or whose complete name the text contains
 * come first, then areas whose name begins with the text.
 */
export function searchAreas(directory: Areas, query: string, on: Date): AreaSearchResult[] {
  return rankResults([
    ...findAreasByCodeText(directory, query, on),
    ...findAreasInText(directory, query, on),
    ...findByPrefix(directory, query, on),
  ]);
}
