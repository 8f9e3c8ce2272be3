import { invisibleCharacterPattern } from '../../../text/fold.ts';

/** Characters of the GSM 03.38 alphabet, which take 7 bits each in an SMS. */
const basicCharacters = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Characters of the GSM extension table, each of which counts as two characters in an SMS. */
const extendedCharacters = new Set('\f^{}\\[~]|€');

const replacements: readonly (readonly [RegExp, string])[] = [
  [invisibleCharacterPattern, ''],
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

const isGsm7 = (character: string): boolean =>
  basicCharacters.has(character) || extendedCharacters.has(character);

/**
 * Converts a text to the GSM-7 alphabet: removes diacritics and simplifies typographic characters. Consecutive characters
 * without an equivalent (Khmer, emoji) become one "?", so that an SMS never needs the more expensive UCS-2 encoding.
 */
export function toGsm7(text: string): string {
  const plain = replacements
    .reduce((soFar, [sign, plainly]) => soFar.replace(sign, plainly), text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/gu, '');
  return [...plain]
    .map((character) => (isGsm7(character) ? character : '\0'))
    .join('')
    .replace(/\0+/g, '?');
}

export type SegmentCount = { encoding: 'GSM-7' | 'UCS-2'; characters: number; segments: number };

/**
 * Returns the number of SMS segments for characters of the given sizes. Two-unit characters (GSM escapes, surrogate pairs)
 * are never split between segments.
 */
const computeSegmentCount = (sizes: readonly number[], single: number, part: number): number => {
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

/** Returns the text's encoding, its length in that encoding and the number of SMS segments that a provider charges for. */
export function countSegments(text: string): SegmentCount {
  const characters = [...text];
  const isPlain = characters.every(isGsm7);
  const sizes = characters.map((character) =>
    isPlain ? (extendedCharacters.has(character) ? 2 : 1) : character.length,
  );
  return {
    encoding: isPlain ? 'GSM-7' : 'UCS-2',
    characters: sizes.reduce((sum, size) => sum + size, 0),
    segments: isPlain ? computeSegmentCount(sizes, 160, 153) : computeSegmentCount(sizes, 70, 67),
  };
}

/** Returns the first text that fits into one SMS segment, or the last text if none does. */
export function selectTextForOneSegment(texts: readonly string[]): string {
  const plain = texts.map(toGsm7);
  return plain.find((text) => countSegments(text).segments <= 1) ?? plain.at(-1) ?? '';
}
