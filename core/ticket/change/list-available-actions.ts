import { getOperatorUnit } from '../../directory/model/organization/unit.ts';
import { canRecordNationalNumber } from '../../national/national-duty.ts';
import { isDataSubjectRequestOpen } from '../../privacy/data-request.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { computeReopenDeadline, hasReachedReopenLimit } from '../actions/citizen/reopen.ts';
import { isOperatorUnit } from '../actions/move-to-unit.ts';
import { hasExtensionLapsed } from '../actions/unit/extension.ts';
import { canSupplementAnswer } from '../actions/unit/supplement.ts';
import type { Actor } from '../events/kinds/common-event-fields.ts';
import {
  actionPermissions,
  canActorPerformAction,
  type TicketActionName,
} from '../model/action-permissions.ts';
import { isNeverPublished } from '../model/fields/publication.ts';
import { getNextStatus } from '../model/lifecycle.ts';
import type { Ticket } from '../model/ticket.ts';
import { listResultPhotos } from '../read/attachments/photos-by-sender.ts';

type DirectoryAt = Pick<ActionContext, 'now' | 'directory'>;
type Condition = (ticket: Ticket, context: DirectoryAt & Pick<ActionContext, 'by'>) => boolean;

const isCallbackPending: Condition = ({ callback }) => callback?.state === 'owed';

const isExtensionRequested: Condition = (ticket, { now }) =>
  ticket.extension?.state === 'asked' && !hasExtensionLapsed(ticket, now);

/** Conditions for ticket actions that the ticket's status alone doesn't express, such as a pending callback. */
const actionConditions: Partial<Record<TicketActionName, Condition>> = {
  supplement: canSupplementAnswer,
  return: ({ unit }, directoryAt) => !isOperatorUnit(unit, directoryAt),
  extend: (ticket, { now }) => !ticket.extension || hasExtensionLapsed(ticket, now),
  'grant-extension': isExtensionRequested,
  'refuse-extension': isExtensionRequested,
  callback: (ticket, directoryAt) =>
    ticket.callerHash !== undefined && !isCallbackPending(ticket, directoryAt),
  'callback-done': isCallbackPending,
  'review-complaint': ({ complaintHold }) => complaintHold !== undefined,
  assign: ({ complaintHold }) => !complaintHold,
  'add-photo': ({ text }) => text !== '',
  'add-result-photo': ({ text }) => text !== '',
  'withdraw-photo': (ticket) => listResultPhotos(ticket).length > 0,
  merge: ({ mergedFrom, complaintHold }) => mergedFrom.length === 0 && !complaintHold,
  take: ({ takenBy }) => !takenBy,
  'ask-data': ({ dataRequest, anonymisedAt }) =>
    !anonymisedAt && !isDataSubjectRequestOpen(dataRequest),
  'delay-data': ({ dataRequest }) =>
    isDataSubjectRequestOpen(dataRequest) && (dataRequest?.delays ?? 0) < 2,
  'grant-data': ({ dataRequest }) => isDataSubjectRequestOpen(dataRequest),
  'refuse-data': ({ dataRequest }) => isDataSubjectRequestOpen(dataRequest),
  hold: ({ hold, anonymisedAt }) => !hold && !anonymisedAt,
  'lift-hold': ({ hold }) => hold !== undefined,
  unmerge: ({ anonymisedAt }) => !anonymisedAt,
  rate: ({ anonymisedAt }) => !anonymisedAt,
  accept: ({ anonymisedAt }) => !anonymisedAt,
  release: ({ takenBy }) => takenBy !== undefined,
  publish: (ticket, directoryAt) =>
    (!ticket.published || ticket.isForModeration === true) &&
    !ticket.complaintHold &&
    ticket.text !== '' &&
    !isNeverPublished(ticket, directoryAt),
  'decline-publication': ({ isForModeration }) => isForModeration === true,
  unpublish: ({ published }) => published !== undefined,
  redact: ({ text }) => text !== '',
  'record-national': (ticket, { directory }) => canRecordNationalNumber(ticket, directory),
  'correct-national': ({ nationalRecord }) => nationalRecord !== undefined,
  reopen: (ticket, directoryAt) =>
    ticket.text !== '' &&
    directoryAt.now <= computeReopenDeadline(ticket, directoryAt) &&
    !hasReachedReopenLimit(ticket, directoryAt),
};

const allowsAction = (ticketActionName: TicketActionName, { status }: Ticket): boolean =>
  ticketActionName === 'unmerge'
    ? status === 'merged'
    : getNextStatus(status, ticketActionName) !== undefined;

export const ticketActionNames = Object.keys(actionPermissions).filter(
  (name): name is TicketActionName => Object.hasOwn(actionPermissions, name),
);

/** Returns the actions that an actor can perform on the ticket now. The staff console shows one button for each. */
export function listAvailableActions(
  ticket: Ticket,
  actor: Actor,
  directoryAt: DirectoryAt,
): TicketActionName[] {
  const operators = getOperatorUnit(directoryAt.directory, directoryAt.now).ref;
  return ticketActionNames.filter(
    (ticketActionName) =>
      allowsAction(ticketActionName, ticket) &&
      canActorPerformAction(ticketActionName, actor, ticket, operators) &&
      (actionConditions[ticketActionName]?.(ticket, { ...directoryAt, by: actor }) ?? true),
  );
}
