import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { LateClock } from '../staff/late.ts';
import { TicketCode } from '../ticket/code.ts';
import { TicketStatus } from '../ticket/lifecycle.ts';
import { Listed, ListedUnit, Moment } from './shared-answers.ts';

/** Behind which the next page begins; none on the last. */
const next = z.string().optional();

export const QueueAnswer = z.strictObject({ unit: UnitRef, tickets: z.array(Listed), next });

export const LateAnswer = z.union([
  z.strictObject({
    clock: LateClock,
    level: z.int(),
    tickets: z.array(Listed.extend(ListedUnit)),
    next,
  }),
  z.strictObject({
    /** How many stand at each level; where it isn't complete there are more. */
    levels: z.array(
      z.strictObject({
        clock: LateClock,
        level: z.int(),
        count: z.int(),
        isComplete: z.boolean(),
      }),
    ),
  }),
]);

export const RepeatsAnswer = z.strictObject({
  /** How many open tickets were looked at, and whether that is all there are. */
  counted: z.int(),
  isComplete: z.boolean(),
  groups: z.array(
    z.strictObject({
      why: z.enum(['same-number', 'same-place']),
      topic: z.string().optional(),
      area: z.string().optional(),
      count: z.int(),
      tickets: z.array(
        z.strictObject({
          code: TicketCode,
          status: TicketStatus,
          label: z.string(),
          openedAt: Moment,
          excerpt: z.string(),
          ...ListedUnit,
          unit: UnitRef.optional(),
        }),
      ),
    }),
  ),
});

export const SimilarAnswer = z.strictObject({
  count: z.int(),
  tickets: z.array(
    z.strictObject({
      code: TicketCode,
      why: z.enum(['same-number', 'same-place', 'both']),
      /** How many of its words are the same, in percent. */
      share: z.number(),
      openedAt: Moment,
      status: TicketStatus,
      label: z.string(),
      ...ListedUnit,
      unit: UnitRef.optional(),
    }),
  ),
});
