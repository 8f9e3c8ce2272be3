import type { PlaceToken } from './place-tokens.ts';

/** Relation of a place to the reported issue: 0 only mentioned, 1 nearby, 2 named, 3 explicitly the location. */
export type PlaceRelation = 0 | 1 | 2 | 3;

const types = new Set(['thanh', 'pho', 'thi', 'tran', 'xa', 'phuong', 'huyen', 'tinh', 'quan']);
const directionWords = new Set('di den toi sang len xuong ra huong qua cho ghe'.split(' '));
const locationWords = new Set('o tai thuoc duoi tren ngay trong khu tinh in at'.split(' '));
const arrivalWords = new Set('ve len xuong qua sang toi den vo dia cho'.split(' '));
const unrelatedPlaceWords = [
  'cong ty',
  'lam viec',
  'di lam',
  'lam o',
  'hoc o',
  'di hoc',
  'benh vien',
  'bv',
  'que',
];

/** Returns where a place name begins, including the word for its type: for "xã Long Đức", the position of "xã" (commune). */
export function findPlaceNameStart(tokens: readonly PlaceToken[], start: number): number {
  let from = start;
  while (from > 0 && types.has(tokens[from - 1]?.word ?? '')) from -= 1;
  return from;
}

const sliceWords = (tokens: readonly PlaceToken[], from: number, to: number): string[] =>
  tokens.slice(Math.max(0, from), to).map(({ word }) => word);

/**
 * Returns true if a person came from the named place, so that the place is not the location of the reported issue: "từ Càng
 * Long về", "ở Bình Dương mới về".
 */
const isOrigin = (tokens: readonly PlaceToken[], from: number, end: number): boolean => {
  const before = tokens[from - 1]?.word ?? '';
  const after = sliceWords(tokens, end, end + 7);
  if (before === 'tu' || before === 'from')
    return after.some((word) => arrivalWords.has(word)) || before === 'from';
  if (tokens[from - 2]?.word === 've' && before === 'tu') return true;
  const soon = after.slice(0, 3);
  const isBack = soon.includes('ve') && !soon.includes('muon') && !soon.includes('xin');
  return ['o', 'ben', 'tren', 'duoi', 'tai'].includes(before) && isBack;
};

export function getPlaceRelation(
  tokens: readonly PlaceToken[],
  { start, end }: { start: number; end: number },
): PlaceRelation {
  const from = findPlaceNameStart(tokens, start);
  const before = tokens[from - 1]?.word ?? '';
  if (sliceWords(tokens, from - 2, from).join(' ') === 've tu' || before === 'giap') return 0;
  if (isOrigin(tokens, from, end)) return 0;
  if (directionWords.has(before)) return 1;
  const around = ` ${sliceWords(tokens, from - 4, from).join(' ')} `;
  if (unrelatedPlaceWords.some((phrase) => around.includes(` ${phrase} `))) return 1;
  return from < start || locationWords.has(before) ? 3 : 2;
}
