import type { Directory } from '../directory/directory.ts';
import { operatorUnit } from '../directory/unit.ts';
import { isWaiting } from '../privacy/data-request.ts';
import { isSettled } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** The unit that has to act, the post in it, and its deadline, passed or not. */
export type Responsible = { unit: string; role: 'handler' | 'head'; dueAt: Date };

/**
 * Returns who has to act on a ticket: the operators' head on what waits for the operators, the unit's head on an answer to
 * approve, otherwise the unit's handler. Undefined while the citizen has to, and when nothing is left to do.
 */
export const responsibleFor = (ticket: Ticket, directory: Directory): Responsible | undefined => {
  const { status, unit, complaintHold, possibleEmergency, dataRequest, clocks } = ticket;
  const ofOperators = [
    complaintHold,
    possibleEmergency,
    isWaiting(dataRequest) ? dataRequest : undefined,
  ].flatMap((wait) => (wait ? [wait.dueAt] : []));
  const [first] = ofOperators.toSorted((a, b) => a.getTime() - b.getTime());
  if (first) return { unit: operatorUnit(directory, first).ref, role: 'head', dueAt: first };
  if (isSettled(status) || status === 'waiting' || !unit) return undefined;
  const role = status === 'in-review' ? 'head' : 'handler';
  return { unit, role, dueAt: clocks.resolve.dueAt };
};
