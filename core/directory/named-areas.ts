import { localDate } from '../time/local-date.ts';
import { type Area, areaByKey, withParents } from './area.ts';
import { type AreaName, areaNames } from './area-names.ts';
import { placeWords } from './place-words.ts';

type Areas = { areas: readonly Area[] };

/**
 * Whether the text calls it what it is: "xã Định An", "Định An", "thị trấn Định An" for the xã, or what is only named
 * after it, "KKT Định An".
 */
const agreements = ['typed', 'untyped', 'mistyped', 'landmark'] as const;
export type Agreement = (typeof agreements)[number];

export type NamedArea = { area: Area; start: number; end: number; agreement: Agreement };

/** Longest first, as "thị xã" ends in "xã". */
const types = [
  ['thanh', 'pho'],
  ['thi', 'tran'],
  ['thi', 'xa'],
  ['phuong'],
  ['huyen'],
  ['tinh'],
  ['xa'],
];

/** They lie in the place of their name or beyond it. */
const landmarks = [
  ['khu', 'cong', 'nghiep'],
  ['khu', 'kinh', 'te'],
];

/** A hamlet, a street or a person of that name is anywhere. */
const elsewhere = new Set(['ap', 'khom', 'duong', 'ong', 'anh', 'chi']);
// Before folding, and before a name: "cô Kim Sơn" is a person, "ấp Ba, Kim Sơn" lies in Kim Sơn.
const titles = /(?<!\p{L})(?:[Bb]à|[Cc]ô|[Cc]hú|[Dd]ì|[Tt]hầy|[Cc]ậu)(?=\s+\p{Lu})/gu;

const wordsOf = (text: string): string[] =>
  placeWords(text.normalize('NFC').replace(titles, 'ông'));

const isAt = (words: readonly string[], name: readonly string[], position: number): boolean =>
  name.every((word, index) => words[position + index] === word);

/** The kind of place named right before the position. */
const typeBefore = (words: readonly string[], position: number): string | undefined =>
  types.find((type) => isAt(words, type, position - type.length))?.join(' ');

const isLandmark = (words: readonly string[], position: number): boolean =>
  landmarks.some((kind) => isAt(words, kind, position - kind.length));

const agreementOf = ({ type }: AreaName, called: string | undefined): Agreement =>
  called === undefined ? 'untyped' : called === type ? 'typed' : 'mistyped';

const namedAt = (
  start: number,
  words: readonly string[],
  names: readonly AreaName[],
): NamedArea[] => {
  if (elsewhere.has(words[start - 1] ?? '')) return [];
  const called = typeBefore(words, start);
  const named = isLandmark(words, start);
  return names.flatMap((name) => {
    if (!isAt(words, name.words, start)) return [];
    const agreement = named ? 'landmark' : agreementOf(name, called);
    // A bare number is a house or a hamlet, and a ward only when it is called one.
    if (name.isNumber && agreement !== 'typed') return [];
    return [{ area: name.area, start, end: start + name.words.length, agreement }];
  });
};

const rank = ({ agreement }: NamedArea): number => agreements.indexOf(agreement);

const span = ({ start, end }: NamedArea): number[] =>
  Array.from({ length: end - start }, (_, index) => start + index);

/** Longest first: "Trường Long Hòa" leaves nothing of "Long Hòa". Equal spans stay together. */
export const groupsBySpan = (found: readonly NamedArea[]): NamedArea[][] => {
  const groups = new Map<string, NamedArea[]>();
  const covered = new Set<number>();
  const longestFirst = found.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || rank(a) - rank(b) || a.start - b.start,
  );
  for (const named of longestFirst) {
    const key = `${named.start}-${named.end}`;
    const same = groups.get(key);
    const positions = span(named);
    if (same) same.push(named);
    else if (!positions.some((position) => covered.has(position))) {
      groups.set(key, [named]);
      for (const position of positions) covered.add(position);
    }
  }
  return [...groups.values()].map((group) => {
    const best = Math.min(...group.map(rank));
    return group.filter((named) => rank(named) === best);
  });
};

/** All that the area lies in, or that what it was made from lay in; each area is looked up once. */
const surroundings = (directory: Areas, on: Date): ((area: Area) => ReadonlySet<Area>) => {
  const known = new Map<Area, ReadonlySet<Area>>();
  return (area) => {
    const before = known.get(area);
    if (before) return before;
    const versions = [area, ...area.formedFrom.flatMap((key) => areaByKey(directory, key) ?? [])];
    const outer = versions.flatMap((version) => withParents(directory, version, on).slice(1));
    const found = new Set(outer);
    known.set(area, found);
    return found;
  };
};

/** Whatever the same name is said for again, it means the same areas. */
const sameAreas = (group: readonly NamedArea[]): string =>
  group.map(({ area: { code, validFrom } }) => `${code} ${validFrom}`).join();

type Fitting = { kept: NamedArea[]; outer: string[] };

/** Keeps what fits together: "Phường 1, Duyên Hải" is one ward, and Duyên Hải only says which. */
export const narrowed = (directory: Areas, groups: NamedArea[][], on: Date): NamedArea[] => {
  const surrounding = surroundings(directory, on);
  const bySense = Map.groupBy(groups, sameAreas);
  /** In a long text most names come again, so each sense is held against each other sense once. */
  const fittingOf = (sense: string, group: NamedArea[]): Fitting => {
    const fitting: Fitting = { kept: group, outer: [] };
    for (const [other, [outer = [], ...again]] of bySense) {
      if (other === sense && again.length === 0) continue;
      const around = new Set(outer.map(({ area }) => area));
      const inside = fitting.kept.filter(({ area }) => !surrounding(area).isDisjointFrom(around));
      if (inside.length === 0) continue;
      fitting.kept = inside;
      fitting.outer.push(other);
    }
    return fitting;
  };
  const found = new Map(
    [...bySense].map(([sense, [group = []]]) => [sense, fittingOf(sense, group)]),
  );
  const context = new Set([...found.values()].flatMap(({ outer }) => outer));
  return groups.flatMap((group) => {
    const sense = sameAreas(group);
    const kept = new Set(found.get(sense)?.kept.map(({ area }) => area));
    return context.has(sense) ? [] : group.filter(({ area }) => kept.has(area));
  });
};

/** "KKT Định An, xã Dân Thành" is in Dân Thành. */
export const withoutLandmarks = (found: NamedArea[]): NamedArea[] => {
  const places = found.filter(({ agreement }) => agreement !== 'landmark');
  return places.length > 0 ? places : found;
};

/**
 * The areas that a text names, of that day or an earlier one, with every candidate of a name that
 * several carry. More than one result means: ask.
 */
export const namedAreas = (directory: Areas, text: string, on: Date): NamedArea[] => {
  const words = wordsOf(text);
  const date = localDate(on);
  const names = areaNames(directory.areas);
  const found = words
    .flatMap((word, start) => namedAt(start, words, names.get(word) ?? []))
    .filter(({ area: { validFrom } }) => validFrom === null || validFrom <= date);
  return withoutLandmarks(narrowed(directory, groupsBySpan(found), on));
};
