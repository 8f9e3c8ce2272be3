import { getOperatorUnit } from '../../../directory/model/organization/unit.ts';
import type { Notification } from '../../../messages/notification.ts';
import {
  applyCorrection,
  findErasedFieldToCorrect,
  listCorrectedParts,
  removesDueCallbackNumber,
} from '../../../privacy/correct-ticket.ts';
import type { DataCorrection } from '../../../privacy/correction.ts';
import {
  type DataSubjectRequest,
  isDataSubjectRequestOpen,
} from '../../../privacy/data-request.ts';
import { removePersonalData } from '../../../privacy/remove-personal-data.ts';
import { createDeadlineClock } from '../../../sla/deadline.ts';
import { getClockCalendar } from '../../../sla/recompute-clocks.ts';
import { dayMs } from '../../../time/day-ms.ts';
import { floorToSecond } from '../../../time/instant.ts';
import { withdrawPublication } from '../../model/fields/publication.ts';
import { isAnsweredOrEnded, isEndStatus } from '../../model/lifecycle.ts';
import type { Ticket } from '../../model/ticket.ts';
import { getTicketPolicy } from '../../model/ticket-policy.ts';
import type { ActionContext } from '../action-context.ts';
import { type ActionRule, actionNotAllowed, buildFieldRejection } from '../action-rule.ts';
import {
  buildCitizenNotifications,
  buildRoleNotifications,
  buildUnitNotifications,
} from '../build-notifications.ts';

/** Returns the deadline for the first answer to a data subject request, counted in the hotline's working days. */
const computeAnswerDueAt = ({ now, directory }: ActionContext): Date => {
  const { answerWithinDays: days } = getTicketPolicy(directory, now).dataRights;
  const operators = getOperatorUnit(directory, now).ref;
  const calendar = getClockCalendar({ unit: operators }, directory, 'forward');
  return createDeadlineClock({ kind: 'working-days', days }, floorToSecond(now), calendar).dueAt;
};

const toDataRequester = ({ by: { role } }: ActionContext): DataSubjectRequest['askedBy'] =>
  role === 'citizen' || role === 'supervisor' ? role : 'operator';

/** Notifies the head of the hotline about a data subject request, unless a supervisor filed the request. */
const buildSupervisorNotifications = (
  after: Ticket,
  { now, directory, by: { role } }: ActionContext,
): Notification[] =>
  role === 'supervisor'
    ? []
    : buildRoleNotifications(
        { unit: getOperatorUnit(directory, now).ref, role: 'head' },
        after,
        { about: 'data-waits' },
        { now },
      );

/** Files a data subject request. Rejected if the ticket has an open request or its personal data were erased. */
export const fileDataRequest: ActionRule<'ask-data'> = (ticket, { right, text }, occasion) => {
  const { status, now: requestedAt } = occasion;
  if (isDataSubjectRequestOpen(ticket.dataRequest) || ticket.anonymisedAt) return actionNotAllowed;
  const dueAt = computeAnswerDueAt(occasion);
  const request = {
    right,
    state: 'asked',
    askedAt: requestedAt,
    askedBy: toDataRequester(occasion),
    dueAt,
  } as const;
  return {
    to: { status, dataRequest: { ...request, delays: 0 } },
    // the citizen's text was erased when the ticket ended and must not be restored
    event: { kind: 'data-asked', right, ...(ticket.text !== '' && { text }), dueAt },
    alerts: (after) => [
      ...buildCitizenNotifications(after, { about: 'data-asked' }, occasion),
      ...buildSupervisorNotifications(after, occasion),
    ],
  };
};

/**
 * Postpones the deadline of a data subject request. At most two delays are possible: the first one to the legal time limit,
 * the second one by the extension that the law allows.
 */
export const delayDataRequest: ActionRule<'delay-data'> = (
  { dataRequest: request },
  { reason },
  actionContext,
) => {
  const { status, now, directory } = actionContext;
  if (!request || !isDataSubjectRequestOpen(request)) return actionNotAllowed;
  const { doneWithinDays, maxExtensionDays } = getTicketPolicy(directory, now).dataRights;
  if (request.delays > 1) return buildFieldRejection('reason', 'data-delayed-enough');
  const isFirst = request.delays === 0;
  const from = isFirst ? request.askedAt : request.dueAt;
  const days = isFirst ? doneWithinDays[request.right] : maxExtensionDays;
  const dueAt = new Date(from.getTime() + days * dayMs);
  // the new deadline must lie ahead; otherwise the request must be decided now
  if (dueAt.getTime() <= now.getTime()) return buildFieldRejection('reason', 'data-delay-past');
  const { escalationSteps: _, ...before } = request;
  const delays = request.delays + 1;
  return {
    to: {
      status,
      dataRequest: { ...before, state: 'delayed', dueAt, delays, delayedAt: floorToSecond(now) },
    },
    event: { kind: 'data-delayed', right: request.right, dueAt, reason },
    alerts: (after) => buildCitizenNotifications(after, { about: 'data-delayed' }, actionContext),
  };
};

/**
 * Returns the changes that erase the ticket's personal data at once and withdraw its publication. Retention erases the same
 * data later in any case.
 */
const buildErasure = (ticket: Ticket, now: Date) => ({
  to: removePersonalData(ticket, now),
  ...withdrawPublication(ticket, now),
});

/**
 * Returns the final notification to the citizen after an erasure or a change of contact details. It carries the previous
 * encrypted contact data, because the same change removes them from the ticket. It is delivered after the commit, so that a
 * provider outage cannot delay the erasure.
 */
const buildFinalNotifications = (
  ticket: Ticket,
  after: Ticket,
  about: 'data-erased' | 'contact-changed',
  context: ActionContext,
): Notification[] => {
  const { contact, contactChannels, lang } = ticket;
  if (!contact) return [];
  return buildCitizenNotifications({ ...after, contactChannels }, { about }, context).map(
    (alert) => ({
      ...alert,
      finalContact: { contact, contactChannels, lang },
    }),
  );
};

/**
 * Notifies the citizen that a data subject request was granted. If contact details were corrected, also notifies the
 * previous phone number or e-mail address. If the text or place of an open ticket was corrected, also notifies the unit.
 */
const buildGrantedNotifications = (
  ticket: Ticket,
  after: Ticket,
  corrected: DataCorrection | undefined,
  actionContext: ActionContext,
): Notification[] => [
  ...buildCitizenNotifications(after, { about: 'data-granted' }, actionContext),
  ...(corrected?.contact
    ? buildFinalNotifications(ticket, after, 'contact-changed', actionContext)
    : []),
  ...((corrected?.text || corrected?.place) && !isAnsweredOrEnded(after.status)
    ? buildUnitNotifications('handler', after, { about: 'wrote' }, actionContext)
    : []),
];

const validateCorrection = (
  ticket: Ticket,
  { right }: DataSubjectRequest,
  corrected: DataCorrection,
) => {
  if (right !== 'correct') return buildFieldRejection('text', 'data-not-a-correction');
  const erasedField = findErasedFieldToCorrect(ticket, corrected);
  if (erasedField)
    return buildFieldRejection(
      erasedField === 'text' ? 'newText' : 'newPlace',
      'data-words-sealed',
    );
  if (removesDueCallbackNumber(ticket, corrected))
    return buildFieldRejection('newPhone', 'data-call-owed');
  return undefined;
};

/**
 * Grants a data subject request. A request for correction or erasure is carried out; for all other requests, only the
 * supervisor's reply is recorded.
 */
export const grantDataRequest: ActionRule<'grant-data'> = (
  ticket,
  { text, corrected },
  occasion,
) => {
  const { status, now } = occasion;
  const { dataRequest: request } = ticket;
  if (!request || !isDataSubjectRequestOpen(request)) return actionNotAllowed;
  const isErasure = request.right === 'erase';
  if (isErasure && !isEndStatus(status)) return buildFieldRejection('text', 'data-still-open');
  if (isErasure && (ticket.hold || ticket.callback?.state === 'owed')) {
    return buildFieldRejection('text', ticket.hold ? 'data-held' : 'data-call-owed');
  }
  const correction = corrected && applyCorrection(ticket, corrected, now);
  if (corrected) {
    const why = validateCorrection(ticket, request, corrected);
    if (why) return why;
  }
  const { to = {}, ...besides } = isErasure ? buildErasure(ticket, now) : (correction ?? {});
  return {
    to: { ...to, status, dataRequest: { ...request, state: 'granted' } },
    // the supervisor's text could repeat erased content
    event: {
      ...{ kind: 'data-granted', right: request.right, text: isErasure ? '' : text },
      ...(corrected && { corrected: listCorrectedParts(corrected) }),
    },
    alerts: (after) =>
      isErasure
        ? buildFinalNotifications(ticket, after, 'data-erased', occasion)
        : buildGrantedNotifications(ticket, after, corrected, occasion),
    ...besides,
  };
};

export const refuseDataRequest: ActionRule<'refuse-data'> = (
  { dataRequest: request },
  { reason },
  actionContext,
) =>
  request && isDataSubjectRequestOpen(request)
    ? {
        to: { status: actionContext.status, dataRequest: { ...request, state: 'refused' } },
        event: { kind: 'data-refused', right: request.right, reason },
        alerts: (after) =>
          buildCitizenNotifications(after, { about: 'data-refused' }, actionContext),
      }
    : actionNotAllowed;
