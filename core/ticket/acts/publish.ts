import { checksum } from '../../text/checksum.ts';
import type { ActOf, Occasion, Refused } from '../act.ts';
import { isNeverPublished, type Publication, withdrawnPublication } from '../publication.ts';
import { unconfirmedMarks } from '../publication-marks.ts';
import type { Ticket } from '../ticket.ts';
import { type ActRule, notNow } from './rule.ts';

type Asked = ActOf<'publish'>;

/** Refuses the texts until each mark in them is removed or confirmed as it stands now. */
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
  // the key is its sender's own, so the sum leads nobody back to the code
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

/** Puts a question and its answer before the public, in words that the supervisor wrote for it. */
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

/** Leaves the answer to whom it was given: it is offered to be published no more, and still can be. */
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
