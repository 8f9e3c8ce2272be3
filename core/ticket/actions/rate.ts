import { type ActionRule, actionNotAllowed } from './rule.ts';

/**
 * Records the citizen's rating; the latest one of a cycle counts, so a comment can follow. A rating by a merged ticket's
 * citizen doesn't replace the ticket's own.
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
