import { type ActRule, notNow } from './rule.ts';

/** Somebody has it in hand: others see that, and may act all the same, for people fall ill. */
export const take: ActRule<'take'> = ({ takenBy }, _, { status, by, now }) =>
  takenBy || !by.sub
    ? notNow
    : { to: { status, takenBy: { sub: by.sub, at: now } }, event: { kind: 'taken' } };

/** Whoever took it gives it back; the supervisor may do so for them. */
export const release: ActRule<'release'> = ({ takenBy }, _, { status, by }) =>
  takenBy && (takenBy.sub === by.sub || by.role === 'supervisor')
    ? { to: { status, takenBy: undefined }, event: { kind: 'released' } }
    : notNow;
