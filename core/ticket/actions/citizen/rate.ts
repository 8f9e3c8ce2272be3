import { type ActionRule, actionNotAllowed } from '../action-rule.ts';

/**
 * Records the citizen's rating of an answer. The latest rating in a cycle replaces earlier ones, so that the citizen can add
 * a comment later. A rating by the citizen of a merged ticket doesn't replace the rating of the common ticket.
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
