import type { ProblemWord } from '../../messages/wording/problems.ts';
import type { ActName, ActOf, Occasion, Refused } from '../act.ts';
import type { Made } from '../change.ts';
import type { TicketStatus } from '../lifecycle.ts';
import type { Ticket } from '../ticket.ts';

/** Rule that decides one action on a ticket whose lifecycle allows it. `status` is the status after the action. */
export type ActRule<Name extends ActName> = (
  ticket: Ticket,
  act: ActOf<Name>,
  occasion: Occasion & { status: TicketStatus },
) => Made | Refused | NotNow;

export type NotNow = { kind: 'not-now' };
export const notNow: NotNow = { kind: 'not-now' };

export const refused = (field: string, problem: ProblemWord, limit?: number): Refused => ({
  kind: 'refused',
  errors: [{ field, problem, ...(limit !== undefined && { limit }) }],
});
