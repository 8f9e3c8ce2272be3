import { type ActRule, notNow } from './rule.ts';

/** What the citizen thinks of it; of a cycle the latest counts, so that a comment can follow. */
export const rate: ActRule<'rate'> = ({ anonymisedAt }, { score, comment }, { status, now }) =>
  anonymisedAt
    ? notNow
    : {
        to: { status, rating: { score, at: now } },
        event: { kind: 'rated', score, comment },
      };
