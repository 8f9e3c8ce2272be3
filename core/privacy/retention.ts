import * as z from 'zod';
import { Service } from '../directory/service.ts';
import { dayMs } from '../time/day-ms.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';

/** How long what people wrote and who they are is kept after a ticket has ended, and by which law. */
export const Retention = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** Without one it holds for whatever has no rule of its own. */
  service: Service.optional(),
  /** Without one it holds for all topics of the service that have none of their own. */
  topic: z.string().min(1).optional(),
  keepDays: z.number().int().positive(),
  because: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  /** The province has not confirmed it yet. */
  isProposal: z.boolean(),
  ...validity,
});
export type Retention = z.infer<typeof Retention>;

type Kept = { service: string; topic?: string | undefined };
type Rules = { retention: readonly Retention[] };

/** The rule in force that day: the topic's own, else the service's, else everybody's. */
export const retentionOf = (
  { retention }: Rules,
  { service, topic }: Kept,
  on: Date,
): Retention | undefined => {
  const date = localDate(on);
  const rows = retention.filter((row) => isValidOn(row, date));
  const ofService = rows.filter((row) => row.service === service);
  return (
    ofService.find((row) => row.topic !== undefined && row.topic === topic) ??
    ofService.find((row) => row.topic === undefined) ??
    rows.find((row) => row.service === undefined)
  );
};

/** What ended at this instant or before is past that rule's time. */
export const keptSince = ({ keepDays }: Pick<Retention, 'keepDays'>, now: Date): Date =>
  new Date(now.getTime() - keepDays * dayMs);
