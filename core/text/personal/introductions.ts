import { inList, isRole } from './name-lexicon.ts';
import { isTitleOfPlace } from './name-places.ts';
import type { Wording } from './words.ts';

/** Pronouns with which people introduce themselves: "tôi là …". */
const pronouns: ReadonlySet<string> = new Set('toi tui em con chau minh tao i'.split(' '));

type Introduction = 'named' | 'introduced' | 'addressed' | 'in-role';

const isInRole = (wording: Wording, at: number): boolean => {
  const before = wording.words.slice(Math.max(0, at - 2), at);
  return [before, before.slice(-1)].some((role) => isRole(wording, role));
};

/** How the words before say that a name follows: "tên là …", "tôi là …", "dì …", "giám đốc …". */
export const introductionOf = (wording: Wording, at: number): Introduction | undefined => {
  const { words } = wording;
  const [before, second, third] = [words[at - 1], words[at - 2], words[at - 3]].map(
    (word) => word?.plain ?? '',
  );
  if (before === 'ten') return 'named';
  if (before === 'la' || before === 'is' || before === 'am') {
    if (second === 'ten' || third === 'ten' || second === 'name') return 'named';
    if (second && pronouns.has(second)) return 'introduced';
  }
  if (!words[at]?.isAttached) return undefined;
  if (inList(wording, 'titles', words[at - 1])) {
    return isTitleOfPlace(wording, at - 1) ? undefined : 'addressed';
  }
  return isInRole(wording, at) ? 'in-role' : undefined;
};
