import { smsTextProblemTexts } from '../../../../i18n/staff.ts';
import type { SmsTextProblem } from '../../compose/sms/sms-templates.ts';
import type { Lang } from '../../lang.ts';

const formatGaps = (names: readonly string[]): string =>
  names.map((name) => `{${name}}`).join(', ');

/** Explains in the reader's language why a text can't replace the text of an SMS template. */
export function formatSmsTextProblem(problem: SmsTextProblem, lang: Lang): string {
  const texts = smsTextProblemTexts[lang];
  switch (problem.kind) {
    case 'empty':
      return texts.empty;
    case 'too-long':
      return texts.tooLong(problem.characters);
    case 'gaps':
      return [
        ...(problem.missing.length > 0 ? [texts.missing(formatGaps(problem.missing))] : []),
        ...(problem.unknown.length > 0 ? [texts.unknown(formatGaps(problem.unknown))] : []),
      ].join(' ');
  }
}
