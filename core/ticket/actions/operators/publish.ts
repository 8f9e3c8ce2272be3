import { computeTextChecksum } from '../../../text/checksum.ts';
import { countSenders } from '../../duplicates/count-senders.ts';
import type { TicketActionWithName } from '../../model/action.ts';
import {
  isNeverPublished,
  minPublicReportCount,
  type Publication,
  withdrawPublication,
} from '../../model/fields/publication.ts';
import type { Ticket } from '../../model/ticket.ts';
import { findUnconfirmedPublicationMarks } from '../../read/publication-marks.ts';
import type { ActionContext, ActionRejection } from '../action-context.ts';
import { type ActionRule, actionNotAllowed } from '../action-rule.ts';

type PublishAction = TicketActionWithName<'publish'>;

/**
 * Returns a rejection while the texts to be published contain passages of possible personal data that the supervisor has
 * neither removed nor confirmed.
 */
const findPublicationRejection = (action: PublishAction): ActionRejection | undefined => {
  const marks = findUnconfirmedPublicationMarks(action, action.confirmed ?? []);
  const errors = marks.map(({ field, kind: problem }) => ({ field, problem }));
  return marks.length > 0 ? { kind: 'refused', errors, marks } : undefined;
};

/** Returns how many people reported the issue, or an empty object if the number is too small to publish. */
const toReportCount = (ticket: Ticket, { tookIn = [] }: ActionContext) => {
  const reportCount = countSenders([ticket, ...tookIn]);
  return reportCount >= minPublicReportCount ? { reportCount } : {};
};

const toPublication = (
  ticket: Ticket,
  { title, question, answer }: PublishAction,
  context: ActionContext,
): Publication => {
  const { code, service, topic, areaName, unitName, near } = ticket;
  const { now, nonce = '' } = context;
  return {
    // a corrected answer keeps its address; the id includes the idempotency key, so that nobody can find the ticket code by
    // trying all codes
    id: ticket.published?.id ?? `${now.toISOString()}-${computeTextChecksum(`${code} ${nonce}`)}`,
    publishedAt: now,
    title,
    question,
    answer,
    service,
    topic,
    areaName,
    unitName,
    near,
    ...toReportCount(ticket, context),
  };
};

/**
 * Publishes the question and answer of a ticket in the version that a supervisor has edited for the public. Replaces the
 * published version if the unit added to the answer.
 */
export const publishAnswer: ActionRule<'publish'> = (ticket, input, occasion) => {
  const isUpdate = ticket.published ? true : undefined;
  if ((isUpdate && !ticket.isForModeration) || ticket.text === '') return actionNotAllowed;
  if (ticket.complaintHold || isNeverPublished(ticket, occasion)) return actionNotAllowed;
  const refused = findPublicationRejection(input);
  if (refused) return refused;
  const publication = toPublication(ticket, input, occasion);
  return {
    to: {
      status: occasion.status,
      published: { id: publication.id, at: occasion.now },
      isForModeration: undefined,
    },
    event: { kind: 'published', title: input.title },
    publication: { kind: 'published', publication, ...(isUpdate && { isUpdate }) },
  };
};

export const unpublishAnswer: ActionRule<'unpublish'> = (ticket, { reason }, { status, now }) =>
  ticket.published
    ? {
        to: { status, published: undefined },
        event: { kind: 'unpublished', reason },
        ...withdrawPublication(ticket, now),
      }
    : actionNotAllowed;

/**
 * Declines to publish an answer. The answer leaves the list of answers awaiting this decision, but can still be published
 * later. A version that is already published stays published.
 */
export const declinePublication: ActionRule<'decline-publication'> = (
  { isForModeration, published },
  { reason },
  { status },
) =>
  isForModeration
    ? {
        to: { status, isForModeration: undefined },
        event: {
          kind: 'publication-declined',
          reason,
          ...(published && { isCorrection: true }),
        },
      }
    : actionNotAllowed;
