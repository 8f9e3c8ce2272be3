import { type ActRule, notNow } from './rule.ts';

/**
 * What the citizen thinks of it; of a cycle the latest counts, so that a comment can follow. A merged ticket's citizen rates
 * beside the ticket's own one, whose rating stays.
 */
export const rate: ActRule<'rate'> = (
  { anonymisedAt },
  { score, comment },
  { status, now, origin },
) =>
  anonymisedAt
    ? notNow
    : {
        to: { status, ...(!origin && { rating: { score, at: now } }) },
        event: { kind: 'rated', score, comment },
      };
