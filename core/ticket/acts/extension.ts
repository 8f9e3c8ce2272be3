import { operatorUnit } from '../../directory/unit.ts';
import { missedDeadline } from '../../sla/lateness.ts';
import { calendarOf, movedDeadlines, reckoned } from '../../sla/recompute.ts';
import type { ClockRule } from '../../sla/sla-row.ts';
import { stoppedClocks } from '../../sla/ticket-clocks.ts';
import { wholeSecond } from '../../time/instant.ts';
import type { Occasion, Refused } from '../act.ts';
import { lifeOn } from '../life.ts';
import type { Ticket } from '../ticket.ts';
import { postOf } from '../who-may.ts';
import { type ActRule, notNow, refused } from './rule.ts';
import { tellCitizen, tellPost } from './tell.ts';

type Then = Pick<Occasion, 'now' | 'directory'>;

/**
 * Returns whether a deadline passed while the extension request was undecided. A lapsed request can be replaced by a new,
 * late one.
 */
export const hasLapsed = (
  { extension, clocks: { resolve } }: Pick<Ticket, 'extension' | 'clocks'>,
  now: Date,
): boolean => {
  const missed = missedDeadline(resolve, now);
  return extension?.state === 'asked' && missed !== undefined && extension.askedAt <= missed;
};

/** Returns the extension as working days, or as hours for a wall-clock rule; rejects amounts above the limit. */
const amountOf = (
  { clocks }: Ticket,
  amount: number,
  { now, directory }: Then,
): ClockRule | Refused => {
  const { mostHours, mostWorkingDays } = lifeOn(directory, now).extension;
  if (clocks.resolve.kind === 'wall') {
    return amount <= mostHours
      ? { kind: 'wall', minutes: amount * 60 }
      : refused('amount', 'extension-max-hours', mostHours);
  }
  return amount <= mostWorkingDays
    ? { kind: 'working-days', days: amount }
    : refused('amount', 'extension-max-days', mostWorkingDays);
};

/**
 * Requests an extension from another role: the unit's head decides, or the operators' head if the unit's head requests it.
 */
export const extend: ActRule<'extend'> = (ticket, { amount, reason }, occasion) => {
  const { status, by, now, directory } = occasion;
  const operators = operatorUnit(directory, now).ref;
  const askedBy = postOf(by, operators);
  if (!askedBy) return notNow;
  if (ticket.extension && !hasLapsed(ticket, now)) return refused('amount', 'extended-before');
  const rule = amountOf(ticket, amount, occasion);
  if (rule.kind === 'refused') return rule;
  const decider = askedBy.post === 'head' ? operators : askedBy.unit;
  return {
    to: {
      status,
      // requesting an extension acknowledges the ticket
      clocks: stoppedClocks(ticket.clocks, ['acknowledge', 'forward'], now),
      extension: { state: 'asked', amount: rule, reason, askedAt: now, askedBy },
    },
    event: { kind: 'extension-asked', amount: rule, reason },
    alerts: (after) =>
      tellPost({ unit: decider, role: 'head' }, after, { about: 'extension-asked' }, occasion),
  };
};

type Asked = NonNullable<Ticket['extension']>;

const tellAsker = ({ askedBy }: Asked, after: Ticket, granted: boolean, occasion: Occasion) =>
  tellPost(
    { unit: askedBy.unit, role: askedBy.post },
    after,
    { about: 'extension-decided', granted },
    occasion,
  );

/** Grants an extension. A late extension counts from the decision and doesn't erase the missed deadline. */
export const grantExtension: ActRule<'grant-extension'> = (ticket, _, occasion) => {
  const { status, directory, now } = occasion;
  const { extension, clocks: before } = ticket;
  if (extension?.state !== 'asked' || hasLapsed(ticket, now)) return notNow;
  const { amount, reason } = extension;
  const isLate = missedDeadline(before.resolve, now) !== undefined;
  const extendedFrom = isLate ? wholeSecond(now) : undefined;
  const resolve = reckoned(
    { ...before.resolve, extension: amount, extendedFrom },
    calendarOf(ticket, directory),
  );
  const clocks = { ...before, resolve };
  return {
    to: { status, clocks, extension: { ...extension, state: 'granted' } },
    event: { kind: 'extended', amount, reason, moved: movedDeadlines(before, clocks) },
    alerts: (after) => [
      ...tellAsker(extension, after, true, occasion),
      ...tellCitizen(after, { about: 'extended' }, occasion),
    ],
  };
};

export const refuseExtension: ActRule<'refuse-extension'> = (ticket, { reason }, occasion) => {
  const { extension } = ticket;
  if (extension?.state !== 'asked' || hasLapsed(ticket, occasion.now)) return notNow;
  return {
    to: { status: occasion.status, extension: { ...extension, state: 'refused' } },
    event: { kind: 'extension-refused', reason },
    alerts: (after) => tellAsker(extension, after, false, occasion),
  };
};
