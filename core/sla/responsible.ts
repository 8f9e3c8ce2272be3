import type { Directory } from '../directory/directory.ts';
import { operatorUnit } from '../directory/unit.ts';
import { isWaiting } from '../privacy/data-request.ts';
import { isSettled } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** The unit that has to act, the post in it, and its deadline, passed or not. */
export type Responsible = { unit: string; role: 'handler' | 'head'; dueAt: Date };

/**
 * Returns who has to act on a ticket: its unit's head on an answer to approve, otherwise its unit's handler; the operators'
 * head on each thing that waits for the operators, of which a complaint review takes the ticket from its unit. Nobody
 * while the citizen has to act, and when nothing is left to do. The unit comes first.
 */
export const responsibleFor = (ticket: Ticket, directory: Directory): Responsible[] => {
  const { status, unit, complaintHold, possibleEmergency, dataRequest, clocks } = ticket;
  const waits = [
    complaintHold,
    possibleEmergency,
    isWaiting(dataRequest) ? dataRequest : undefined,
  ];
  const ofOperators = waits.flatMap((wait): Responsible[] =>
    wait
      ? [{ unit: operatorUnit(directory, wait.dueAt).ref, role: 'head', dueAt: wait.dueAt }]
      : [],
  );
  const isUnits = unit && !complaintHold && !isSettled(status) && status !== 'waiting';
  if (!isUnits) return ofOperators;
  const role = status === 'in-review' ? 'head' : 'handler';
  return [{ unit, role, dueAt: clocks.resolve.dueAt }, ...ofOperators];
};
