import * as z from 'zod';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';
import { Service } from './service.ts';

/** Placeholders in an answer template that are filled in from the ticket. */
export const templatePlaceholders = ['unit', 'code', 'topic', 'area', 'openedOn', 'dueAt'] as const;
export type TemplatePlaceholder = (typeof templatePlaceholders)[number];

/** Prepared answer for a topic, for a service, or for every ticket if it names neither. */
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

/** Returns the names of all `{placeholder}`s in a text, known or not. */
export function findPlaceholders(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

/** Mark in a template where staff must complete the text. */
const blank = '…';
const maxContext = 3;

/** Normalises whitespace, and dots or underscores that staff type instead of the blank mark. */
const evened = (text: string): string =>
  text.replace(/\.{3,}|_{3,}|…+/g, blank).replace(/\s+/g, ' ');

/** Returns the blanks of a template, each with up to three preceding words: `thực hiện được: …`. */
const blanksOf = ({ text }: Pick<AnswerTemplate, 'text'>): string[] =>
  evened(text)
    .split(blank)
    .slice(0, -1)
    .map((before) => {
      const words = (before.split('}').at(-1) ?? '').trim().split(' ').slice(-maxContext);
      return `${words.join(' ')} ${blank}`;
    });

/** Returns whether a text still contains a blank of a template in force; an ellipsis that its author wrote doesn't count. */
export function hasBlanks(
  text: string,
  { answerTemplates }: { answerTemplates: readonly AnswerTemplate[] },
  on: Date,
): boolean {
  const written = evened(text);
  return answerTemplates
    .filter((template) => isValidOn(template, localDate(on)))
    .some((template) => blanksOf(template).some((one) => written.includes(one)));
}

const fits = (
  { service, topic }: AnswerTemplate,
  ticket: { service: string; topic?: string | undefined },
): boolean =>
  topic ? topic === ticket.topic : service === undefined || service === ticket.service;

const nearness = ({ service, topic }: AnswerTemplate): number => (topic ? 0 : service ? 1 : 2);

/** Returns the templates for a ticket on a day: the topic's first, then the service's, then general ones. */
export function findTemplates(
  ticket: { service: string; topic?: string | undefined },
  { answerTemplates }: { answerTemplates: readonly AnswerTemplate[] },
  on: Date,
): AnswerTemplate[] {
  return answerTemplates
    .filter((template) => isValidOn(template, localDate(on)) && fits(template, ticket))
    .toSorted((a, b) => nearness(a) - nearness(b));
}
