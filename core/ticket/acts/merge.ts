import { accusedOn, isAccused } from '../../routing/accused-unit.ts';
import { unitExclusion } from '../../routing/unit-exclusion.ts';
import { recomputedClocks } from '../../sla/recompute.ts';
import { ClockName } from '../../sla/sla-row.ts';
import { stoppedClocks } from '../../sla/ticket-clocks.ts';
import type { Merge, Occasion, Refused } from '../act.ts';
import { changeTo } from '../change.ts';
import type { TicketCode } from '../code.ts';
import { lifeOn } from '../life.ts';
import { isSettled, statusAfter } from '../lifecycle.ts';
import { barredFromPublication, isNeverPublished, withdrawnPublication } from '../publication.ts';
import type { Change, Ticket } from '../ticket.ts';
import { type NotNow, notNow, refused } from './rule.ts';
import { tellCitizen } from './tell.ts';
import { afterWait, statusAfterWait } from './wait.ts';

type Clocks = Ticket['clocks'];

/** The changes of both tickets: they happen together or not at all. */
export type Merged = { kind: 'changes'; changes: [Change, Change] } | NotNow | Refused;

/** The ticket that another one would become part of, or is. */
export const mergePartner = (ticket: Ticket, act: Merge): TicketCode | undefined =>
  act.act === 'merge' ? act.into : ticket.mergedInto?.code;

const withFrom = (into: Ticket, mergedFrom: TicketCode[], occasion: Occasion, one: Ticket) => {
  const isIn = mergedFrom.includes(one.code);
  const isPrivate = isIn && isNeverPublished(one, occasion);
  return changeTo(
    into,
    {
      to: { mergedFrom, ...(isPrivate && barredFromPublication) },
      event: isIn ? { kind: 'took-in', from: one.code } : { kind: 'gave-back', to: one.code },
      ...(isPrivate && withdrawnPublication(into, occasion.now)),
    },
    { ...occasion, nonce: undefined },
  );
};

/** Whoever the one is about must be kept from the other too, now and wherever it goes. */
const isOpenToAccused = (one: Ticket, into: Ticket, { directory, now }: Occasion): boolean => {
  const readers = [into.unit, ...into.coUnits].flatMap((unit) => unit ?? []);
  const others = accusedOn(directory, into.accused, now);
  return (
    readers.some(unitExclusion(directory, one.accused, now)) ||
    !one.accused.every((unit) => isAccused(unit, others))
  );
};

const refusal = (one: Ticket, into: Ticket, occasion: Occasion): Refused | undefined => {
  if (into.code === one.code) return refused('into', 'merge-itself');
  if (isSettled(into.status)) return refused('into', 'merge-settled');
  if (one.mergedFrom.length > 0) return refused('into', 'merge-has-others');
  const { mostTickets } = lifeOn(occasion.directory, occasion.now).merging;
  if (into.mergedFrom.length >= mostTickets) return refused('into', 'merge-too-many');
  return isOpenToAccused(one, into, occasion) ? refused('into', 'unit-accused') : undefined;
};

const merged = (one: Ticket, into: Ticket, reason: string, occasion: Occasion): Merged => {
  const status = statusAfter(one.status, 'merge');
  const was = one.waiting ? statusAfterWait(one, occasion) : one.status;
  if (!status || !was || one.complaintHold || into.complaintHold) return notNow;
  const why = refusal(one, into, occasion);
  if (why) return why;

  const { clocks, waiting, moved } = afterWait(one, occasion);
  const stopped = ClockName.options.filter((name) => clocks[name] && !clocks[name].stoppedAt);
  const change = changeTo(
    one,
    {
      to: {
        status,
        waiting,
        clocks: stoppedClocks(clocks, stopped, occasion.now),
        mergedInto: { code: into.code, was, stopped },
        closedAt: occasion.now,
      },
      event: { kind: 'merged', into: into.code, reason, ...(moved.length > 0 && { moved }) },
      alerts: (after) => tellCitizen(after, { about: 'merged' }, occasion),
    },
    occasion,
  );
  const other = withFrom(into, [...into.mergedFrom, one.code], occasion, one);
  return { kind: 'changes', changes: [change, other] };
};

/** The clocks that merging stopped run as if it had not. */
const runningAgain = ({ acknowledge, resolve, forward }: Clocks, stopped: ClockName[]): Clocks => {
  const again = (name: ClockName) => stopped.includes(name) && { stoppedAt: undefined };
  return {
    acknowledge: { ...acknowledge, ...again('acknowledge') },
    resolve: { ...resolve, ...again('resolve') },
    ...(forward && { forward: { ...forward, ...again('forward') } }),
  };
};

const unmerged = (one: Ticket, into: Ticket, reason: string, occasion: Occasion): Merged => {
  const { mergedInto, unit } = one;
  if (mergedInto?.code !== into.code || one.anonymisedAt) return notNow;
  const { was, stopped } = mergedInto;
  // the calendar may have changed while nothing of it ran
  const clocks = recomputedClocks(
    { unit, clocks: runningAgain(one.clocks, stopped) },
    occasion.directory,
  );
  const change = changeTo(
    one,
    {
      to: { status: was, clocks, mergedInto: undefined, closedAt: undefined },
      event: { kind: 'unmerged', from: into.code, reason },
    },
    occasion,
  );
  const mergedFrom = into.mergedFrom.filter((code) => code !== one.code);
  return { kind: 'changes', changes: [change, withFrom(into, mergedFrom, occasion, one)] };
};

/** One ticket becomes part of another, or is taken out again. */
export const mergeChange = (one: Ticket, into: Ticket, act: Merge, occasion: Occasion): Merged =>
  (act.act === 'merge' ? merged : unmerged)(one, into, act.reason, occasion);
