import * as z from 'zod';
import { toLocalDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';
import { Service } from './service.ts';

/** Names of the placeholders in answer templates. The hotline replaces them by data of the ticket. */
export const templatePlaceholders = ['unit', 'code', 'topic', 'area', 'openedOn', 'dueAt'] as const;
export type TemplatePlaceholder = (typeof templatePlaceholders)[number];

/** Template for the answer to a citizen. It applies to one topic, to one service, or, if neither is set, to every ticket. */
export const AnswerTemplate = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,49}$/),
  service: Service.optional(),
  topic: z
    .string()
    .regex(/^[A-Z]{2}\d{2}$/)
    .optional(),
  title: z.string().min(1).max(100),
  text: z.string().min(10).max(2000),
  ...validity,
});
export type AnswerTemplate = z.infer<typeof AnswerTemplate>;

/** Returns the names of all placeholders such as `{unit}` in a text, including unknown ones. */
export function findPlaceholders(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

/** Character that marks a gap in an answer template, which staff must fill in. */
const blank = '…';
const maxContext = 3;

/** Normalizes a text for the search for gaps: single spaces, and `…` in place of repeated dots or underscores. */
const evened = (text: string): string =>
  text.replace(/\.{3,}|_{3,}|…+/g, blank).replace(/\s+/g, ' ');

/** Returns the gaps (`…`) in an answer template, each with up to three preceding words, such as `thực hiện được: …`. */
const blanksOf = ({ text }: Pick<AnswerTemplate, 'text'>): string[] =>
  evened(text)
    .split(blank)
    .slice(0, -1)
    .map((before) => {
      const words = (before.split('}').at(-1) ?? '').trim().split(' ').slice(-maxContext);
      return `${words.join(' ')} ${blank}`;
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
  const written = evened(text);
  return answerTemplates
    .filter((template) => isValidOn(template, toLocalDate(on)))
    .some((template) => blanksOf(template).some((one) => written.includes(one)));
}

const fits = (
  { service, topic }: AnswerTemplate,
  ticket: { service: string; topic?: string | undefined },
): boolean =>
  topic ? topic === ticket.topic : service === undefined || service === ticket.service;

const nearness = ({ service, topic }: AnswerTemplate): number => (topic ? 0 : service ? 1 : 2);

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
    .filter((template) => isValidOn(template, toLocalDate(on)) && fits(template, ticket))
    .toSorted((a, b) => nearness(a) - nearness(b));
}
