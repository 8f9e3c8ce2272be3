import type { Area } from '../../directory/model/areas/area.ts';
import type { AreaMention, AreaTypeMatch } from '../../directory/read/areas/area-mentions.ts';
import { type AreaName, indexAreaNames } from '../../directory/read/areas/area-names.ts';
import { lazy } from '../../shared/lazy.ts';
import { toLocalDate } from '../../time/local-date.ts';
import data from '../data/place-words.json' with { type: 'json' };
import { splitDiacritics } from '../text/triage-words.ts';
import { isAfterPersonWord, isAfterSurname } from './personal-name.ts';
import { findPlaceNameStart, getPlaceRelation, type PlaceRelation } from './place-relation.ts';
import type { PlaceToken } from './place-tokens.ts';

export type PlaceHit = AreaMention & { strength: PlaceRelation };

const types = ['thanh pho', 'thi tran', 'thi xa', 'phuong', 'huyen', 'tinh', 'xa'];
const englishAreaTypes: ReadonlyMap<string, string> = new Map([
  ['city', 'thanh pho'],
  ['town', 'thi tran'],
  ['district', 'huyen'],
]);
const landmarks = ['khu cong nghiep', 'khu kinh te'];
const smallPlaceTypes = new Set(['ap', 'khom']);
const toBareName = (name: string): string =>
  name
    .split(' ')
    .map((word) => splitDiacritics(word).bare)
    .join(' ');
const getEverydayNames = lazy(() => new Set(data.everyday.map(toBareName)));
const getDistricts = lazy(() => new Set(data.districts.map(toBareName)));
const placeIndicatorWords = new Set('o tai thuoc xa ap huyen in'.split(' '));

const isPrecededBy = (tokens: readonly PlaceToken[], start: number, phrase: string): boolean => {
  const wanted = phrase.split(' ');
  return wanted.every((word, at) => tokens[start - wanted.length + at]?.word === word);
};

export function findAreaTypeBefore(
  tokens: readonly PlaceToken[],
  start: number,
): string | undefined {
  return types.find((type) => isPrecededBy(tokens, start, type));
}

const isOneSlip = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3)
    return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.slice(short.length === long.length ? at + 1 : at);
  if (rest === long.slice(at + 1)) return true;
  return (
    short.length === long.length &&
    short[at] === long[at + 1] &&
    short[at + 1] === long[at] &&
    short.slice(at + 2) === long.slice(at + 2)
  );
};

/**
 * Returns true if the last word of a name begins the type of another place: "Long Châu, thành phố Vĩnh Long" does not name
 * "Châu Thành".
 */
const isTypeBegun = (tokens: readonly PlaceToken[], end: number): boolean =>
  types.includes(`${tokens[end - 1]?.word} ${tokens[end]?.word}`);

/**
 * Returns how the place name occurs at `start`: `exact`, `slip` for one typing error, or undefined if it does not occur. A name
 * never continues after a comma or the end of a sentence.
 */
const isTextPresent = (
  tokens: readonly PlaceToken[],
  start: number,
  { words }: AreaName,
): 'exact' | 'slip' | undefined => {
  if (words.length > 1 && isTypeBegun(tokens, start + words.length)) return undefined;
  let slips = 0;
  for (const [at, word] of words.entries()) {
    const { word: actual = '', isApart = false } = tokens[start + at] ?? {};
    if (at > 0 && isApart) return undefined;
    if (actual === word) continue;
    if (words.length < 2 || !isOneSlip(actual, word)) return undefined;
    slips += 1;
  }
  return slips === 0 ? 'exact' : slips === 1 ? 'slip' : undefined;
};

/**
 * Returns true if the text has diacritics that differ from those of the place name. For example, "phòng phú" is not the
 * commune "Phong Phú".
 */
const hasOtherMarks = (tokens: readonly PlaceToken[], start: number, { area }: AreaName): boolean =>
  area.name.split(' ').some((word, at) => {
    const actualMarks = tokens[start + at]?.marks ?? '';
    return actualMarks !== '' && actualMarks !== splitDiacritics(word).marks;
  });

/** Returns true if a district's name follows the words. Even ambiguous words then name a place: "tan son tra cu". */
const isBeforeDistrict = (tokens: readonly PlaceToken[], end: number): boolean =>
  [0, 1].some((skipped) => {
    const from = end + skipped;
    return getDistricts().has(`${tokens[from]?.word} ${tokens[from + 1]?.word}`);
  });

/** Returns true if the words are a personal name or everyday language, not a place: "Thạch Kim Sơn", "gia đình hòa thuận". */
const isNoPlace = (tokens: readonly PlaceToken[], start: number, name: AreaName): boolean => {
  const isWrittenAsName = tokens[start]?.isCapital ?? false;
  if (isAfterSurname(tokens, start)) return isWrittenAsName;
  if (isWrittenAsName && isAfterPersonWord(tokens, start)) return true;
  const previous = tokens[start]?.isApart ? undefined : tokens[start - 1];
  if (!getEverydayNames().has(name.words.join(' ')) || isWrittenAsName) return false;
  return (
    previous !== undefined &&
    !placeIndicatorWords.has(previous.word) &&
    !isBeforeDistrict(tokens, start + name.words.length)
  );
};

const matchAreaType = (
  tokens: readonly PlaceToken[],
  start: number,
  { type, words }: AreaName,
): AreaTypeMatch => {
  if (landmarks.some((landmark) => isPrecededBy(tokens, start, landmark))) return 'landmark';
  const isEnglish = englishAreaTypes.get(tokens[start + words.length]?.word ?? '') === type;
  const called = isEnglish ? type : findAreaTypeBefore(tokens, start);
  return called === undefined ? 'untyped' : called === type ? 'typed' : 'mistyped';
};

const findPlacesAt = (
  tokens: readonly PlaceToken[],
  start: number,
  names: readonly AreaName[],
  wanted: 'exact' | 'slip',
): PlaceHit[] => {
  const previous = tokens[start]?.isApart ? '' : (tokens[start - 1]?.word ?? '');
  if (smallPlaceTypes.has(previous)) return [];
  return names.flatMap((name) => {
    if (isTextPresent(tokens, start, name) !== wanted) return [];
    const agreement = matchAreaType(tokens, start, name);
    if (name.isNumber && agreement !== 'typed') return [];
    if (
      agreement === 'untyped' &&
      (hasOtherMarks(tokens, start, name) || isNoPlace(tokens, start, name))
    )
      return [];
    if (wanted === 'slip' && hasOtherMarks(tokens, start, name)) return [];
    if (
      wanted === 'slip' &&
      agreement !== 'typed' &&
      !(agreement === 'untyped' && name.type === 'huyen')
    )
      return [];
    const end = start + name.words.length;
    return [
      {
        area: name.area,
        start,
        end,
        agreement,
        strength: getPlaceRelation(tokens, { start, end }),
      },
    ];
  });
};

/** Finds names of present and former areas. Accepts a typing error only if the context marks the words as a place. */
export function findNamedPlaces(
  tokens: readonly PlaceToken[],
  areas: readonly Area[],
  on: Date,
): PlaceHit[] {
  const date = toLocalDate(on);
  const names = indexAreaNames(areas);
  const all = [...names.values()].flat();
  const exact = tokens.flatMap(({ word }, start) =>
    findPlacesAt(tokens, start, names.get(word) ?? [], 'exact'),
  );
  const covered = new Set(
    exact.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  const slips = tokens.flatMap((_, start) =>
    covered.has(start) ||
    (findPlaceNameStart(tokens, start) === start && !isSlipPlausible(tokens, start))
      ? []
      : findPlacesAt(tokens, start, all, 'slip'),
  );
  return [...exact, ...slips].filter(
    ({ area: { validFrom } }) => validFrom === null || validFrom <= date,
  );
}

/**
 * Returns true if a typing error in a district's name is plausible although the word "huyện" (district) is missing: the name
 * is capitalized or follows a word such as "ở" (in).
 */
const isSlipPlausible = (tokens: readonly PlaceToken[], start: number): boolean => {
  const previous = tokens[start - 1]?.word ?? '';
  return placeIndicatorWords.has(previous) || tokens[start]?.isCapital === true;
};
