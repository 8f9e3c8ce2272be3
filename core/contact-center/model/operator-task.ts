import { operatorTaskTexts } from '../../../i18n/office.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { getOperatorUnit } from '../../directory/model/organization/unit.ts';
import { getService } from '../../directory/model/services/service.ts';
import type { TicketEvent } from '../../ticket/events/event.ts';
import { isActorAccused } from '../../ticket/model/action-permissions.ts';
import { isAnsweredOrEnded } from '../../ticket/model/lifecycle.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { OperatorTaskReason } from './operator-task-reasons.ts';

/** Task for an operator in Amazon Connect. It contains no personal data about the citizen. */
export type OperatorTask = {
  /** Idempotency token, derived from the ticket event, so that Connect creates the task only once. */
  token: string;
  code: TicketCode;
  name: string;
  description: string;
  /** Contact attributes by which the contact flow in Amazon Connect routes the operator task. */
  attributes: { ticket: string; service: string; lang: string; priority: string; matter: string };
};

type DirectoryAt = { directory: Directory; now: Date };

/** Returns whether the ticket waits for the operators to assign it to a unit. */
const isQueued = ({ unit, clocks: { forward } }: Ticket, operators: string): boolean =>
  unit === operators && forward !== undefined && forward.stoppedAt === undefined;

/**
 * Returns the reason for an operator task, or undefined if the event requires none or the ticket no longer does. Settled
 * tickets and tickets already with the operators get no further task.
 */
const findOperatorTaskReason = (
  ticket: Ticket,
  event: TicketEvent,
  operators: string,
): OperatorTaskReason | undefined => {
  if (ticket.possibleEmergency?.version === event.version) return 'possible-emergency';
  if (event.heldForReview && ticket.complaintHold) return 'queued';
  if (isAnsweredOrEnded(ticket.status)) return undefined;
  const isUnits = ticket.unit !== operators;
  switch (event.kind) {
    case 'rung':
      return isUnits && event.told.some(({ unit }) => unit === operators) ? 'rung' : undefined;
    case 'unreachable':
      return [ticket.unit, ...ticket.coUnits].includes(event.unit) ? 'unreachable' : undefined;
    case 'link-refused':
      return 'link-refused';
    default:
      return isQueued(ticket, operators) ? 'queued' : undefined;
  }
};

/**
 * Returns the operator task for a ticket event, judged by the current state of the ticket, or undefined if none is needed.
 * Tickets that complain about the operators get no task, because only the operators' head may handle them.
 */
export function toOperatorTask(
  ticket: Ticket,
  event: TicketEvent,
  { directory, now }: DirectoryAt,
): OperatorTask | undefined {
  const { ref: operators } = getOperatorUnit(directory, now);
  const { code, service, lang, priority, accused } = ticket;
  const isAboutThem = isActorAccused({ role: 'operator', unit: operators }, accused, {
    directory,
    now,
  });
  const matter = isAboutThem ? undefined : findOperatorTaskReason(ticket, event, operators);
  if (!matter) return undefined;
  const { title, todo } = operatorTaskTexts[matter];
  return {
    token: `${code}.${event.version}`,
    code,
    name: `${getService(directory, service, ticket.openedAt).short} ${code}: ${title}`,
    description: todo,
    attributes: {
      ...{ ticket: code, service, lang, matter },
      // moves the task to the front of the operators' queue
      priority: matter === 'possible-emergency' ? 'P1' : priority,
    },
  };
}
