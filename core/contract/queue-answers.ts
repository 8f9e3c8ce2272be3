import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { ClockName } from '../sla/sla-row.ts';
import { LateClock } from '../staff/late.ts';
import { TicketCode } from '../ticket/code.ts';
import { TicketStatus } from '../ticket/lifecycle.ts';
import { mergeWarnings } from '../ticket/merge-warnings.ts';
import { Listed, ListedUnit, Moment } from './shared-answers.ts';

/** Behind which the next page begins; none on the last. */
const next = z.string().optional();

const Queued = Listed.extend({
  /** None while the operators look for one. */
  unit: UnitRef.optional(),
  unitName: z.string().optional(),
  /** The highest rung of the ladder that was taken on a clock which still runs. */
  rung: z.strictObject({ clock: ClockName, percent: z.int() }).optional(),
  /** How many others of this queue, as far as it was looked through, may be the same matter. */
  repeats: z.int(),
});

export const QueueAnswer = z.strictObject({ unit: UnitRef, tickets: z.array(Queued), next });

const Counted = z.strictObject({
  count: z.int(),
  /** Where it isn't complete there are more. */
  isComplete: z.boolean(),
});

export const CountsAnswer = z.strictObject({
  /** Whose queue is counted. */
  unit: UnitRef,
  queue: Counted,
  late: Counted,
  callbacks: Counted.optional(),
  undelivered: Counted.optional(),
  moderation: Counted.optional(),
});

export const FloodsAnswer = z.strictObject({
  /** Units whose notifications about emergencies are bundled; none when no flood goes on. */
  floods: z.array(
    z.strictObject({
      ...ListedUnit,
      since: Moment,
      /** Tickets whose first notification was bundled. */
      tickets: z.int(),
      /** Of these, the ones beyond the limit of their sender or network. */
      suspects: z.int(),
    }),
  ),
});

const ToMerge = z.strictObject({
  code: TicketCode,
  version: z.int(),
  status: TicketStatus,
  label: z.string(),
  service: z.string(),
  topic: z.string().optional(),
  area: z.string().optional(),
  unit: UnitRef.optional(),
  unitName: z.string().optional(),
  openedAt: Moment,
  resolveBy: Moment,
  photos: z.int(),
});
const both = { one: ToMerge, into: ToMerge };

export const MergePreviewAnswer = z.discriminatedUnion('isPossible', [
  z.strictObject({
    isPossible: z.literal(true),
    ...both,
    becomes: z.strictObject({
      one: z.strictObject({
        status: TicketStatus,
        /** Which of its clocks stop. */
        stops: z.array(ClockName),
        /** What it is again once it is taken out. */
        undoneStatus: TicketStatus.optional(),
        tellsBy: z.array(z.string()),
      }),
      into: z.strictObject({ status: TicketStatus, takesIn: z.array(TicketCode) }),
      warnings: z.array(z.enum(mergeWarnings)),
    }),
    isUndoable: z.literal(true),
  }),
  z.strictObject({
    isPossible: z.literal(false),
    ...both,
    /** None where the ticket's status doesn't allow it. */
    reasons: z.array(z.strictObject({ problem: z.string(), message: z.string() })),
  }),
]);

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
