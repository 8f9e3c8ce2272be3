import * as z from 'zod';
import { toLocalDate } from '../../time/local-date.ts';
import { isValidOn, validityFields } from '../../time/validity.ts';
import { ServiceCode } from './services/service.ts';

/** Names of the placeholders in answer templates. The hotline replaces them by data of the ticket. */
export const answerTemplatePlaceholders = [
  'unit',
  'code',
  'topic',
  'area',
  'openedOn',
  'dueAt',
] as const;
export type AnswerTemplatePlaceholder = (typeof answerTemplatePlaceholders)[number];

/** Template for the answer to a citizen. It applies to one topic, to one service, or, if neither is set, to every ticket. */
export const AnswerTemplate = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,49}$/),
  service: ServiceCode.optional(),
  topic: z
    .string()
    .regex(/^[A-Z]{2}\d{2}$/)
    .optional(),
  title: z.string().min(1).max(100),
  text: z.string().min(10).max(2000),
  ...validityFields,
});
export type AnswerTemplate = z.infer<typeof AnswerTemplate>;

/** Returns the names of all placeholders such as `{unit}` in a text, including unknown ones. */
export function findAnswerTemplatePlaceholders(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

/** Character that marks a gap in an answer template, which staff must fill in. */
const gapCharacter = '…';
const maxContextWords = 3;

/** Normalizes a text for the search for gaps: single spaces, and `…` in place of repeated dots or underscores. */
const normalizeGaps = (text: string): string =>
  text.replace(/\.{3,}|_{3,}|…+/g, gapCharacter).replace(/\s+/g, ' ');

/** Returns the gaps (`…`) in an answer template, each with up to three preceding words, such as `thực hiện được: …`. */
const listGaps = ({ text }: Pick<AnswerTemplate, 'text'>): string[] =>
  normalizeGaps(text)
    .split(gapCharacter)
    .slice(0, -1)
    .map((before) => {
      const words = (before.split('}').at(-1) ?? '').trim().split(' ').slice(-maxContextWords);
      return `${words.join(' ')} ${gapCharacter}`;
    });

/**
 * Returns whether an answer still contains an unfilled gap of an answer template that is valid on the day. Other ellipses in
 * the answer do not count.
 */
export function hasTemplateBlanks(
  text: string,
  { answerTemplates }: { answerTemplates: readonly AnswerTemplate[] },
  on: Date,
): boolean {
  const written = normalizeGaps(text);
  return answerTemplates
    .filter((template) => isValidOn(template, toLocalDate(on)))
    .some((template) => listGaps(template).some((one) => written.includes(one)));
}

const appliesTo = (
  { service, topic }: AnswerTemplate,
  ticket: { service: string; topic?: string | undefined },
): boolean =>
  topic ? topic === ticket.topic : service === undefined || service === ticket.service;

const getSpecificityRank = ({ service, topic }: AnswerTemplate): number =>
  topic ? 0 : service ? 1 : 2;

/**
 * Returns the answer templates for a ticket on a day: templates for its topic first, then those for its service, then
 * general ones.
 */
export function findAnswerTemplates(
  ticket: { service: string; topic?: string | undefined },
  { answerTemplates }: { answerTemplates: readonly AnswerTemplate[] },
  on: Date,
): AnswerTemplate[] {
  return answerTemplates
    .filter((template) => isValidOn(template, toLocalDate(on)) && appliesTo(template, ticket))
    .toSorted((a, b) => getSpecificityRank(a) - getSpecificityRank(b));
}
