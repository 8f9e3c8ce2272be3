// The plain way to find areas in a text, slow on hostile ones: what the quick one is compared with.
import { type Area, listAreaWithParents } from '../../../core/directory/area.ts';
import { toPlaceWords } from '../../../core/directory/place-words.ts';
import { localDate } from '../../../core/time/local-date.ts';

type Areas = { areas: readonly Area[] };

/** Whether the text calls it what it is: "xã Định An", "Định An", "thị trấn Định An" for the xã. */
const agreements = ['typed', 'untyped', 'mistyped', 'landmark'] as const;
type Agreement = (typeof agreements)[number];

export type NamedArea = { area: Area; start: number; end: number; agreement: Agreement };

const typeNames = ['thanh pho', 'thi tran', 'thi xa', 'phuong', 'huyen', 'tinh', 'xa'];

/** The kind of place named right before the position; the longest, as "thị xã" ends in "xã". */
const typeBefore = (words: readonly string[], position: number): string | undefined => {
  const before = ` ${words.slice(0, position).join(' ')}`;
  return typeNames.find((type) => before.endsWith(` ${type}`));
};

const isAt = (words: readonly string[], name: readonly string[], position: number): boolean =>
  name.every((word, index) => words[position + index] === word);

/** Whether the words right before the position are one of these. */
const follows = (
  words: readonly string[],
  position: number,
  phrases: readonly string[],
): boolean => {
  const before = ` ${words.slice(0, position).join(' ')}`;
  return phrases.some((phrase) => before.endsWith(` ${phrase}`));
};

/** The words in front of the name in the full name: what kind of place it is. */
const typeOf = ({ fullName, name }: Area): string =>
  toPlaceWords(fullName).slice(0, -toPlaceWords(name).length).join(' ');

const agreementOf = (area: Area, type: string | undefined): Agreement =>
  type === undefined ? 'untyped' : type === typeOf(area) ? 'typed' : 'mistyped';

const isNumber = (name: readonly string[]): boolean => name.every((word) => /^\d+$/.test(word));

const occurrences = (area: Area, words: readonly string[]): NamedArea[] =>
  [area.name, ...(area.otherNames ?? [])].map(toPlaceWords).flatMap((name) =>
    words.flatMap((_, start) => {
      if (!isAt(words, name, start)) return [];
      if (follows(words, start, ['ap', 'khom', 'duong', 'ong', 'anh', 'chi'])) return [];
      const agreement = follows(words, start, ['khu cong nghiep', 'khu kinh te'])
        ? 'landmark'
        : agreementOf(area, typeBefore(words, start));
      // A bare number is a house or a hamlet, and a ward only when it is called one.
      if (isNumber(name) && agreement !== 'typed') return [];
      return [{ area, start, end: start + name.length, agreement }];
    }),
  );

const rank = ({ agreement }: NamedArea): number => agreements.indexOf(agreement);

/** Longest first: "Trường Long Hòa" leaves nothing of "Long Hòa". Equal spans stay together. */
const groupsBySpan = (found: readonly NamedArea[]): NamedArea[][] => {
  const groups: NamedArea[][] = [];
  const longestFirst = found.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || rank(a) - rank(b) || a.start - b.start,
  );
  for (const named of longestFirst) {
    const same = groups.find(([one]) => one?.start === named.start && one.end === named.end);
    const isCovered = groups
      .flat()
      .some(({ start, end }) => named.start < end && start < named.end);
    if (same) same.push(named);
    else if (!isCovered) groups.push([named]);
  }
  return groups.map((group) => {
    const best = Math.min(...group.map(rank));
    return group.filter((named) => rank(named) === best);
  });
};

const wasPartOf = ({ code, validFrom }: Area, area: Area): boolean =>
  area.formedFrom.some((key) => key.code === code && key.validFrom === validFrom);

/** Whether the area lies in the other one, or was made from what did. */
const liesIn = (directory: Areas, area: Area, outer: Area, on: Date): boolean =>
  directory.areas.some(
    (version) =>
      (version === area || wasPartOf(version, area)) &&
      listAreaWithParents(directory, version, on).slice(1).includes(outer),
  );

/** Keeps what fits together: "Phường 1, Duyên Hải" is one ward, and Duyên Hải only says which. */
const narrowed = (directory: Areas, groups: NamedArea[][], on: Date): NamedArea[] => {
  const context = new Set<NamedArea[]>();
  const narrow = groups.map((group) => {
    const kept = groups.reduce((fitting, outer) => {
      const inside = fitting.filter(({ area }) =>
        outer.some((named) => liesIn(directory, area, named.area, on)),
      );
      if (outer === group || inside.length === 0) return fitting;
      context.add(outer);
      return inside;
    }, group);
    return { group, kept };
  });
  return narrow.flatMap(({ group, kept }) => (context.has(group) ? [] : kept));
};

/**
 * The areas that a text names, of that day or an earlier one, with every candidate of a name that
 * several carry. More than one result means: ask.
 */
export const plainNamedAreas = (directory: Areas, text: string, on: Date): NamedArea[] => {
  const words = toPlaceWords(text);
  const date = localDate(on);
  const found = directory.areas
    .filter(({ validFrom }) => validFrom === null || validFrom <= date)
    .flatMap((area) => occurrences(area, words));
  const fitting = narrowed(directory, groupsBySpan(found), on);
  const isPlace = ({ agreement }: NamedArea): boolean => agreement !== 'landmark';
  return fitting.some(isPlace) ? fitting.filter(isPlace) : fitting;
};
