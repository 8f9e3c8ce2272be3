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
