import { directoryRemedies, rowRuleTexts } from '../../../i18n/staff.ts';
import type { RowRule } from '../../directory/change/row-rule.ts';
import type { Lang } from '../lang.ts';
import { translateDirectoryError } from './directory-error-text.ts';
import { type FieldErrorCode, getFieldErrorText } from './field-error-text.ts';

/** Returns a text that explains which rule a value violates and how to correct the value, in the reader's language. */
export function formatRowRule(problem: FieldErrorCode | RowRule, lang: Lang): string {
  if (typeof problem === 'string') return getFieldErrorText(problem, lang);
  const texts = rowRuleTexts[lang];
  if ('limit' in problem) return texts[problem.kind](problem.limit);
  if (problem.kind === 'choice') return texts.choice(problem.options.join(', '));
  if (problem.kind === 'pattern') return texts.pattern(problem.example);
  return texts[problem.kind];
}

/**
 * Returns a text that explains why a directory check rejected a row, and how to correct it. The text suggests similar existing
 * codes or contains the remedy of the check.
 */
export function explainDirectoryProblem(
  { reason, suggestions = [] }: { reason: string; suggestions?: readonly string[] | undefined },
  lang: Lang,
): string {
  const remedy =
    suggestions.length > 0
      ? rowRuleTexts[lang].suggestions(suggestions.join(', '))
      : directoryRemedies[lang].find(([pattern]) => pattern.test(reason))?.[1];
  const text = translateDirectoryError(reason, lang);
  return remedy ? `${text}. ${remedy}` : text;
}
