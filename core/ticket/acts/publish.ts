import { checksum } from '../../text/checksum.ts';
import type { ActOf, Occasion, Refused } from '../act.ts';
import { isNeverPublished, type Publication, withdrawnPublication } from '../publication.ts';
import { unconfirmedMarks } from '../publication-marks.ts';
import type { Ticket } from '../ticket.ts';
import { type ActRule, notNow } from './rule.ts';

type Asked = ActOf<'publish'>;

/** Rejects the texts until each mark of possible personal data in them is removed or confirmed. */
const refusal = (asked: Asked): Refused | undefined => {
  const marks = unconfirmedMarks(asked, asked.confirmed ?? []);
  const errors = marks.map(({ field, kind: problem }) => ({ field, problem }));
  return marks.length > 0 ? { kind: 'refused', errors, marks } : undefined;
};

const publicationOf = (
  { code, service, topic, areaName, unitName, near }: Ticket,
  { title, question, answer }: Asked,
  { now, nonce = '' }: Occasion,
): Publication => ({
  // includes the idempotency key, so that nobody can find the ticket code by trying all codes
  id: `${now.toISOString()}-${checksum(`${code} ${nonce}`)}`,
  publishedAt: now,
  title,
  question,
  answer,
  service,
  topic,
  areaName,
  unitName,
  near,
});

/** Publishes a question and its answer, in the text that the supervisor wrote for the public. */
export const publish: ActRule<'publish'> = (ticket, asked, occasion) => {
  if (ticket.published || ticket.text === '') return notNow;
  if (ticket.complaintHold || isNeverPublished(ticket, occasion)) return notNow;
  const refused = refusal(asked);
  if (refused) return refused;
  const publication = publicationOf(ticket, asked, occasion);
  return {
    to: {
      status: occasion.status,
      published: { id: publication.id, at: occasion.now },
      isForModeration: undefined,
    },
    event: { kind: 'published', title: asked.title },
    publication: { kind: 'published', publication },
  };
};

export const unpublish: ActRule<'unpublish'> = (ticket, { reason }, { status, now }) =>
  ticket.published
    ? {
        to: { status, published: undefined },
        event: { kind: 'unpublished', reason },
        ...withdrawnPublication(ticket, now),
      }
    : notNow;

/** Declines publication: the answer leaves the moderation list, but can still be published later. */
export const declinePublication: ActRule<'decline-publication'> = (
  { isForModeration },
  { reason },
  { status },
) =>
  isForModeration
    ? {
        to: { status, isForModeration: undefined },
        event: { kind: 'publication-declined', reason },
      }
    : notNow;
