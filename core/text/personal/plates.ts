import type { DetectableText } from './detectable-text.ts';
import { digitWords, letterNames } from './spelled-digits.ts';
import { findMarks, type TextMark } from './text-mark.ts';

const anyOf = (words: Iterable<string>): string => [...words].join('|');
const word = `(?:(?<![a-z])(?:${anyOf([...digitWords.keys(), 'muoi', 'tram'])})(?![a-z]))`;
const digit = `(?:\\d|${word})`;
const letter = `(?:(?<![a-z])(?:[a-z]|${anyOf(letterNames.keys())})(?![a-z])\\d?)`;
const gap = String.raw`[\s.,_/-]{0,3}`;
/** A plate with its province as digits or words, a letter, and its number as words. */
const partlySpelled = `${digit}${gap}${digit}(?:${gap}${digit})?${gap}${letter}${gap}${word}(?:${gap}${word}){2,5}`;

/** Words before a vehicle's plate: "xe mang biển", "biển số", "BKS". */
const plateWord =
  '(?<![a-z])(?:bien(?: so| kiem soat| xanh| do| trang| vang)|(?:xe|mang|co|so) bien|bks|bsx)';
const filler = '(?: xe| so| do| xanh| la| duoi| mang| kiem soat){0,2}[ :]{1,3}';

const introduced = new RegExp(
  `(?<=${plateWord}${filler})(?!(?:xe|de|ca|mo) )(?:${[
    partlySpelled,
    `\\d(?:${gap}(?:\\d|(?<=\\d[ .-]?)[a-z](?![a-z]))){3,9}`,
    `${word}(?:${gap}(?:${word}|${letter})){3,9}`,
  ].join('|')})(?![a-z\\d])`,
  'gu',
);
/** A plate behind "xe" alone; it needs its province and letter to count. */
const ofVehicle = new RegExp(
  `(?<=(?<![a-z])xe [^\\n.;!?]{0,16})${partlySpelled}(?![a-z\\d])`,
  'gu',
);
const military =
  /(?<![\p{L}\d])(?!T[P.]|CT|QD|QL|DT|HD|VP)[ABCDHKPQTV][A-Z][ .-]?\d\d[ .-]\d\d(?![\p{L}\d.,/-]| ?(?:kg|m|km|người|giờ))/gu;
const militaryIntroduced = new RegExp(
  `(?<=(?:${plateWord}|quan doi|quan su)[^\\n.;!?]{0,12}[ :])[a-z]{2}[ .-]?\\d\\d[ .-]?\\d\\d(?!\\d)`,
  'gu',
);

/** Finds plates that are spelled in words, incomplete or military; these need an introducing word or their own pattern. */
export function findPlates({ marked, plain }: DetectableText): TextMark[] {
  return [
    ...findMarks('personal-plate', introduced, plain),
    ...findMarks('personal-plate', ofVehicle, plain),
    ...findMarks('personal-plate', military, marked),
    ...findMarks('personal-plate', militaryIntroduced, plain),
  ];
}
