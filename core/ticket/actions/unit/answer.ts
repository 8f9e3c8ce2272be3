import { hasTemplateBlanks } from '../../../directory/model/answer-template.ts';
import { getOperatorUnit } from '../../../directory/model/organization/unit.ts';
import { getService } from '../../../directory/model/services/service.ts';
import { findTopic } from '../../../directory/model/services/topic.ts';
import { stopClocks } from '../../../sla/ticket-clocks.ts';
import type { ChangeInput } from '../../change/change.ts';
import { toUnitRole } from '../../model/action-permissions.ts';
import { isNeverPublished } from '../../model/fields/publication.ts';
import { getNextStatus, type TicketStatus } from '../../model/lifecycle.ts';
import type { Ticket } from '../../model/ticket.ts';
import { listResultPhotos } from '../../read/attachments/photos-by-sender.ts';
import type { ActionContext } from '../action-context.ts';
import {
  type ActionNotAllowed,
  type ActionRule,
  actionNotAllowed,
  buildFieldRejection,
} from '../action-rule.ts';
import {
  buildAllCitizenNotifications,
  buildRoleNotifications,
  buildUnitNotifications,
} from '../build-notifications.ts';
import { endCitizenWait } from '../citizen/citizen-wait.ts';
import { settleTicket } from './settle.ts';

/**
 * Returns true if a supervisor should be asked whether to publish the answer: the service allows publication, the ticket
 * isn't published or barred from publication, and its text was not erased. Otherwise undefined.
 */
const isForModeration = (ticket: Ticket, context: ActionContext): true | undefined =>
  (getService(context.directory, ticket.service, ticket.openedAt).isPublishable &&
    !isNeverPublished(ticket, context) &&
    !ticket.published &&
    ticket.text !== '') ||
  undefined;

const buildAnswerChange = (
  ticket: Ticket,
  text: string,
  occasion: ActionContext & { status: TicketStatus },
): ChangeInput => {
  const { to, moved } = settleTicket(ticket, occasion);
  return {
    to: {
      ...to,
      status: occasion.status,
      answeredAt: occasion.now,
      ...(listResultPhotos(ticket).length > 0 && { photosShownAt: occasion.now }),
      isForModeration: isForModeration(ticket, occasion),
    },
    event: { kind: 'answered', unitName: ticket.unitName ?? '', text, ...moved },
    alerts: (after) => buildAllCitizenNotifications(after, { about: 'answered' }, occasion),
  };
};

/**
 * Builds the change that submits a draft answer to the unit's head. The resolve clock continues, because the citizen has no
 * answer yet.
 */
const buildSubmissionChange = (
  ticket: Ticket,
  text: string,
  post: string,
  occasion: ActionContext & { status: TicketStatus },
): ChangeInput => {
  const { clocks, waiting, moved } = endCitizenWait(ticket, occasion);
  return {
    to: {
      status: occasion.status,
      clocks: stopClocks(clocks, ['forward', 'acknowledge'], occasion.now),
      waiting,
      draft: { text, post },
    },
    event: { kind: 'submitted', text, ...(moved.length > 0 && { moved }) },
    alerts: (after) => buildUnitNotifications('head', after, { about: 'review-asked' }, occasion),
  };
};

/** Submits a draft answer to the unit's head, who approves or rejects it. */
export function submitDraftAnswer(
  ticket: Ticket,
  { text, post }: { text: string; post: string },
  actionContext: ActionContext,
): ChangeInput | ActionNotAllowed {
  const status = getNextStatus(ticket.status, 'submit');
  return status
    ? buildSubmissionChange(ticket, text, post, { ...actionContext, status })
    : actionNotAllowed;
}

type Author = Pick<ActionContext, 'by' | 'now' | 'directory'>;

const getPost = ({ by, now, directory }: Author) =>
  toUnitRole(by, getOperatorUnit(directory, now).ref)?.post ?? 'handler';

/** Returns true if the unit's head must approve what the author writes to the citizen, because of the ticket's topic. */
export function needsApproval(
  { topic, openedAt }: Pick<Ticket, 'topic' | 'openedAt'>,
  author: Author,
): boolean {
  return (
    findTopic(author.directory, topic, openedAt)?.needsApproval === true &&
    getPost(author) !== 'head'
  );
}

/**
 * Sends the answer to the citizen. If the topic requires approval and the author is not the unit's head, submits the answer
 * to the head first.
 */
export const answerTicket: ActionRule<'answer'> = (ticket, { text }, occasion) => {
  const { now, directory } = occasion;
  if (hasTemplateBlanks(text, directory, now)) return buildFieldRejection('text', 'blanks-left');
  return needsApproval(ticket, occasion)
    ? submitDraftAnswer(ticket, { text, post: getPost(occasion) }, occasion)
    : buildAnswerChange(ticket, text, occasion);
};

export const approveAnswer: ActionRule<'approve'> = (ticket, _, occasion) =>
  ticket.draft ? buildAnswerChange(ticket, ticket.draft.text, occasion) : actionNotAllowed;

export const rejectDraftAnswer: ActionRule<'reject'> = ({ unit, draft }, { reason }, occasion) => ({
  to: { status: occasion.status, draft: undefined },
  event: { kind: 'rejected', reason },
  alerts: (after) =>
    unit && draft
      ? buildRoleNotifications(
          { unit, role: draft.post },
          after,
          { about: 'review-rejected' },
          occasion,
        )
      : [],
});
