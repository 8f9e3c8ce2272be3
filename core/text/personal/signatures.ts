import type { Mark } from './mark.ts';
import { isWritten, type Letters } from './name-lexicon.ts';

const candidate = '(?<name>[a-z]+(?: [a-z]+){1,4})';
const label =
  '(?<![a-z])(?:nguoi|ten|dai dien|lien he|chu ho|chu tai khoan|nhan chung)(?: [a-z]+){0,3}: ?';
const closing = '(?<![a-z])(?:tran trong|kinh thu|ky ten|kinh don|nguoi viet)[,.:]? ';
const contact = String.raw`(?:dien thoai|sdt|so dt|dt|zalo|cmnd|cccd|can cuoc|\(?\+?84\d|0\d)`;

/** Where people write a whole name whatever its letters: behind a label or a closing formula, before their number. */
const positions = [
  new RegExp(`${label}${candidate}(?= ?[,.;()¤]|$)`, 'gu'),
  new RegExp(`${closing}${candidate}(?= ?[,.;()¤]|$)`, 'gu'),
  new RegExp(`(?:^|[,.;!?¤] ?)${candidate}(?= ?[,:;(-] ?${contact})`, 'gu'),
];

/** Whether the words are a family name and syllables of a name; a Khmer name has some that no list holds. */
const isNameLike = ([family, ...rest]: readonly Letters[]): boolean =>
  (isWritten('families', family) || isWritten('khmer', family)) &&
  rest.every((word) => isWritten('parts', word) || !isWritten('everyday', word));

/** The words of a slice of the text. */
const wordsIn = ({ marked, plain }: Letters, from: number, to: number): Letters[] => {
  const words = marked.slice(from, to).toLowerCase().split(' ');
  return plain
    .slice(from, to)
    .split(' ')
    .map((one, at) => ({ plain: one, marked: words[at] ?? one }));
};

/** Names in small letters or without diacritics at the places of a text where a name stands alone. */
export const signedNames = (text: Letters): Mark[] =>
  positions.flatMap((position) =>
    [...text.plain.matchAll(position)].flatMap(({ 0: found, index, groups }) => {
      const name = groups?.['name'] ?? '';
      const from = index + found.length - name.length;
      const mark: Mark = { kind: 'personal-name', from, to: from + name.length };
      return isNameLike(wordsIn(text, mark.from, mark.to)) ? [mark] : [];
    }),
  );
