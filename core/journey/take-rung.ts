import type { Directory } from '../directory/directory.ts';
import { officerAlerts } from '../messages/alert.ts';
import type { Rung } from '../sla/ladder.ts';
import { rungsDue } from '../sla/ladder.ts';
import { recipients, type Told } from '../sla/recipients.ts';
import { changeTo } from '../ticket/change.ts';
import { isSettled, type TicketStatus } from '../ticket/lifecycle.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { bySystem } from './by-system.ts';
import { climbOf } from './next-check.ts';

/** With the operators, who must find the unit first. */
const queued: ReadonlySet<TicketStatus> = new Set(['triage', 'returned']);

/**
 * While the operators look for the unit, nobody can acknowledge: the rungs of that clock pass without a word, and the
 * unit that gets the ticket is told of those still ahead.
 */
export const toldOf = (
  rung: Pick<Rung, 'clock' | 'percent'>,
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Told[] => {
  const { unit, accused, cycle, status, undoneMerges = 0 } = ticket;
  if (!unit || (rung.clock === 'acknowledge' && queued.has(status))) return [];
  const lift = cycle - 1 - undoneMerges;
  const people = recipients(rung, { lead: unit, on: now, accused, lift }, directory);
  // no agency reads a possible complaint, nor does one above the operators
  return ticket.complaintHold ? people.filter((one) => one.unit === unit) : people;
};

/** Takes the earliest rung that is due, or nothing: several are taken one by one, each an event. */
export const takeRung = (ticket: Ticket, directory: Directory, now: Date): Change | undefined => {
  if (isSettled(ticket.status) || !ticket.unit) return undefined;
  const [due] = rungsDue({ ...climbOf(ticket, directory), now });
  if (!due) return undefined;

  const { key, clock, percent } = due;
  const told = toldOf(due, ticket, directory, now);
  const { code, assignment } = ticket;
  const cause = { code, assignment, cause: `rung.${key}`, requestedAt: now };
  return changeTo(
    ticket,
    {
      to: { rungs: [...ticket.rungs, key] },
      event: { kind: 'rung', clock, percent, told },
      alerts: () =>
        told.flatMap((officer) => officerAlerts(officer, { about: 'rung', clock, percent }, cause)),
    },
    bySystem('journey', directory, now),
  );
};
