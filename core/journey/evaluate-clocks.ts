import type { Directory } from '../directory/directory.ts';
import { officerAlerts } from '../messages/alert.ts';
import { recipients, rungsDue } from '../sla/ladder.ts';
import { isSettled } from '../ticket/lifecycle.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { nextCheckAt, runningClocks } from './next-check.ts';
import { systemEvent } from './system-event.ts';

/** Takes the earliest rung that is due, or nothing: several are taken one by one, each an event. */
export const evaluateClocks = (
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Change | undefined => {
  if (isSettled(ticket.status) || !ticket.unit) return undefined;
  const { ladder, calendar } = directory;
  const [due] = rungsDue({
    clocks: runningClocks(ticket),
    taken: new Set(ticket.rungs),
    cycle: ticket.cycle,
    ladder,
    calendar,
    now,
  });
  if (!due) return undefined;

  const told = recipients(due, { lead: ticket.unit, on: now }, directory);
  const climbed: Ticket = {
    ...ticket,
    version: ticket.version + 1,
    rungs: [...ticket.rungs, due.key],
  };
  const { code, assignment } = ticket;
  const cause = { code, assignment, cause: `rung.${due.key}`, requestedAt: now };
  return {
    before: ticket,
    after: { ...climbed, nextCheckAt: nextCheckAt(climbed, directory) },
    event: {
      ...systemEvent(climbed, now),
      kind: 'rung',
      clock: due.clock,
      percent: due.percent,
      told,
    },
    alerts: told.flatMap((officer) =>
      officerAlerts(officer, { about: 'rung', clock: due.clock, percent: due.percent }, cause),
    ),
  };
};
