import * as z from 'zod';
import { validity } from '../time/validity.ts';
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
  ...validity,
});
export type Topic = z.infer<typeof Topic>;

export const topicOf = (
  { topics }: { topics: readonly Topic[] },
  code: string | undefined,
): Topic | undefined => topics.find((candidate) => candidate.code === code);
