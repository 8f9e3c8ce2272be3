import * as z from 'zod';
import { getOverdueLevel } from '../../../core/staff/tickets/overdue-tickets.ts';
import { getUnitQueueCursor, isInUnitQueue } from '../../../core/staff/tickets/queue.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { getTextExcerpt } from '../../../core/text/text-excerpt.ts';
import { isAnsweredOrEnded } from '../../../core/ticket/model/lifecycle.ts';
import { Ticket } from '../../../core/ticket/model/ticket.ts';
import { dayMs } from '../../../core/time/day-ms.ts';
import { toLocalDate } from '../../../core/time/local-date.ts';
import { canTicketChangeWithTime } from '../../../core/workflow/next-check.ts';
import { computeDueWorkShard, toTtl } from '../table.ts';

type Indexes = Partial<Record<`gsi${1 | 2 | 3 | 4 | 5 | 6}${'pk' | 'sk'}`, string>>;

/**
 * Index sort key of an open ticket without a next check, after every timestamp. Only a directory change can schedule a check
 * for such a ticket.
 */
const noCheckSortKey = '~';

const buildOverdueIndexKeys = (ticket: Ticket): Indexes => {
  const level = getOverdueLevel(ticket);
  return level
    ? {
        gsi5pk: itemKeys.late(level.clock, level.percent),
        gsi5sk: `${ticket.unit}#${ticket.clocks[level.clock].dueAt.toISOString()}#${ticket.code}`,
      }
    : {};
};

/**
 * Returns whether a ticket belongs to the list of answered tickets that await a decision about publication. Such a ticket is
 * in no unit's queue, so its keys in the index `gsi1` are free for this list.
 */
const isToBeModerated = ({
  isForModeration,
  status,
  complaintHold,
  possibleEmergency,
}: Ticket): boolean =>
  isForModeration === true && isAnsweredOrEnded(status) && !complaintHold && !possibleEmergency;

/**
 * Returns a ticket's keys in the time index `gsi3`. An open ticket is sorted by its next check. An ended ticket is sorted by
 * its end time until its personal data is erased.
 */
const buildTimeIndexKeys = (ticket: Ticket): Indexes => {
  const { code, nextCheckAt, closedAt, anonymisedAt, topic, service } = ticket;
  if (canTicketChangeWithTime(ticket)) {
    return {
      gsi3pk: itemKeys.due(computeDueWorkShard(code)),
      gsi3sk: nextCheckAt?.toISOString() ?? noCheckSortKey,
    };
  }
  return closedAt && !anonymisedAt
    ? { gsi3pk: itemKeys.ended(topic ?? service), gsi3sk: closedAt.toISOString() }
    : {};
};

/**
 * Returns a ticket's index keys. The keys for queues, next checks and overdue tickets exist only while the ticket belongs to
 * that list. Canary tickets have no index keys.
 */
const buildIndexKeys = (ticket: Ticket): Indexes =>
  ticket.isCanary ? {} : buildTicketIndexKeys(ticket);

const buildTicketIndexKeys = (ticket: Ticket): Indexes => ({
  ...(ticket.unit &&
    isInUnitQueue(ticket) && {
      gsi1pk: itemKeys.unitQueue(ticket.unit),
      gsi1sk: getUnitQueueCursor(ticket),
    }),
  ...(isToBeModerated(ticket) && {
    gsi1pk: itemKeys.moderation(),
    gsi1sk: `${(ticket.answeredAt ?? ticket.openedAt).toISOString()}#${ticket.code}`,
  }),
  ...(ticket.callerHash && {
    gsi2pk: itemKeys.caller(ticket.callerHash),
    gsi2sk: ticket.openedAt.toISOString(),
  }),
  ...(ticket.topic &&
    ticket.areaCode && {
      gsi4pk: itemKeys.sameTopicAndArea(ticket.topic, ticket.areaCode),
      gsi4sk: ticket.openedAt.toISOString(),
    }),
  gsi6pk: itemKeys.openedOn(toLocalDate(ticket.openedAt), computeDueWorkShard(ticket.code)),
  gsi6sk: ticket.openedAt.toISOString(),
  ...buildTimeIndexKeys(ticket),
  ...buildOverdueIndexKeys(ticket),
});

/**
 * Returns the first 80 characters of a ticket's text, which lists show. Returns undefined for a new ticket without a unit,
 * because no list contains it yet.
 */
const getExcerpt = ({ text, unit, version }: Ticket): string | undefined =>
  unit || version > 1 ? getTextExcerpt({ text }) : undefined;

/** Time to live of canary tickets in milliseconds: one day, for analysing failures. */
const canaryTtlMs = dayMs;

const toCanaryTtl = ({ isCanary, openedAt }: Ticket): { ttl?: number } =>
  isCanary ? { ttl: toTtl(new Date(openedAt.getTime() + canaryTtlMs)) } : {};

/** Converts a ticket to its table item, including index keys. */
export function toTicketItem(ticket: Ticket): Record<string, unknown> {
  return {
    ...itemKinds.ticket.typedKey(ticket.code),
    ...z.encode(Ticket, ticket),
    excerpt: getExcerpt(ticket),
    ...buildIndexKeys(ticket),
    ...toCanaryTtl(ticket),
  };
}

export function fromTicketItem(item: unknown): Ticket {
  return Ticket.parse(item);
}
