import { factsIn, templateOf } from '../messages/sms-templates.ts';
import type { ZaloTemplate } from '../messages/zalo-template.ts';
import type { Life } from '../ticket/life.ts';
import { type Problem, unknownAmong } from './problem.ts';

const duplicates = (names: readonly string[]): string[] =>
  names.filter((name, at) => names.indexOf(name) !== at);

const checkTemplate = ({ key, lang, parameters }: ZaloTemplate): Problem[] => {
  const row = `life zaloTemplates ${key} ${lang}`;
  const message = key.startsWith('citizen.') ? templateOf(key, lang) : undefined;
  if (!message) return [{ row, reason: 'no such message to citizens' }];
  const named = parameters.map(({ fact }) => fact);
  const facts = new Set(factsIn(message));
  return [
    ...unknownAmong(row, 'fact of this message', named, facts),
    ...duplicates(parameters.map(({ name }) => name)).map((name) => ({
      row,
      reason: `names the parameter ${name} twice`,
    })),
  ];
};

/** Checks Zalo templates: each belongs to an existing message, uses only its facts, and is the only one for its language. */
export const checkZaloTemplates = (life: readonly Life[]): Problem[] =>
  life.flatMap(({ zaloTemplates }) => [
    ...duplicates(zaloTemplates.map(({ key, lang }) => `${key} ${lang}`)).map((name) => ({
      row: `life zaloTemplates ${name}`,
      reason: 'there is another one',
    })),
    ...zaloTemplates.flatMap(checkTemplate),
  ]);
