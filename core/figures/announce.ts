import {
  type Mattering,
  mattersToOperators,
  type OperatorMatter,
} from '../contact-center/operator-matters.ts';
import type { Ticket } from '../ticket/ticket.ts';

type Version = Pick<Ticket, 'code' | 'version'>;

/** With what an operator may have to act on, so that only who brings it to them is woken by it. */
export type Announced = Version & { matters: readonly OperatorMatter[] };

/** Tells whoever follows that a ticket has another version; they may hear of it twice, or of an older one later. */
export type Announce = (ticket: Announced) => Promise<void>;

/** Only what is an event: a run or a planned check changes nothing that can be found or counted. */
export const announceVersion = async (
  ticket: Version & Mattering,
  before: (Version & Mattering) | undefined,
  announce: Announce,
): Promise<void> => {
  if (before?.version === ticket.version) return;
  await announce({ ...ticket, matters: mattersToOperators(ticket, before) });
};
