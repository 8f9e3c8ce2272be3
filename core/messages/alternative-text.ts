import type { CitizenActionAlternative } from '../intake/citizen-alternative-of.ts';
import { formatInstant } from './dates.ts';
import type { Lang } from './lang.ts';
import { getCitizenPageTexts } from './wording/pages.ts';

/** Explains to a citizen why an action on their ticket was not recorded and what they can do instead. */
export function explainUnrecordedCitizenAction(
  way: CitizenActionAlternative,
  lang: Lang,
  now: Date,
): string {
  const { wayOut: words } = getCitizenPageTexts(lang).acts;
  switch (way.kind) {
    case 'reopen':
      return words.reopen(formatInstant(way.until, lang, now));
    case 'too-late':
      return words.tooLate(formatInstant(way.since, lang, now));
    default:
      return words[way.kind];
  }
}
