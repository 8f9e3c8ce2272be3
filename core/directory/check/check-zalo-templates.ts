import {
  findSmsTemplate,
  listTemplatePlaceholders,
} from '../../messages/compose/sms/sms-templates.ts';
import type { ZaloTemplate } from '../../messages/compose/zalo-template.ts';
import type { TicketPolicy } from '../../ticket/model/ticket-policy.ts';
import { checkNamesExist, type DirectoryProblem } from '../model/problem.ts';

const findDuplicates = (names: readonly string[]): string[] =>
  names.filter((name, at) => names.indexOf(name) !== at);

const checkTemplate = ({ key, lang, parameters }: ZaloTemplate): DirectoryProblem[] => {
  const row = `life zaloTemplates ${key} ${lang}`;
  const message = key.startsWith('citizen.') ? findSmsTemplate(key, lang) : undefined;
  if (!message) return [{ row, reason: 'no such message to citizens' }];
  const named = parameters.map(({ fact }) => fact);
  const facts = new Set(listTemplatePlaceholders(message));
  return [
    ...checkNamesExist(row, 'fact of this message', named, facts),
    ...findDuplicates(parameters.map(({ name }) => name)).map((name) => ({
      row,
      reason: `names the parameter ${name} twice`,
    })),
  ];
};

/**
 * Validates Zalo templates: each must belong to an existing message, use only data of this message, and be the only template
 * in its language.
 */
export function checkZaloTemplates(policies: readonly TicketPolicy[]): DirectoryProblem[] {
  return policies.flatMap(({ zaloTemplates }) => [
    ...findDuplicates(zaloTemplates.map(({ key, lang }) => `${key} ${lang}`)).map((name) => ({
      row: `life zaloTemplates ${name}`,
      reason: 'there is another one',
    })),
    ...zaloTemplates.flatMap(checkTemplate),
  ]);
}
