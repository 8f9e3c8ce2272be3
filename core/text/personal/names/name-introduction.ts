import type { WordSequence } from '../word-sequence.ts';
import { isInNameList, isPersonRoleWord } from './name-lexicon.ts';
import { isPlaceName, isPlaceTitle } from './name-places.ts';

/** Vietnamese pronouns with which people introduce themselves ("tôi là …"), in lower case without diacritics. */
const pronouns: ReadonlySet<string> = new Set('toi tui em con chau minh tao i'.split(' '));

type Introduction = 'named' | 'introduced' | 'addressed' | 'by-profession' | 'in-role' | 'role-is';

const isBehind = (wording: WordSequence, at: number, list: 'roles' | 'professions'): boolean => {
  const before = wording.words.slice(Math.max(0, at - 2), at);
  return [before, before.slice(-1)].some((role) => isPersonRoleWord(wording, role, list));
};

/**
 * Returns whether a place word such as "duong" (street) or "cau" (bridge) precedes and a place name follows. Without
 * diacritics, these place words may also be titles of people.
 */
const isStreetOrBridge = (wording: WordSequence, at: number): boolean =>
  isInNameList(wording, 'places', wording.words[at - 1]) &&
  [2, 3, 4].some((length) => isPlaceName(wording, at, length));

/**
 * Returns how the words before a name introduce it: "tên là …", "tôi là …", "dì …", "giám đốc …", "chủ quán là …". Returns
 * undefined if no such words precede the name.
 */
export function detectNameIntroduction(
  wording: WordSequence,
  at: number,
): Introduction | undefined {
  const { words } = wording;
  const [before, second, third] = [words[at - 1], words[at - 2], words[at - 3]].map(
    (word) => word?.plain ?? '',
  );
  if (before === 'ten') return 'named';
  if (before === 'la' || before === 'is' || before === 'am') {
    if (second === 'ten' || third === 'ten' || second === 'name') return 'named';
    if (second && pronouns.has(second)) return 'introduced';
    if (isBehind(wording, at - 1, 'roles')) return 'role-is';
  }
  if (!words[at]?.isAttached) return undefined;
  const isTitled =
    isInNameList(wording, 'titles', words[at - 1]) ||
    (words[at]?.isCapital && isInNameList(wording, 'capitalTitles', words[at - 1]));
  if (isTitled) {
    const isPlace = isPlaceTitle(wording, at - 1) || isStreetOrBridge(wording, at);
    return isPlace ? undefined : 'addressed';
  }
  if (isBehind(wording, at, 'professions')) return 'by-profession';
  return isBehind(wording, at, 'roles') ? 'in-role' : undefined;
}
