import * as z from 'zod';
import { isWatched } from '../../core/journey/next-check.ts';
import { lateLevel } from '../../core/staff/late.ts';
import { queuePlaceOf } from '../../core/staff/queue.ts';
import { isSettled } from '../../core/ticket/lifecycle.ts';
import { Ticket } from '../../core/ticket/ticket.ts';
import { dayMs } from '../../core/time/day-ms.ts';
import { localDate } from '../../core/time/local-date.ts';
import { keys, shardOf, ttlAt } from './table.ts';

type Indexes = Partial<Record<`gsi${1 | 2 | 3 | 4 | 5 | 6}${'pk' | 'sk'}`, string>>;

/** Behind every instant: no time will change anything, but another directory may. */
const noCheck = '~';

const latePlace = (ticket: Ticket): Indexes => {
  const level = lateLevel(ticket);
  return level
    ? {
        gsi5pk: keys.late(level.clock, level.percent),
        gsi5sk: `${ticket.unit}#${ticket.clocks[level.clock].dueAt.toISOString()}#${ticket.code}`,
      }
    : {};
};

/** Whom it was answered to no clock runs for: its place in a queue is free for the supervisors' list. */
const isToBeModerated = ({
  isForModeration,
  status,
  complaintHold,
  possibleEmergency,
}: Ticket): boolean =>
  isForModeration === true && isSettled(status) && !complaintHold && !possibleEmergency;

/** Until it has ended and nobody waits for an answer about it, what is due; then how long it has been over, until nothing of anybody is left to go. */
const placeInTime = (ticket: Ticket): Indexes => {
  const { code, nextCheckAt, closedAt, anonymisedAt, topic, service } = ticket;
  if (isWatched(ticket)) {
    return { gsi3pk: keys.due(shardOf(code)), gsi3sk: nextCheckAt?.toISOString() ?? noCheck };
  }
  return closedAt && !anonymisedAt
    ? { gsi3pk: keys.ended(topic ?? service), gsi3sk: closedAt.toISOString() }
    : {};
};

/** Sparse but for the day it was opened: a ticket is in an index only while somebody may look for it there. */
const indexesOf = (ticket: Ticket): Indexes => (ticket.isTrial ? {} : placesOf(ticket));

const placesOf = (ticket: Ticket): Indexes => ({
  ...(ticket.unit &&
    (!isSettled(ticket.status) || ticket.complaintHold || ticket.possibleEmergency) && {
      gsi1pk: keys.unitQueue(ticket.unit),
      gsi1sk: queuePlaceOf(ticket),
    }),
  ...(isToBeModerated(ticket) && {
    gsi1pk: keys.moderation(),
    gsi1sk: `${(ticket.answeredAt ?? ticket.openedAt).toISOString()}#${ticket.code}`,
  }),
  ...(ticket.callerHash && {
    gsi2pk: keys.caller(ticket.callerHash),
    gsi2sk: ticket.openedAt.toISOString(),
  }),
  ...(ticket.topic &&
    ticket.areaCode && {
      gsi4pk: keys.samePlace(ticket.topic, ticket.areaCode),
      gsi4sk: ticket.openedAt.toISOString(),
    }),
  gsi6pk: keys.openedOn(localDate(ticket.openedAt), shardOf(ticket.code)),
  gsi6sk: ticket.openedAt.toISOString(),
  ...placeInTime(ticket),
  ...latePlace(ticket),
});

/** For the lists, where nothing stands that is as it was opened: the opening's put is the smaller for it. */
const excerptOf = ({ text, unit, version }: Ticket): string | undefined =>
  unit || version > 1 ? Array.from(text).slice(0, 80).join('') : undefined;

/** A day is enough for whoever wants to see what went wrong. */
const trialKeptMs = dayMs;

const trialTtl = ({ isTrial, openedAt }: Ticket): { ttl?: number } =>
  isTrial ? { ttl: ttlAt(new Date(openedAt.getTime() + trialKeptMs)) } : {};

/** The ticket as the table keeps it, with its places in the indexes. */
export const toItem = (ticket: Ticket): Record<string, unknown> => ({
  ...keys.ticket(ticket.code),
  type: 'ticket',
  ...z.encode(Ticket, ticket),
  excerpt: excerptOf(ticket),
  ...indexesOf(ticket),
  ...trialTtl(ticket),
});

export const fromItem = (item: unknown): Ticket => Ticket.parse(item);
