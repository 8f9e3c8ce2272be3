import { type ActionRule, actionNotAllowed } from './rule.ts';

/**
 * Records the citizen's rating. The latest rating of a cycle replaces earlier ones, so the citizen can add a comment later. A
 * rating by a merged ticket's citizen does not replace the rating of this ticket.
 */
export const rateTicket: ActionRule<'rate'> = (
  { anonymisedAt },
  { score, comment },
  { status, now, origin },
) =>
  anonymisedAt
    ? actionNotAllowed
    : {
        to: { status, ...(!origin && { rating: { score, at: now } }) },
        event: { kind: 'rated', score, comment },
      };
