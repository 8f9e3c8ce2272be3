import { minuteMs } from '../clock-times.ts';
import { entriesOf } from '../log.ts';
import { ticketsIn } from '../recompute/logged-tickets.ts';
import type { MonthCheck } from './check.ts';

/** Seconds that the outbox may take to show a message, beside the minute. */
const toleranceMs = 5_000;

export const emergencies: MonthCheck = {
  name: 'emergencies',
  promise: 'No emergency is refused, and each is notified within a minute.',
  evaluate(entries) {
    const refused = entriesOf(entries, 'refused').filter(({ isEmergency }) => isEmergency);
    const messages = entriesOf(entries, 'message');
    const urgent = ticketsIn(entries).filter(({ opened }) => opened.isEmergency);
    const late = urgent.filter(({ opened }) => {
      const digits = opened.code;
      const first = messages.find(
        ({ body, links, at }) =>
          at >= opened.at &&
          links.some((link) => link.includes('/a/')) &&
          body.replaceAll(/[^\d]/g, '').includes(digits),
      );
      return !first || first.at - opened.at > minuteMs + toleranceMs;
    });
    return {
      looked: urgent.length + refused.length,
      wrong: [
        ...refused.map(({ at, status }) => `An emergency was refused with ${status} at ${at}`),
        ...late.map(
          ({ opened }) => `No officer was notified of emergency ${opened.code} in a minute`,
        ),
      ],
    };
  },
};
