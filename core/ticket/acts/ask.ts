import { pausedClocks, stoppedClocks, waitingLeft } from '../../sla/ticket-clocks.ts';
import { type ActRule, notNow, refused } from './rule.ts';
import { tellCitizen, tellUnit } from './tell.ts';
import { afterWait, statusAfterWait } from './wait.ts';

/** Clocks stand until the citizen writes, or has had all the time that a cycle gives. */
export const ask: ActRule<'ask'> = (ticket, { question }, occasion) => {
  const { status, now, directory } = occasion;
  const { minutes, until } = waitingLeft(ticket, now, directory);
  if (minutes === 0) return refused('question', 'waited-enough');
  return {
    to: {
      status,
      // whoever asks has looked at it
      clocks: pausedClocks(stoppedClocks(ticket.clocks, ['acknowledge'], now), now),
      waiting: { question, askedAt: now, until },
    },
    event: { kind: 'asked', unitName: ticket.unitName ?? '', question, until },
    alerts: (after) => tellCitizen(after, { about: 'asked' }, occasion),
  };
};

/** What was asked for has clocks run again; anything else is kept and told where it disturbs nobody. */
export const write: ActRule<'write'> = (ticket, { text }, occasion) => {
  const { status, ...running } = {
    ...afterWait(ticket, occasion),
    status: ticket.waiting ? statusAfterWait(ticket, occasion) : occasion.status,
  };
  if (!status) return notNow;
  const { moved, ...to } = running;
  return {
    to: { ...to, status },
    event: { kind: 'wrote', text, moved },
    alerts: (after) =>
      tellUnit('handler', after, { about: 'wrote' }, occasion).filter(
        ({ channel }) => ticket.waiting || channel === 'email',
      ),
  };
};
