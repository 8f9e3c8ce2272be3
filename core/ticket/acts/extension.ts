import { operatorUnit } from '../../directory/unit.ts';
import { calendarOf, movedDeadlines, reckoned } from '../../sla/recompute.ts';
import type { ClockRule } from '../../sla/sla-row.ts';
import { stoppedClocks } from '../../sla/ticket-clocks.ts';
import type { Occasion } from '../act.ts';
import { lifeOn } from '../life.ts';
import type { Ticket } from '../ticket.ts';
import { postOf } from '../who-may.ts';
import { type ActRule, notNow, refused } from './rule.ts';
import { tellCitizen, tellPost } from './tell.ts';

type Then = Pick<Occasion, 'now' | 'directory'>;

/** So many working days, or hours of a clock that runs around the clock; nothing when it is too long. */
const amountOf = (
  { clocks }: Ticket,
  amount: number,
  { now, directory }: Then,
): ClockRule | undefined => {
  const { mostHours, mostWorkingDays } = lifeOn(directory, now).extension;
  if (clocks.resolve.kind === 'wall') {
    return amount <= mostHours ? { kind: 'wall', minutes: amount * 60 } : undefined;
  }
  return amount <= mostWorkingDays ? { kind: 'working-days', days: amount } : undefined;
};

/** Asks another post for more time: the unit's head, for the head the operators' own. */
export const extend: ActRule<'extend'> = (ticket, { amount, reason }, occasion) => {
  const { status, by, now, directory } = occasion;
  const operators = operatorUnit(directory, now).ref;
  const askedBy = postOf(by, operators);
  if (!askedBy) return notNow;
  if (ticket.extension) return refused('amount', 'extended-before');
  const rule = amountOf(ticket, amount, occasion);
  if (!rule) return refused('amount', 'extension-too-long');
  const decider = askedBy.post === 'head' ? operators : askedBy.unit;
  return {
    to: {
      status,
      // whoever plans ahead has looked at it
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

export const grantExtension: ActRule<'grant-extension'> = (ticket, _, occasion) => {
  const { status, directory } = occasion;
  const { extension, clocks: before } = ticket;
  if (extension?.state !== 'asked') return notNow;
  const { amount, reason } = extension;
  const resolve = reckoned({ ...before.resolve, extension: amount }, calendarOf(ticket, directory));
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
  if (extension?.state !== 'asked') return notNow;
  return {
    to: { status: occasion.status, extension: { ...extension, state: 'refused' } },
    event: { kind: 'extension-refused', reason },
    alerts: (after) => tellAsker(extension, after, false, occasion),
  };
};
