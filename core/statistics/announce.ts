import {
  type OperatorTaskInput,
  type OperatorTaskReason,
  operatorTaskReasonsOf,
} from '../contact-center/operator-task-reasons.ts';
import type { Ticket } from '../ticket/ticket.ts';

type Version = Pick<Ticket, 'code' | 'version' | 'openedAt'>;
type Public = Pick<Ticket, 'published'>;

/**
 * Announcement of a new ticket version for stream consumers, with filter attributes: reasons for operators to act, and the
 * change of the publication.
 */
export type TicketAnnouncement = Version & {
  matters: readonly OperatorTaskReason[];
  publication?: 'published' | 'withdrawn' | undefined;
};

const publicationOf = (
  { published }: Public,
  before: Public | undefined,
): TicketAnnouncement['publication'] => {
  if (published?.id === before?.published?.id) return undefined;
  return published ? 'published' : 'withdrawn';
};

/** Publishes an announcement to the consumers. Delivery is at least once and unordered. */
export type PublishAnnouncement = (ticket: TicketAnnouncement) => Promise<void>;

/**
 * Announces a change only if it has an event. Workflow runs and planned checks do not change the version, and neither search
 * nor statistics.
 */
export async function announceVersion(
  ticket: Version & OperatorTaskInput & Public,
  before: (Version & OperatorTaskInput & Public) | undefined,
  announce: PublishAnnouncement,
): Promise<void> {
  if (before?.version === ticket.version) return;
  const { code, version, openedAt } = ticket;
  await announce({
    ...{ code, version, openedAt },
    matters: operatorTaskReasonsOf(ticket, before),
    publication: publicationOf(ticket, before),
  });
}
