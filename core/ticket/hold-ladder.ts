import type { Directory } from '../directory/directory.ts';
import { operatorUnit, type UnitRef } from '../directory/unit.ts';
import { nextRungAt, type Rung, rungsDue } from '../sla/ladder.ts';
import { recipients, type Told } from '../sla/recipients.ts';
import type { Ticket } from './ticket.ts';

type Held = Pick<Ticket, 'complaintHold' | 'cycle'>;
type Hold = NonNullable<Ticket['complaintHold']>;

/** The escalation thresholds of the tickets, on the wall clock from the hold to its deadline. */
const climbOf = ({ at: startAt, dueAt, rungs = [] }: Hold, cycle: number, directory: Directory) => {
  const minutes = (dueAt.getTime() - startAt.getTime()) / 60_000;
  const clock = { kind: 'wall', startAt, dueAt, minutes } as const;
  return {
    clocks: [{ name: 'forward' as const, clock, calendar: directory.calendar }],
    taken: new Set(rungs.map((percent) => `${cycle}.forward.${percent}`)),
    cycle,
    ladder: directory.ladder,
  };
};

/** Returns when the next reminder or escalation of a complaint review is due, whatever the ticket's status. */
export const nextHoldRungAt = (
  { complaintHold, cycle }: Held,
  directory: Directory,
): Date | undefined => complaintHold && nextRungAt(climbOf(complaintHold, cycle, directory));

/** Returns the earliest reminder or escalation of the review that is due and was not sent. */
export const holdRungDue = (
  { complaintHold, cycle }: Held,
  directory: Directory,
  now: Date,
): Rung | undefined =>
  complaintHold && rungsDue({ ...climbOf(complaintHold, cycle, directory), now })[0];

/** The units that a held ticket may be about: the accused, and the offices that the suspicious text names. */
export const suspectsOf = ({
  accused,
  complaintHold,
}: Pick<Ticket, 'accused' | 'complaintHold'>): UnitRef[] => [
  ...accused,
  ...(complaintHold?.suspects ?? []),
];

/**
 * Returns who is notified that a review waits: the operators; from the deadline on their supervisor too, and the heads
 * above them as the escalation thresholds say, except suspects and units that report to a suspect.
 */
export const notifiedOfHold = (
  { percent }: Pick<Rung, 'percent'>,
  ticket: Pick<Ticket, 'accused' | 'complaintHold'>,
  directory: Directory,
  now: Date,
): Told[] => {
  const lead = operatorUnit(directory, now).ref;
  const rung = { clock: 'forward', percent } as const;
  const audience = { lead, on: now, accused: suspectsOf(ticket) };
  const people = recipients(rung, audience, directory).filter(
    ({ unit, role }) => unit === lead || role === 'head',
  );
  const hasSupervisor = people.some(({ unit, role }) => unit === lead && role === 'head');
  return percent < 100 || hasSupervisor ? people : [{ unit: lead, role: 'head' }, ...people];
};
