import * as z from 'zod';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';
import { Service } from './service.ts';

/** What a template may leave to be filled in from the ticket. */
export const templateGaps = ['unit', 'code', 'topic', 'area', 'openedOn', 'dueAt'] as const;
export type TemplateGap = (typeof templateGaps)[number];

/** An answer to begin with: of a topic, of a service, or of every ticket where it names neither. */
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

/** The gaps that a text leaves, known or not. */
export const gapsIn = (text: string): string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);

/** The mark that a template leaves where staff write. */
const blank = '…';
const maxContext = 3;

/** Spaces and rows of dots or lines, which staff type for the mark, are written in one way. */
const evened = (text: string): string =>
  text.replace(/\.{3,}|_{3,}|…+/g, blank).replace(/\s+/g, ' ');

/** The blanks of a template, each with up to three words before it: `thực hiện được: …`. */
const blanksOf = ({ text }: Pick<AnswerTemplate, 'text'>): string[] =>
  evened(text)
    .split(blank)
    .slice(0, -1)
    .map((before) => {
      const words = (before.split('}').at(-1) ?? '').trim().split(' ').slice(-maxContext);
      return `${words.join(' ')} ${blank}`;
    });

/** Returns whether a text still has a blank of a template in force; an ellipsis of its writer is none. */
export const hasBlanks = (
  text: string,
  { answerTemplates }: { answerTemplates: readonly AnswerTemplate[] },
  on: Date,
): boolean => {
  const written = evened(text);
  return answerTemplates
    .filter((template) => isValidOn(template, localDate(on)))
    .some((template) => blanksOf(template).some((one) => written.includes(one)));
};

const fits = (
  { service, topic }: AnswerTemplate,
  ticket: { service: string; topic?: string | undefined },
): boolean =>
  topic ? topic === ticket.topic : service === undefined || service === ticket.service;

const nearness = ({ service, topic }: AnswerTemplate): number => (topic ? 0 : service ? 1 : 2);

/** Those for the ticket on that day, its topic's first. */
export const templatesFor = (
  ticket: { service: string; topic?: string | undefined },
  { answerTemplates }: { answerTemplates: readonly AnswerTemplate[] },
  on: Date,
): AnswerTemplate[] =>
  answerTemplates
    .filter((template) => isValidOn(template, localDate(on)) && fits(template, ticket))
    .toSorted((a, b) => nearness(a) - nearness(b));
