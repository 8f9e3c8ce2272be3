import type { Directory } from '../directory/directory.ts';
import { operatorUnit } from '../directory/unit.ts';
import { tellPost } from '../ticket/acts/tell.ts';
import { changeTo } from '../ticket/change.ts';
import { holdRungDue, notifiedOfHold } from '../ticket/hold-ladder.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { bySystem } from './by-system.ts';

/**
 * Notifies the operators, and from the deadline on those above them, that a complaint review waits. Each threshold is
 * used once per hold. Units above the operators get a message that names neither the ticket nor its matter.
 */
export const takeHoldRung = (
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Change | undefined => {
  const { complaintHold: hold } = ticket;
  const due = holdRungDue(ticket, directory, now);
  if (!hold || !due) return undefined;
  const { percent } = due;
  const operators = operatorUnit(directory, now).ref;
  const notified = notifiedOfHold(due, ticket, directory, now);
  return changeTo(
    ticket,
    {
      to: { complaintHold: { ...hold, rungs: [...(hold.rungs ?? []), percent] } },
      event: {
        kind: 'review-rung',
        percent,
        told: notified.map(({ unit, role }) => ({ unit, role })),
      },
      alerts: (after) =>
        notified.flatMap((officer) => {
          const about = officer.unit === operators ? 'review-rung' : 'review-overdue';
          return tellPost(officer, after, { about, percent }, { now });
        }),
    },
    bySystem('journey', directory, now),
  );
};
