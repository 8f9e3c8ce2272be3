import { accusedOn, isAccused } from '../../routing/accused-unit.ts';
import { unitExclusion } from '../../routing/unit-exclusion.ts';
import { ClockName } from '../../sla/sla-row.ts';
import { forwardClock, stoppedClocks, ticketClocks } from '../../sla/ticket-clocks.ts';
import { wholeSecond } from '../../time/instant.ts';
import type { Merge, Occasion, Refused } from '../act.ts';
import { changeTo } from '../change.ts';
import type { TicketCode } from '../code.ts';
import { lifeOn } from '../life.ts';
import { isSettled, statusAfter } from '../lifecycle.ts';
import { carriedEmergency, returnedEmergency } from '../possible-emergency.ts';
import { barredFromPublication, isNeverPublished, withdrawnPublication } from '../publication.ts';
import type { Change, Ticket } from '../ticket.ts';
import { isHotline } from './hand-over.ts';
import { type NotNow, notNow, refused } from './rule.ts';
import { tellAssigned, tellCitizen } from './tell.ts';
import { afterWait, statusAfterWait } from './wait.ts';

type Clocks = Ticket['clocks'];

/** Changes of both tickets of a merge, committed in one transaction. */
export type Merged = { kind: 'changes'; changes: [Change, Change] } | NotNow | Refused;

/** Returns the code of the ticket to merge into, or of the one the ticket is merged into. */
export const mergePartner = (ticket: Ticket, act: Merge): TicketCode | undefined =>
  act.act === 'merge' ? act.into : ticket.mergedInto?.code;

const withFrom = (into: Ticket, mergedFrom: TicketCode[], occasion: Occasion, one: Ticket) => {
  const isIn = mergedFrom.includes(one.code);
  const isPrivate = isIn && isNeverPublished(one, occasion);
  return changeTo(
    into,
    {
      to: {
        mergedFrom,
        ...(isPrivate && barredFromPublication),
        ...(isIn && carriedEmergency(one, into)),
      },
      event: isIn ? { kind: 'took-in', from: one.code } : { kind: 'gave-back', to: one.code },
      ...(isPrivate && withdrawnPublication(into, occasion.now)),
    },
    { ...occasion, nonce: undefined },
  );
};

/**
 * Returns whether the merge would show one ticket's content to a unit it accuses. Both the current readers and the accused
 * list of the common ticket must exclude these units.
 */
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
  const isAlarm = carriedEmergency(one, into).possibleEmergency !== undefined;
  const stopped = ClockName.options.filter((name) => clocks[name] && !clocks[name].stoppedAt);
  const change = changeTo(
    one,
    {
      to: {
        status,
        waiting,
        clocks: stoppedClocks(clocks, stopped, occasion.now),
        possibleEmergency: undefined,
        mergedInto: { code: into.code, was, stopped, ...(isAlarm && { isAlarm }) },
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

/**
 * Restarts the clocks that the merge stopped, from now: nobody was responsible for deadlines that passed while the ticket was
 * merged.
 */
const freshClocks = (
  { clocks, service, priority, unit }: Ticket,
  stopped: readonly ClockName[],
  { now, directory }: Occasion,
): Clocks => {
  const startAt = wholeSecond(now);
  const fresh = {
    ...ticketClocks({ service, priority, startAt, unit }, directory),
    forward: forwardClock({ service, priority, clocks }, startAt, directory),
  };
  const again = (name: ClockName) => (stopped.includes(name) ? fresh : clocks);
  return {
    acknowledge: again('acknowledge').acknowledge,
    resolve: again('resolve').resolve,
    ...(clocks.forward && { forward: again('forward').forward }),
  };
};

/**
 * Notifies the assigned unit and the citizen that a merge was undone. Operators aren't notified: they undid it and see the
 * ticket in their queue.
 */
const tellUndone = (after: Ticket, occasion: Occasion) => [
  ...(isHotline(after.unit, occasion) ? [] : tellAssigned(after, occasion)),
  ...tellCitizen(after, { about: 'unmerged' }, occasion),
];

const unmerged = (one: Ticket, into: Ticket, reason: string, occasion: Occasion): Merged => {
  const { mergedInto, cycle, assignment, undoneMerges = 0 } = one;
  if (mergedInto?.code !== into.code || one.anonymisedAt) return notNow;
  const { was, stopped } = mergedInto;
  const change = changeTo(
    one,
    {
      to: {
        // during a complaint review the operators have the ticket
        status: (one.complaintHold && statusAfter(was, 'queue')) || was,
        ...returnedEmergency(one, into),
        clocks: freshClocks(one, stopped, occasion),
        // each escalation step is taken once per cycle, so start a new one
        cycle: cycle + 1,
        undoneMerges: undoneMerges + 1,
        // links of the previous assignment may expire soon
        assignment: assignment + 1,
        extension: undefined,
        mergedInto: undefined,
        closedAt: undefined,
      },
      event: { kind: 'unmerged', from: into.code, reason },
      alerts: (after) => tellUndone(after, occasion),
    },
    occasion,
  );
  const mergedFrom = into.mergedFrom.filter((code) => code !== one.code);
  return { kind: 'changes', changes: [change, withFrom(into, mergedFrom, occasion, one)] };
};

export const mergeChange = (one: Ticket, into: Ticket, act: Merge, occasion: Occasion): Merged =>
  (act.act === 'merge' ? merged : unmerged)(one, into, act.reason, occasion);
