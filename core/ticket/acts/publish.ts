import type { FieldError } from '../../messages/field-error.ts';
import { checksum } from '../../text/checksum.ts';
import { personalData } from '../../text/personal-data.ts';
import type { ActOf, Occasion } from '../act.ts';
import type { Publication } from '../publication.ts';
import type { Ticket } from '../ticket.ts';
import { type ActRule, notNow } from './rule.ts';

type Asked = ActOf<'publish'>;

/** A field's first piece that looks like somebody's data. */
const warnings = (asked: Asked): FieldError[] =>
  (['title', 'question', 'answer'] as const).flatMap((field) =>
    personalData(asked[field])
      .slice(0, 1)
      .map((problem) => ({ field, problem })),
  );

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
  const errors = asked.isChecked ? [] : warnings(asked);
  if (errors.length > 0) return { kind: 'refused', errors };
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

export const unpublish: ActRule<'unpublish'> = ({ published }, { reason }, { status, now: at }) =>
  published
    ? {
        to: { status, published: undefined },
        event: { kind: 'unpublished', reason },
        publication: { kind: 'withdrawn', id: published.id, at },
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
