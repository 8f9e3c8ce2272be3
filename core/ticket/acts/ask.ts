import { pausedClocks, stoppedClocks, waitingLeft } from '../../sla/ticket-clocks.ts';
import type { Occasion } from '../act.ts';
import { lifeOn } from '../life.ts';
import type { Ticket } from '../ticket.ts';
import { type ActRule, notNow, refused } from './rule.ts';
import { tellCitizen, tellUnit } from './tell.ts';
import { afterMessage } from './wait.ts';

/** Clocks stand until the citizen writes, or has had all the time that a cycle gives. */
export const ask: ActRule<'ask'> = (ticket, { question }, occasion) => {
  const { status, now, directory, by } = occasion;
  const { minutes, until } = waitingLeft(ticket, now, directory);
  if (minutes === 0) return refused('question', 'waited-enough');
  // a unit that asks has looked at it; operators who ask only want to know whose it is
  const seen =
    by.role === 'officer' ? stoppedClocks(ticket.clocks, ['acknowledge'], now) : ticket.clocks;
  return {
    to: {
      status,
      clocks: pausedClocks(seen, now),
      waiting: { question, askedAt: now, until },
    },
    event: { kind: 'asked', unitName: ticket.unitName ?? '', question, until },
    alerts: (after) => tellCitizen(after, { about: 'asked' }, occasion),
  };
};

/** The unit hears at once of what it asked for, and once in a while of all else: it is kept in any case. */
const isTold = ({ writingToldAt }: Ticket, isAnswer: boolean, { now, directory }: Occasion) => {
  const { tellUnitEveryMinutes } = lifeOn(directory, now).citizen;
  const again = (writingToldAt?.getTime() ?? 0) + tellUnitEveryMinutes * 60_000;
  return isAnswer || again <= now.getTime();
};

/** What was asked for has clocks run again; anything else is kept and told where it disturbs nobody. */
export const write: ActRule<'write'> = (ticket, { text }, occasion) => {
  const { sender } = occasion;
  const { status, moved, ...to } = afterMessage(ticket, occasion);
  if (!status) return notNow;
  const isAnswer = ticket.waiting !== undefined && !occasion.origin;
  const notifies = isTold(ticket, isAnswer, occasion);
  return {
    to: { ...to, status, ...(notifies && { writingToldAt: occasion.now }) },
    event: { kind: 'wrote', text: sender ? `${sender}: ${text}` : text, moved },
    alerts: (after) =>
      tellUnit('handler', after, { about: 'wrote' }, occasion).filter(
        ({ channel }) => isAnswer || (notifies && channel === 'email'),
      ),
  };
};
