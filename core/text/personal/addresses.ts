import type { DetectableText } from './detectable-text.ts';
import { matchesLettersInNameList } from './names/name-lexicon.ts';
import { findPersonalDataMarks, type PersonalDataSpan } from './text-mark.ts';

const house = String.raw`\d{1,4}[a-z]?(?:\/\d{1,4}[a-z]?){0,3}(?![\d/:%]|\.\d)`;
const way = '(?:duong|pho|hem|ngo|khom|ap(?! dung)|to(?! ban)|quoc lo|ql|tinh lo|huong lo|kdc)';
/** Pattern for a street's name after "đường" (street). The name may be a date, such as "30 tháng 4". */
const name = String.raw`(?:\d{1,2} thang \d{1,2}|[a-z\d/]{1,10})`;
/** Pattern for a hamlet after "ấp" (hamlet), with a name of one or two words, such as "Giồng Lức". */
const hamlet = String.raw`ap(?! dung) (?:[a-z]{2,10} [a-z]{2,10}|[a-z\d]{1,10})(?![a-z])`;
const street = String.raw`(?:,? (?:${hamlet}|${way}\.? ${name}))`;
/**
 * Pattern for words before "số" (number) that show that a document or case number follows and not a house number, as in
 * "Công văn số 12".
 */
const paper =
  '(?<!(?:van|[ity] dinh|quyet|tu|luat|thi|hoach|cao|trinh|lenh|ho so|phieu|bien ban|mau|dot|lan|nhom|tuyen|khoa|buyt|thua|ban do|xe|toa|tram|chot|cong|truong) )';

/**
 * Pattern for house numbers with their street or hamlet: "số nhà 12/3", "nhà số 7 hẻm 12 đường Lê Lợi", "hẻm 48", "88 ấp Đầu
 * Bờ".
 */
const houseNumber = new RegExp(
  [
    `(?<![a-z])(?:so nha|nha so)[ :]{1,2}${house}${street}{0,3}`,
    `(?<![a-z])(?:hem|ngo)(?: so)? ${house}${street}{0,2}`,
    `${paper}(?<![a-z])so ${house}${street}{0,3}`,
    `(?<![a-z\\d/.,:-])${house}${street}{0,3}`,
  ].join('|'),
  'gu',
);

const numberWithWord = /^so \d{1,4}[a-z]?$/;
const numberAlone = /^\d[^ ,]*$/;
const nextWord = /^ ([^\s,.;:!?()]{1,10})/u;
const maxStreetWords = 4;

/**
 * Returns whether a word may continue a street name: it is capitalized, or it is a syllable that occurs in personal names,
 * because streets are named after people.
 */
const isOfStreet = (marked: string, plain: string): boolean =>
  marked !== marked.toLowerCase() ||
  (matchesLettersInNameList('parts', { plain }) &&
    !matchesLettersInNameList('everyday', { plain }));

const streetEnd = ({ marked, plain }: Pick<DetectableText, 'marked' | 'plain'>, from: number) => {
  let to = from;
  for (let count = 0; count < maxStreetWords; count += 1) {
    const word = nextWord.exec(marked.slice(to, to + 12))?.[1];
    if (!word || !isOfStreet(word, plain.slice(to + 1, to + 1 + word.length))) break;
    to += word.length + 1;
  }
  return to;
};

/**
 * Finds house addresses. A number without any word counts only before a person's name, and a number such as "số 12" only
 * before a street name.
 */
export function findHouseAddresses(
  text: DetectableText,
  names: readonly PersonalDataSpan[],
): PersonalDataSpan[] {
  return findPersonalDataMarks('personal-address', houseNumber, text.plain).flatMap((mark) => {
    const named = names.find(({ from }) => /^[ ,:]{1,2}$/.test(text.plain.slice(mark.to, from)));
    const to = streetEnd(text, named?.to ?? mark.to);
    const found = text.plain.slice(mark.from, mark.to);
    const isNone = numberAlone.test(found) ? !named : numberWithWord.test(found) && to === mark.to;
    return isNone ? [] : [{ ...mark, to }];
  });
}
