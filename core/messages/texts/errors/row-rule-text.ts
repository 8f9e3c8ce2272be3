import {
  directoryFieldLabels,
  directoryValueLabels,
} from '../../../../i18n/console-administration.ts';
import { rowRuleTexts } from '../../../../i18n/staff.ts';
import type { DirectoryEditProblem } from '../../../directory/change/edit.ts';
import type { RowRule } from '../../../directory/change/row-rule.ts';
import type { Lang } from '../../lang.ts';
import { explainDirectoryError, formatProblemRow } from './directory-error-text.ts';
import { type FieldErrorCode, getFieldErrorText } from './field-error-text.ts';

/** Returns a stored value with its label, for instance "tỉnh (province)". */
const formatOption = (option: string, lang: Lang): string => {
  const label = directoryValueLabels[lang][option];
  return label ? `${label} (${option})` : option;
};

/** Returns a text that explains which rule a value violates and how to correct the value, in the reader's language. */
export function formatRowRule(problem: FieldErrorCode | RowRule, lang: Lang): string {
  if (typeof problem === 'string') return getFieldErrorText(problem, lang);
  const texts = rowRuleTexts[lang];
  if ('limit' in problem) return texts[problem.kind](problem.limit);
  if (problem.kind === 'choice')
    return texts.choice(problem.options.map((option) => formatOption(option, lang)).join(', '));
  if (problem.kind === 'pattern') return texts.pattern(problem.example);
  return texts[problem.kind];
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Returns a text that explains why a directory check rejected a row, and how to correct it. If the edits don't contain the
 * row, the text begins with the row and its field. The remedy names similar existing codes if the row has an unknown code.
 */
export function explainDirectoryProblem(
  { field, row, reason, rowField, suggestions = [], names }: DirectoryEditProblem,
  lang: Lang,
): string {
  const reader = { lang, names };
  const texts = rowRuleTexts[lang];
  const { text, remedy } = explainDirectoryError(reason, reader);
  const isOther = field === 'edits';
  const label = rowField && (directoryFieldLabels[lang][rowField] ?? rowField);
  const place = isOther ? texts.place(formatProblemRow(row, reader), label ?? '') : '';
  const advice =
    suggestions.length > 0
      ? texts.suggestions(
          suggestions.map((code) => (names?.[code] ? `${names[code]} (${code})` : code)).join(', '),
        )
      : remedy;
  return `${place}${isOther ? text : capitalize(text)}. ${advice}`;
}
