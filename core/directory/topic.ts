import * as z from 'zod';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';
import { Questions } from './question.ts';
import { Priority, Service } from './service.ts';
import { UnitCode } from './unit.ts';

/** What a report is about, and who answers for it. */
export const Topic = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}\d{2}$/),
  service: Service,
  name: z.string().min(1),
  lead: UnitCode,
  co: z.array(UnitCode),
  defaultPriority: Priority,
  keywords: z.array(z.string().min(1)),
  questions: Questions,
  ...validity,
});
export type Topic = z.infer<typeof Topic>;

type Topics = { topics: readonly Topic[] };

/** The topics that may be chosen on that day. */
export const topicsOn = ({ topics }: Topics, on: Date): Topic[] =>
  topics.filter((topic) => isValidOn(topic, localDate(on)));

/** The topic that carries the code on that day: for a ticket, the day it was opened. */
export const topicOf = (directory: Topics, code: string | undefined, on: Date): Topic | undefined =>
  topicsOn(directory, on).find((candidate) => candidate.code === code);
