import { toLocalDate } from '../../../time/local-date.ts';
import { type Area, findAreaByKey, listAreaWithParents } from '../../model/areas/area.ts';
import { type AreaName, indexAreaNames } from './area-names.ts';
import { splitPlaceName } from './split-place-name.ts';

type Areas = { areas: readonly Area[] };

/**
 * How a text names the kind of an area: correctly ("xã Định An"), not at all ("Định An"), wrongly ("thị trấn Định An"), or
 * as part of a landmark named after the area ("KKT Định An").
 */
const areaTypeMatches = ['typed', 'untyped', 'mistyped', 'landmark'] as const;
export type AreaTypeMatch = (typeof areaTypeMatches)[number];

export type AreaMention = { area: Area; start: number; end: number; agreement: AreaTypeMatch };

/** Kinds of areas as words without diacritics. "thi xa" precedes "xa", because it ends in the same word. */
const areaTypes = [
  ['thanh', 'pho'],
  ['thi', 'tran'],
  ['thi', 'xa'],
  ['phuong'],
  ['huyen'],
  ['tinh'],
  ['xa'],
];

/** Kinds of landmarks, such as industrial parks. A landmark that bears the name of an area lies in or near this area. */
const landmarkTypes = [
  ['khu', 'cong', 'nghiep'],
  ['khu', 'kinh', 'te'],
];

/**
 * Words before a name which show that the name belongs to a hamlet, street or person. Such a name does not identify an area.
 */
const nonAreaPrefixes = new Set(['ap', 'khom', 'duong', 'ong', 'anh', 'chi']);
// Matched before folding and only before a name: "cô Kim Sơn" is a person, "ấp Ba, Kim Sơn" lies in Kim Sơn.
const personTitlePattern = /(?<!\p{L})(?:[Bb]à|[Cc]ô|[Cc]hú|[Dd]ì|[Tt]hầy|[Cc]ậu)(?=\s+\p{Lu})/gu;

/** Words of a text, and the index of the first word after each comma, semicolon or line break. */
type TextWords = { words: readonly string[]; partStarts: readonly number[] };

const splitText = (text: string): TextWords => {
  const words: string[] = [];
  const partStarts: number[] = [];
  for (const part of text
    .normalize('NFC')
    .replace(personTitlePattern, 'ông')
    .split(/[,;\n]/)) {
    partStarts.push(words.length);
    words.push(...splitPlaceName(part));
  }
  return { words, partStarts };
};

const matchesAt = (words: readonly string[], name: readonly string[], position: number): boolean =>
  name.every((word, index) => words[position + index] === word);

/** Returns the kind of area, such as "xa", that the words directly before the given position name. */
const findTypeBefore = (words: readonly string[], position: number): string | undefined =>
  areaTypes.find((type) => matchesAt(words, type, position - type.length))?.join(' ');

/** Returns true if an area type of two words begins at the position: "thành phố". */
const beginsAreaType = (words: readonly string[], position: number): boolean =>
  areaTypes.some((type) => type.length > 1 && matchesAt(words, type, position));

const isLandmark = (words: readonly string[], position: number): boolean =>
  landmarkTypes.some((kind) => matchesAt(words, kind, position - kind.length));

const getTypeMatch = ({ type }: AreaName, called: string | undefined): AreaTypeMatch =>
  called === undefined ? 'untyped' : called === type ? 'typed' : 'mistyped';

const findMentionsAt = (
  start: number,
  { words, partStarts }: TextWords,
  names: readonly AreaName[],
): AreaMention[] => {
  if (nonAreaPrefixes.has(words[start - 1] ?? '')) return [];
  const called = findTypeBefore(words, start);
  const named = isLandmark(words, start);
  return names.flatMap((name) => {
    if (!matchesAt(words, name.words, start)) return [];
    const end = start + name.words.length;
    // in "phường Long Châu, thành phố", with or without the comma, "Châu thành" isn't the name Châu Thành
    if (partStarts.some((part) => part > start && part < end)) return [];
    if (name.words.length > 1 && beginsAreaType(words, end - 1)) return [];
    const agreement = named ? 'landmark' : getTypeMatch(name, called);
    // A bare number is a house or hamlet; it is a ward only with the type in front.
    if (name.isNumber && agreement !== 'typed') return [];
    return [{ area: name.area, start, end, agreement }];
  });
};

const getMatchRank = ({ agreement }: AreaMention): number => areaTypeMatches.indexOf(agreement);

const listPositions = ({ start, end }: AreaMention): number[] =>
  Array.from({ length: end - start }, (_, index) => start + index);

/**
 * Groups area mentions by their position in the text. Drops a mention that overlaps a longer one: "Trường Long Hòa" hides
 * "Long Hòa".
 */
export function groupAreaMentions(namedAreas: readonly AreaMention[]): AreaMention[][] {
  const groups = new Map<string, AreaMention[]>();
  const covered = new Set<number>();
  const longestFirst = namedAreas.toSorted(
    (a, b) =>
      b.end - b.start - (a.end - a.start) || getMatchRank(a) - getMatchRank(b) || a.start - b.start,
  );
  for (const named of longestFirst) {
    const key = `${named.start}-${named.end}`;
    const same = groups.get(key);
    const positions = listPositions(named);
    if (same) same.push(named);
    else if (!positions.some((position) => covered.has(position))) {
      groups.set(key, [named]);
      for (const position of positions) covered.add(position);
    }
  }
  return [...groups.values()].map((group) => {
    const best = Math.min(...group.map(getMatchRank));
    return group.filter((named) => getMatchRank(named) === best);
  });
}

/**
 * Returns a cached function. For an area, it returns all areas that contain it or one of the areas from which it was formed.
 */
const createSurroundingAreas = (
  directory: Areas,
  on: Date,
): ((area: Area) => ReadonlySet<Area>) => {
  const known = new Map<Area, ReadonlySet<Area>>();
  return (area) => {
    const before = known.get(area);
    if (before) return before;
    const versions = [
      area,
      ...area.formedFrom.flatMap((key) => findAreaByKey(directory, key) ?? []),
    ];
    const outer = versions.flatMap((version) =>
      listAreaWithParents(directory, version, on).slice(1),
    );
    const found = new Set(outer);
    known.set(area, found);
    return found;
  };
};

/** Returns a string that is equal for groups of mentions with the same candidate areas. */
const toCandidatesKey = (group: readonly AreaMention[]): string =>
  group.map(({ area: { code, validFrom } }) => `${code} ${validFrom}`).join();

type Fitting = { candidates: AreaMention[]; outer: string[] };

/**
 * Reduces the candidate areas of a text to those that fit together. For "Phường 1, Duyên Hải", the result is the ward; Duyên
 * Hải only distinguishes it from other wards with the name.
 */
export function narrowAreaCandidates(
  directory: Areas,
  groups: AreaMention[][],
  on: Date,
): AreaMention[] {
  const surrounding = createSurroundingAreas(directory, on);
  const bySense = Map.groupBy(groups, toCandidatesKey);
  /** Returns the fitting candidates of a name. Each name is compared only once, because names repeat in long texts. */
  const fittingOf = (sense: string, group: AreaMention[]): Fitting => {
    const fitting: Fitting = { candidates: group, outer: [] };
    for (const [other, [outer = [], ...again]] of bySense) {
      if (other === sense && again.length === 0) continue;
      const around = new Set(outer.map(({ area }) => area));
      const inside = fitting.candidates.filter(
        ({ area }) => !surrounding(area).isDisjointFrom(around),
      );
      if (inside.length === 0) continue;
      fitting.candidates = inside;
      fitting.outer.push(other);
    }
    return fitting;
  };
  const found = new Map(
    [...bySense].map(([sense, [group = []]]) => [sense, fittingOf(sense, group)]),
  );
  const context = new Set([...found.values()].flatMap(({ outer }) => outer));
  return groups.flatMap((group) => {
    const sense = toCandidatesKey(group);
    const kept = new Set(found.get(sense)?.candidates.map(({ area }) => area));
    return context.has(sense) ? [] : group.filter(({ area }) => kept.has(area));
  });
}

/** Drops landmarks if the text also names areas: "KKT Định An, xã Dân Thành" yields only Dân Thành. */
export function dropLandmarkMentions(namedAreas: AreaMention[]): AreaMention[] {
  const places = namedAreas.filter(({ agreement }) => agreement !== 'landmark');
  return places.length > 0 ? places : namedAreas;
}

/**
 * Returns the present and former areas that a text names. An ambiguous name yields all its candidates, so several results
 * mean that the place is unclear.
 */
export function findAreaMentions(directory: Areas, text: string, on: Date): AreaMention[] {
  const textWords = splitText(text);
  const date = toLocalDate(on);
  const names = indexAreaNames(directory.areas);
  const namedAreas = textWords.words
    .flatMap((word, start) => findMentionsAt(start, textWords, names.get(word) ?? []))
    .filter(({ area: { validFrom } }) => validFrom === null || validFrom <= date);
  return dropLandmarkMentions(narrowAreaCandidates(directory, groupAreaMentions(namedAreas), on));
}
