import { invisible } from '../text/fold.ts';

/** GSM 03.38: what a text message carries at seven bits a character. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** These travel behind an escape and take two places. */
const extended = new Set('\f^{}\\[~]|€');

const replacements: readonly (readonly [RegExp, string])[] = [
  [invisible, ''],
  [/[\u2018-\u201B\u2032`´]/gu, "'"],
  [/[\u201C-\u201F\u2033«»]/gu, '"'],
  [/[\u2010-\u2015\u2212]/gu, '-'],
  [/…/gu, '...'],
  [/[•·]/gu, '-'],
  [/×/gu, 'x'],
  [/[ĐÐ]/gu, 'D'],
  [/[đð₫]/gu, 'd'],
  [/\r\n?|[\u2028\u2029]/gu, '\n'],
  [/[^\S\n]/gu, ' '],
];

const isGsm7 = (character: string): boolean => basic.has(character) || extended.has(character);

/**
 * The text as one SMS alphabet can carry it: unaccented, typographic signs made plain. A run of what
 * has no place in it (Khmer, emoji) becomes one "?": seen by the reader, and never dearer UCS-2.
 */
export const toGsm7 = (text: string): string => {
  const plain = replacements
    .reduce((soFar, [sign, plainly]) => soFar.replace(sign, plainly), text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/gu, '');
  return [...plain]
    .map((character) => (isGsm7(character) ? character : '\0'))
    .join('')
    .replace(/\0+/g, '?');
};

export type Segments = { encoding: 'GSM-7' | 'UCS-2'; characters: number; segments: number };

/** Parts needed when no character may be cut in two: an escaped sign or a surrogate pair stays whole. */
const packed = (sizes: readonly number[], single: number, part: number): number => {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= single) return total === 0 ? 0 : 1;
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > part) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return parts;
};

/** What a provider charges for the text: the alphabet it forces, its length in it, and the parts. */
export const countSegments = (text: string): Segments => {
  const characters = [...text];
  const isPlain = characters.every(isGsm7);
  const sizes = characters.map((character) =>
    isPlain ? (extended.has(character) ? 2 : 1) : character.length,
  );
  return {
    encoding: isPlain ? 'GSM-7' : 'UCS-2',
    characters: sizes.reduce((sum, size) => sum + size, 0),
    segments: isPlain ? packed(sizes, 160, 153) : packed(sizes, 70, 67),
  };
};

/** Returns the first of the texts that is one part as an SMS, or the last if none is. */
export const longestInOnePart = (texts: readonly string[]): string => {
  const plain = texts.map(toGsm7);
  return plain.find((text) => countSegments(text).segments <= 1) ?? plain.at(-1) ?? '';
};
