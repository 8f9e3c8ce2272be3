import type { WayOut } from '../intake/way-out.ts';
import { dateInWords } from './dates.ts';
import type { Lang } from './lang.ts';
import { pageWords } from './wording/pages.ts';

/** Explains to a citizen why their action was not recorded and what they can do instead. */
export const wayOutInWords = (way: WayOut, lang: Lang, now: Date): string => {
  const { wayOut: words } = pageWords(lang).acts;
  switch (way.kind) {
    case 'reopen':
      return words.reopen(dateInWords(way.until, lang, now));
    case 'too-late':
      return words.tooLate(dateInWords(way.since, lang, now));
    default:
      return words[way.kind];
  }
};
