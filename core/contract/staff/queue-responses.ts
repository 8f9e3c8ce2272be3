import * as z from 'zod';
import { UnitRef } from '../../directory/model/organization/unit.ts';
import { ClockName, OverdueClockName } from '../../sla/time-limit.ts';
import { mergeWarnings } from '../../ticket/duplicates/merge-warnings.ts';
import { TicketStatus } from '../../ticket/model/lifecycle.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import { listedUnitFields, ResponseInstant, TicketListEntry } from '../shared-responses.ts';

/** Cursor for the next page; absent on the last page. */
const next = z.string().optional();

const QueuedTicket = TicketListEntry.extend({
  /** Lead unit of the ticket; absent until the operators assign it. */
  unit: UnitRef.optional(),
  unitName: z.string().optional(),
  /** Highest escalation step (percentage of a deadline clock) taken for the running clocks of the ticket. */
  rung: z.strictObject({ clock: ClockName, percent: z.int() }).optional(),
  /** Number of likely duplicates of the ticket among the compared tickets of this queue. */
  repeats: z.int(),
});

export const TicketQueueResponse = z.strictObject({
  unit: UnitRef,
  tickets: z.array(QueuedTicket),
  next,
});

const BoundedCount = z.strictObject({
  count: z.int(),
  /** Whether `count` includes all tickets or chats. If false, the actual number is higher. */
  isComplete: z.boolean(),
});

export const BadgeCountsResponse = z.strictObject({
  unit: UnitRef,
  queue: BoundedCount,
  late: BoundedCount,
  callbacks: BoundedCount.optional(),
  undelivered: BoundedCount.optional(),
  moderation: BoundedCount.optional(),
  national: BoundedCount.optional(),
  extensions: BoundedCount.optional(),
});

export const EmergencyFloodsResponse = z.strictObject({
  /** Units whose emergency notifications are currently bundled because there are too many; empty if there are none. */
  floods: z.array(
    z.strictObject({
      ...listedUnitFields,
      since: ResponseInstant,
      tickets: z.int(),
      /** Number of bundled emergencies from a sender or network above its rate limit. */
      suspects: z.int(),
    }),
  ),
});

const MergeCandidate = z.strictObject({
  code: TicketCode,
  version: z.int(),
  status: TicketStatus,
  label: z.string(),
  service: z.string(),
  topic: z.string().optional(),
  area: z.string().optional(),
  unit: UnitRef.optional(),
  unitName: z.string().optional(),
  openedAt: ResponseInstant,
  resolveBy: ResponseInstant,
  photos: z.int(),
});
const mergedTickets = { one: MergeCandidate, into: MergeCandidate };

export const MergePreviewResponse = z.discriminatedUnion('isPossible', [
  z.strictObject({
    isPossible: z.literal(true),
    ...mergedTickets,
    becomes: z.strictObject({
      one: z.strictObject({
        status: TicketStatus,
        stops: z.array(ClockName),
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
    ...mergedTickets,
    /** Reasons why the tickets cannot be merged. Empty if only the status of a ticket prevents the merge. */
    reasons: z.array(z.strictObject({ problem: z.string(), message: z.string() })),
  }),
]);

export const OverdueTicketsResponse = z.union([
  z.strictObject({
    clock: OverdueClockName,
    level: z.int(),
    tickets: z.array(TicketListEntry.extend(listedUnitFields)),
    next,
  }),
  z.strictObject({
    /** Number of overdue tickets by clock and escalation level. If `isComplete` is false, the actual number is higher. */
    levels: z.array(
      z.strictObject({
        clock: OverdueClockName,
        level: z.int(),
        count: z.int(),
        isComplete: z.boolean(),
      }),
    ),
  }),
]);

export const LikelyDuplicatesResponse = z.strictObject({
  /** Number of open tickets that were compared; `isComplete` is true if these are all open tickets. */
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
          openedAt: ResponseInstant,
          excerpt: z.string(),
          ...listedUnitFields,
          unit: UnitRef.optional(),
        }),
      ),
    }),
  ),
});

export const SimilarTicketsResponse = z.strictObject({
  count: z.int(),
  tickets: z.array(
    z.strictObject({
      code: TicketCode,
      why: z.enum(['same-number', 'same-place', 'both']),
      /** Percentage of words that occur in both tickets. */
      share: z.number(),
      openedAt: ResponseInstant,
      status: TicketStatus,
      label: z.string(),
      topic: z.string().optional(),
      area: z.string().optional(),
      place: z.string().optional(),
      excerpt: z.string(),
      ...listedUnitFields,
      unit: UnitRef.optional(),
    }),
  ),
});
