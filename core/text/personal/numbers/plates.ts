import type { DetectableText } from '../detectable-text.ts';
import { findPersonalDataMarks, type PersonalDataSpan } from '../text-mark.ts';
import { digitWords, letterNames } from './spelled-digits.ts';

const buildAlternatives = (words: Iterable<string>): string => [...words].join('|');
const word = `(?:(?<![a-z])(?:${buildAlternatives([...digitWords.keys(), 'muoi', 'tram'])})(?![a-z]))`;
const digit = `(?:\\d|${word})`;
const letter = `(?:(?<![a-z])(?:[a-z]|${buildAlternatives(letterNames.keys())})(?![a-z])\\d?)`;
const gap = String.raw`[\s.,_/-]{0,3}`;
/**
 * Pattern for a license plate whose serial number is spelled in words. The province code is in digits or words, and a letter
 * follows it.
 */
const partlySpelled = `${digit}${gap}${digit}(?:${gap}${digit})?${gap}${letter}${gap}${word}(?:${gap}${word}){2,5}`;

/** Pattern for words before a license plate: "xe mang biển", "biển số", "BKS". */
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
/** Pattern for a license plate after "xe" (vehicle) alone. The plate must then include province code and letter. */
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

/**
 * Finds license plates that are spelled in words, incomplete or military. A plate counts only after a word that announces
 * it, or if it matches a pattern for special plates.
 */
export function findLicensePlates({ marked, plain }: DetectableText): PersonalDataSpan[] {
  return [
    ...findPersonalDataMarks('personal-plate', introduced, plain),
    ...findPersonalDataMarks('personal-plate', ofVehicle, plain),
    ...findPersonalDataMarks('personal-plate', military, marked),
    ...findPersonalDataMarks('personal-plate', militaryIntroduced, plain),
  ];
}
