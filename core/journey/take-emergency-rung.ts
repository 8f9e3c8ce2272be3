import type { Directory } from '../directory/directory.ts';
import { operatorUnit } from '../directory/unit.ts';
import { tellPost } from '../ticket/acts/tell.ts';
import { changeTo } from '../ticket/change.ts';
import { nextEmergencyRung } from '../ticket/emergency-ladder.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { bySystem } from './by-system.ts';

/**
 * Notifies the operators' supervisor that no operator has classified a possible emergency in time. Each threshold is used
 * once until the mark is gone.
 */
export const takeEmergencyRung = (
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Change | undefined => {
  const { possibleEmergency: mark } = ticket;
  const due = nextEmergencyRung(ticket);
  if (!mark || !due || now < due.at) return undefined;
  const { percent } = due;
  const supervisor = { unit: operatorUnit(directory, now).ref, role: 'head' } as const;
  return changeTo(
    ticket,
    {
      to: { possibleEmergency: { ...mark, rungs: [...(mark.rungs ?? []), percent] } },
      event: { kind: 'review-rung', matter: 'possible-emergency', percent, told: [supervisor] },
      alerts: (after) =>
        tellPost(supervisor, after, { about: 'emergency-overdue', percent }, { now }),
    },
    bySystem('journey', directory, now),
  );
};
