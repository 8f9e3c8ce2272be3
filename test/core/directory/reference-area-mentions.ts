// Reference implementation of `findAreaMentions`, slow on hostile texts; the tests compare both.
import { type Area, listAreaWithParents } from '../../../core/directory/model/areas/area.ts';
import { splitPlaceName } from '../../../core/directory/read/areas/split-place-name.ts';
import { toLocalDate } from '../../../core/time/local-date.ts';

type Areas = { areas: readonly Area[] };

/** How well a mention matches an area's type: “xã Định An”, “Định An”, “thị trấn Định An” or a landmark. */
const agreements = ['typed', 'untyped', 'mistyped', 'landmark'] as const;
type Agreement = (typeof agreements)[number];

export type NamedArea = { area: Area; start: number; end: number; agreement: Agreement };

const typeNames = ['thanh pho', 'thi tran', 'thi xa', 'phuong', 'huyen', 'tinh', 'xa'];

/** Returns the longest area type directly before the position, because “thị xã” ends in “xã”. */
const typeBefore = (words: readonly string[], position: number): string | undefined => {
  const before = ` ${words.slice(0, position).join(' ')}`;
  return typeNames.find((type) => before.endsWith(` ${type}`));
};

const isAt = (words: readonly string[], name: readonly string[], position: number): boolean =>
  name.every((word, index) => words[position + index] === word);

/** Returns whether one of the phrases stands directly before the position. */
const follows = (
  words: readonly string[],
  position: number,
  phrases: readonly string[],
): boolean => {
  const before = ` ${words.slice(0, position).join(' ')}`;
  return phrases.some((phrase) => before.endsWith(` ${phrase}`));
};

/** Returns the area type: the part of the full name before the name. */
const typeOf = ({ fullName, name }: Area): string =>
  splitPlaceName(fullName).slice(0, -splitPlaceName(name).length).join(' ');

const agreementOf = (area: Area, type: string | undefined): Agreement =>
  type === undefined ? 'untyped' : type === typeOf(area) ? 'typed' : 'mistyped';

const isNumber = (name: readonly string[]): boolean => name.every((word) => /^\d+$/.test(word));

const occurrences = (area: Area, words: readonly string[]): NamedArea[] =>
  [area.name, ...(area.otherNames ?? [])].map(splitPlaceName).flatMap((name) =>
    words.flatMap((_, start) => {
      if (!isAt(words, name, start)) return [];
      if (follows(words, start, ['ap', 'khom', 'duong', 'ong', 'anh', 'chi'])) return [];
      const agreement = follows(words, start, ['khu cong nghiep', 'khu kinh te'])
        ? 'landmark'
        : agreementOf(area, typeBefore(words, start));
      // A bare number is a house or a hamlet; a ward needs its type before the number.
      if (isNumber(name) && agreement !== 'typed') return [];
      return [{ area, start, end: start + name.length, agreement }];
    }),
  );

const rank = ({ agreement }: NamedArea): number => agreements.indexOf(agreement);

/** Groups mentions by span, longest first, so that “Trường Long Hòa” leaves no match for “Long Hòa”. */
const groupsBySpan = (namedAreas: readonly NamedArea[]): NamedArea[][] => {
  const groups: NamedArea[][] = [];
  const longestFirst = namedAreas.toSorted(
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

/** Returns whether an area, or a former area it was made from, lies in the other area. */
const liesIn = (directory: Areas, area: Area, outer: Area, on: Date): boolean =>
  directory.areas.some(
    (version) =>
      (version === area || wasPartOf(version, area)) &&
      listAreaWithParents(directory, version, on).slice(1).includes(outer),
  );

/** Reduces candidates to those that fit together: in “Phường 1, Duyên Hải” the district selects the ward. */
const filterFittingAreas = (directory: Areas, groups: NamedArea[][], on: Date): NamedArea[] => {
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
 * Returns the areas that a text names, current or former, with every candidate of an ambiguous name; a slow reference for
 * `findAreaMentions`.
 */
export function findAreaMentionsSlowly(directory: Areas, text: string, on: Date): NamedArea[] {
  const parts = text.split(/[,;\n]/).map(splitPlaceName);
  const words = parts.flat();
  const partOf = parts.flatMap((part, index) => part.map(() => index));
  const date = toLocalDate(on);
  const namedAreas = directory.areas
    .filter(({ validFrom }) => validFrom === null || validFrom <= date)
    .flatMap((area) => occurrences(area, words))
    .filter(({ start, end }) => partOf[start] === partOf[end - 1])
    .filter(
      ({ start, end }) =>
        end - start < 2 ||
        !['thanh pho', 'thi tran', 'thi xa'].includes(`${words[end - 1]} ${words[end]}`),
    );
  const fitting = filterFittingAreas(directory, groupsBySpan(namedAreas), on);
  const isPlace = ({ agreement }: NamedArea): boolean => agreement !== 'landmark';
  return fitting.some(isPlace) ? fitting.filter(isPlace) : fitting;
}
