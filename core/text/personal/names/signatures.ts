import type { PersonalDataSpan } from '../text-mark.ts';
import { matchesNameList, type WordForms } from './name-lexicon.ts';

const candidate = '(?<name>[a-z]+(?: [a-z]+){1,4})';
const label =
  '(?<![a-z])(?:nguoi|ten|dai dien|lien he|chu ho|chu tai khoan|nhan chung)(?: [a-z]+){0,3}: ?';
const closing = '(?<![a-z])(?:tran trong|kinh thu|ky ten|kinh don|nguoi viet)[,.:]? ';
const contact = String.raw`(?:dien thoai|sdt|so dt|dt|zalo|cmnd|cccd|can cuoc|\(?\+?84\d|0\d)`;

/**
 * Patterns for positions in which people write their full name in upper or lower case: after a label or closing formula, or
 * before their phone number.
 */
const positions = [
  new RegExp(`${label}${candidate}(?= ?[,.;()¤]|$)`, 'gu'),
  new RegExp(`${closing}${candidate}(?= ?[,.;()¤]|$)`, 'gu'),
  new RegExp(`(?:^|[,.;!?¤] ?)${candidate}(?= ?[,:;(-] ?${contact})`, 'gu'),
];

/**
 * Returns whether the words are a family name and syllables of given names. Khmer names may contain syllables that the lists
 * lack.
 */
const isNameLike = ([family, ...rest]: readonly WordForms[]): boolean =>
  (matchesNameList('families', family) || matchesNameList('khmer', family)) &&
  rest.every((word) => matchesNameList('parts', word) || !matchesNameList('everyday', word));

const listWords = ({ marked, plain }: WordForms, from: number, to: number): WordForms[] => {
  const words = marked.slice(from, to).toLowerCase().split(' ');
  return plain
    .slice(from, to)
    .split(' ')
    .map((one, at) => ({ plain: one, marked: words[at] ?? one }));
};

/**
 * Finds names in lower case or without diacritics at positions where a name typically stands alone, such as in a signature.
 */
export function findSignatures(text: WordForms): PersonalDataSpan[] {
  return positions.flatMap((position) =>
    [...text.plain.matchAll(position)].flatMap(({ 0: found, index, groups }) => {
      const name = groups?.['name'] ?? '';
      const from = index + found.length - name.length;
      const mark: PersonalDataSpan = { kind: 'personal-name', from, to: from + name.length };
      return isNameLike(listWords(text, mark.from, mark.to)) ? [mark] : [];
    }),
  );
}
