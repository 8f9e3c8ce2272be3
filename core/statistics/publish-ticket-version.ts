import {
  getOperatorTaskReasons,
  type OperatorTaskInput,
  type OperatorTaskReason,
} from '../contact-center/model/operator-task-reasons.ts';
import type { Ticket } from '../ticket/model/ticket.ts';

type Version = Pick<Ticket, 'code' | 'version' | 'openedAt'>;
type Public = Pick<Ticket, 'published'>;

/**
 * Message that announces a new ticket version to subscribers. Its filter attributes are the reasons for operators to act and
 * the change of the ticket's publication.
 */
export type TicketVersionMessage = Version & {
  matters: readonly OperatorTaskReason[];
  publication?: 'published' | 'withdrawn' | undefined;
};

const getPublicationChange = (
  { published }: Public,
  before: Public | undefined,
): TicketVersionMessage['publication'] => {
  if (published?.at.getTime() === before?.published?.at.getTime()) return undefined;
  return published ? 'published' : 'withdrawn';
};

/** Publishes the message that announces a new ticket version. Delivery is at least once and unordered. */
export type TicketVersionPublisher = (ticket: TicketVersionMessage) => Promise<void>;

/**
 * Announces a ticket change if it created a new ticket version. New workflow runs and rescheduled checks keep the version
 * and do not affect search or statistics, so they are not announced.
 */
export async function publishTicketVersionMessage(
  ticket: Version & OperatorTaskInput & Public,
  before: (Version & OperatorTaskInput & Public) | undefined,
  announce: TicketVersionPublisher,
): Promise<void> {
  if (before?.version === ticket.version) return;
  const { code, version, openedAt } = ticket;
  await announce({
    ...{ code, version, openedAt },
    matters: getOperatorTaskReasons(ticket, before),
    publication: getPublicationChange(ticket, before),
  });
}
