import { citizenPageTexts } from '../../../../i18n/portal.ts';
import type { CitizenActionAlternative } from '../../../intake/follow/citizen-action-alternative.ts';
import { formatInstant } from '../../format-dates.ts';
import type { Lang } from '../../lang.ts';

/** Explains to a citizen why an action on their ticket was not recorded and what they can do instead. */
export function explainUnrecordedCitizenAction(
  alternative: CitizenActionAlternative,
  lang: Lang,
  now: Date,
): string {
  const { wayOut: texts } = citizenPageTexts[lang].acts;
  switch (alternative.kind) {
    case 'reopen':
      return texts.reopen(formatInstant(alternative.until, lang, now));
    case 'too-late':
      return texts.tooLate(formatInstant(alternative.since, lang, now));
    case 'too-often':
      return texts.tooOften;
    default:
      return texts[alternative.kind];
  }
}
