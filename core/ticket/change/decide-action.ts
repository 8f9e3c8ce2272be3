import type { ActionContext, ActionDecision } from '../actions/action-context.ts';
import { type ActionRule, actionNotAllowed, buildFieldRejection } from '../actions/action-rule.ts';
import { acceptAnswer } from '../actions/citizen/accept.ts';
import { addPhoto } from '../actions/citizen/add-photo.ts';
import { recordCallbackResult, scheduleCallback } from '../actions/citizen/callback.ts';
import {
  delayDataRequest,
  fileDataRequest,
  grantDataRequest,
  refuseDataRequest,
} from '../actions/citizen/data-request.ts';
import { liftLegalHold, placeLegalHold } from '../actions/citizen/legal-hold.ts';
import { rateTicket } from '../actions/citizen/rate.ts';
import { reopenTicket } from '../actions/citizen/reopen.ts';
import { assignTicket } from '../actions/operators/assign.ts';
import { classifyTicket } from '../actions/operators/classify.ts';
import { endTicket } from '../actions/operators/end-ticket.ts';
import {
  correctNationalNumber,
  recordNationalNumber,
} from '../actions/operators/national-record.ts';
import {
  declinePublication,
  publishAnswer,
  unpublishAnswer,
} from '../actions/operators/publish.ts';
import { redactTicket } from '../actions/operators/redact.ts';
import { reviewComplaint } from '../actions/operators/review-complaint.ts';
import { acknowledgeTicket } from '../actions/unit/acknowledge.ts';
import { addResultPhoto, withdrawResultPhoto } from '../actions/unit/add-result-photo.ts';
import { answerTicket, approveAnswer, rejectDraftAnswer } from '../actions/unit/answer.ts';
import { grantExtension, refuseExtension, requestExtension } from '../actions/unit/extension.ts';
import { handToColleague } from '../actions/unit/hand-to-colleague.ts';
import { addNote } from '../actions/unit/note.ts';
import { addCitizenMessage, requestInfo } from '../actions/unit/request-info.ts';
import { returnTicketToOperators } from '../actions/unit/return.ts';
import { supplementAnswer } from '../actions/unit/supplement.ts';
import { releaseTicket, takeTicket } from '../actions/unit/take.ts';
import type { Action, ActionName } from '../model/action.ts';
import { getNextStatus } from '../model/lifecycle.ts';
import type { Ticket } from '../model/ticket.ts';
import { buildTicketChange } from './change.ts';
import { type ScreeningInput, screenAddedText } from './complaint-hold.ts';

const actionRules: { [Name in ActionName]: ActionRule<Name> } = {
  acknowledge: acknowledgeTicket,
  answer: answerTicket,
  supplement: supplementAnswer,
  'add-result-photo': addResultPhoto,
  'withdraw-photo': withdrawResultPhoto,
  approve: approveAnswer,
  reject: rejectDraftAnswer,
  ask: requestInfo,
  return: returnTicketToOperators,
  extend: requestExtension,
  'grant-extension': grantExtension,
  'refuse-extension': refuseExtension,
  assign: assignTicket,
  classify: classifyTicket,
  'review-complaint': reviewComplaint,
  note: addNote,
  close: endTicket,
  refuse: endTicket,
  refer: endTicket,
  callback: scheduleCallback,
  'callback-done': recordCallbackResult,
  take: takeTicket,
  release: releaseTicket,
  'hand-to-colleague': handToColleague,
  publish: publishAnswer,
  unpublish: unpublishAnswer,
  'decline-publication': declinePublication,
  redact: redactTicket,
  'record-national': recordNationalNumber,
  'correct-national': correctNationalNumber,
  write: addCitizenMessage,
  'add-photo': addPhoto,
  rate: rateTicket,
  accept: acceptAnswer,
  reopen: reopenTicket,
  'ask-data': fileDataRequest,
  'delay-data': delayDataRequest,
  'grant-data': grantDataRequest,
  'refuse-data': refuseDataRequest,
  hold: placeLegalHold,
  'lift-hold': liftLegalHold,
};

/**
 * Calls the rule for an action by the action's name. The type parameter lets the compiler check that rule and action belong
 * together.
 */
const applyRule = <Name extends ActionName>(
  name: Name,
  ...[ticket, act, occasion]: Parameters<ActionRule<Name>>
): ReturnType<ActionRule<Name>> => actionRules[name](ticket, act, occasion);

/**
 * Returns the text that a citizen's action adds to the ticket. It is screened for complaints about units before a unit can
 * read it.
 */
export function getAddedCitizenText(action: Action): ScreeningInput | undefined {
  const source = 'message';
  switch (action.act) {
    case 'write':
      return { text: action.text, source };
    case 'reopen':
      return { text: action.reason, source, isAboutAnswer: true };
    case 'rate':
      return { text: action.comment ?? '', source, isAboutAnswer: true };
    case 'callback':
      return { text: action.text ?? '', source };
    default:
      return undefined;
  }
}

/** Decides an action on a ticket. Returns the change, or the reason for rejecting the action. */
export function decideAction(
  ticket: Ticket,
  action: Action,
  context: ActionContext,
): ActionDecision {
  const status = getNextStatus(ticket.status, action.act);
  if (!status)
    return action.act === 'write' ? buildFieldRejection('text', 'write-closed') : actionNotAllowed;
  const made = applyRule(action.act, ticket, action, { ...context, status });
  if ('kind' in made) return made;
  const text = context.by.role === 'citizen' ? getAddedCitizenText(action) : undefined;
  const screened = screenAddedText(ticket, made, text, context);
  return { kind: 'change', change: buildTicketChange(ticket, screened, context) };
}
