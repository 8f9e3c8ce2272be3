import {
  findSmsTemplate,
  type SmsTextProblem,
  validateSmsText,
} from '../../messages/compose/sms/sms-templates.ts';
import type { CustomText } from '../model/custom-text.ts';
import { checkValidityPeriods, type DirectoryProblem } from '../model/problem.ts';

const formatSmsTextProblem = (problem: SmsTextProblem): string[] => {
  switch (problem.kind) {
    case 'empty':
      return ['text: says nothing'];
    case 'too-long':
      return [`text: is more than one SMS with the longest names: ${problem.characters} signs`];
    case 'gaps':
      return [
        ...problem.missing.map((name) => `text: lacks {${name}}`),
        ...problem.unknown.map((name) => `text: has no {${name}} to tell`),
      ];
  }
};

/**
 * Validates custom SMS texts: each must contain all required placeholders and no unknown ones, and must fit into one SMS.
 */
export function checkCustomTexts({
  wording,
}: {
  wording: readonly CustomText[];
}): DirectoryProblem[] {
  return [
    ...checkValidityPeriods(wording, ({ key, lang }) => `wording ${key} ${lang}`, true),
    ...wording.flatMap(({ key, lang, text }) => {
      const row = `wording ${key} ${lang}`;
      const template = findSmsTemplate(key, lang);
      const reasons = template
        ? validateSmsText(text, template).flatMap(formatSmsTextProblem)
        : ['no such message'];
      return reasons.map((reason) => ({ row, reason }));
    }),
  ];
}
