import type { Directory } from '../directory/model/directory.ts';
import { getOperatorUnit } from '../directory/model/organization/unit.ts';
import { isDataSubjectRequestOpen } from '../privacy/data-request.ts';
import { isAnsweredOrEnded } from '../ticket/model/lifecycle.ts';
import type { Ticket } from '../ticket/model/ticket.ts';

/** Task with a deadline. The lead unit answers; the operators do the other tasks. */
export type ResponsibleTask =
  | 'resolve'
  | 'complaint-review'
  | 'emergency-screening'
  | 'data-request';

/** Unit and role that must act on a ticket, its task and the deadline for it, which may have passed. */
export type ResponsibleRole = {
  unit: string;
  role: 'handler' | 'head';
  task: ResponsibleTask;
  dueAt: Date;
};

/**
 * Returns the roles that must act on a ticket: the unit's handler (or its head while an answer awaits approval), and the
 * operators' head for each open complaint review, possible emergency or data subject request. During a complaint review,
 * only the operators act. Returns an empty array if nobody but the citizen has to act.
 */
export function findResponsibleRoles(ticket: Ticket, directory: Directory): ResponsibleRole[] {
  const { status, unit, complaintHold, possibleEmergency, dataRequest, clocks } = ticket;
  const operatorTasks = [
    ['complaint-review', complaintHold],
    ['emergency-screening', possibleEmergency],
    ['data-request', isDataSubjectRequestOpen(dataRequest) ? dataRequest : undefined],
  ] as const;
  const ofOperators = operatorTasks.flatMap(([task, state]): ResponsibleRole[] => {
    if (!state) return [];
    const { dueAt } = state;
    return [{ unit: getOperatorUnit(directory, dueAt).ref, role: 'head', task, dueAt }];
  });
  const isUnits = unit && !complaintHold && !isAnsweredOrEnded(status) && status !== 'waiting';
  if (!isUnits) return ofOperators;
  const role = status === 'in-review' ? 'head' : 'handler';
  return [{ unit, role, task: 'resolve', dueAt: clocks.resolve.dueAt }, ...ofOperators];
}
