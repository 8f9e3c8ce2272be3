import type { MergerProblem } from '../../../../../core/directory/merger/check-merger.ts';
import { formatRowRule } from '../../../../../core/messages/texts/errors/row-rule-text.ts';
import { getNextDay, toLocalDate } from '../../../../../core/time/local-date.ts';
import { directoryFieldLabels, mergerTexts } from '../../../../../i18n/console-administration.ts';
import { useNow } from '../../../data/console-services.tsx';
import { formatLocalDate } from '../../../shell/format-dates.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useTexts } from '../../../shell/use-texts.ts';

/** Returns a function that explains which field of a merger violates which rule, and how to correct it. */
export function useMergerProblemText(
  nameOf: (key: string) => string,
): (problem: MergerProblem) => string {
  const texts = useTexts(mergerTexts).problems;
  const labels = useTexts(directoryFieldLabels);
  const { lang } = usePreferences();
  const tomorrow = formatLocalDate(getNextDay(toLocalDate(useNow())));
  return (problem) => {
    switch (problem.kind) {
      case 'successor-field': {
        const label = labels[problem.field] ?? problem.field;
        return texts['successor-field'](label, formatRowRule(problem.rule, lang));
      }
      case 'not-in-force':
      case 'begins-on-day':
      case 'merged-into-itself':
        return texts[problem.kind](nameOf(problem.row));
      default:
        return texts[problem.kind](tomorrow);
    }
  };
}
