import {
  type Mattering,
  mattersToOperators,
  type OperatorMatter,
} from '../contact-center/operator-matters.ts';
import type { Ticket } from '../ticket/ticket.ts';

type Version = Pick<Ticket, 'code' | 'version' | 'openedAt'>;
type Public = Pick<Ticket, 'published'>;

/** With what an operator may have to act on, and whether the public sees other words, so that only who needs it is woken by it. */
export type Announced = Version & {
  matters: readonly OperatorMatter[];
  publication?: 'published' | 'withdrawn' | undefined;
};

const publicationOf = (
  { published }: Public,
  before: Public | undefined,
): Announced['publication'] => {
  if (published?.id === before?.published?.id) return undefined;
  return published ? 'published' : 'withdrawn';
};

/** Tells whoever follows that a ticket has another version; they may hear of it twice, or of an older one later. */
export type Announce = (ticket: Announced) => Promise<void>;

/** Only what is an event: a run or a planned check changes nothing that can be found or counted. */
export const announceVersion = async (
  ticket: Version & Mattering & Public,
  before: (Version & Mattering & Public) | undefined,
  announce: Announce,
): Promise<void> => {
  if (before?.version === ticket.version) return;
  const { code, version, openedAt } = ticket;
  await announce({
    ...{ code, version, openedAt },
    matters: mattersToOperators(ticket, before),
    publication: publicationOf(ticket, before),
  });
};
