import { mapLangs } from '../../../core/messages/map-langs.ts';
import { type Lang, languages } from '../../../i18n/languages.ts';

const [wordJoiner, nonBreakingSpace] = ['\u2060', '\u00a0'];

/** Tags and elements whose text isn't displayed or is sent back, or a text. */
const pagePartPattern = /<(textarea|script|style|title)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g;

const headingPattern = /<(h[1-3])\b[\s\S]*?<\/\1>/g;

const joinParts = (word: string): string =>
  word.replaceAll('|', wordJoiner).replaceAll(' ', nonBreakingSpace);

/** Creates a function that joins words in a text where browsers must not split them. */
const createWordKeeper = (words: readonly string[]): ((text: string) => string) => {
  const marked = new Map(words.map((word) => [word.replaceAll('|', ''), word]));
  const longestFirst = [...marked.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.join('|'), 'gi');
  return (text) => text.replace(pattern, (found) => joinParts(marked.get(found) ?? found));
};

const wordKeepers = mapLangs((lang) => {
  const { unbroken } = languages[lang];
  return unbroken && { ...unbroken, keep: createWordKeeper(unbroken.words) };
});

/** Keeps the words of a page together that browsers would split at the end of a line. What citizens write stays unchanged. */
export function keepWordsTogether(page: string, lang: Lang): string {
  const keeper = wordKeepers[lang];
  if (!keeper) return page;
  const keepInTexts = (html: string): string =>
    html.replace(pagePartPattern, (part) => (part.startsWith('<') ? part : keeper.keep(part)));
  return keeper.where === 'headings'
    ? page.replace(headingPattern, keepInTexts)
    : keepInTexts(page);
}
