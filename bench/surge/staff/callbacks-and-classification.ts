import { createDeadlineClock } from '../../../core/sla/deadline.ts';
import { getTicketPolicy } from '../../../core/ticket/model/ticket-policy.ts';
import { type CallerDayRecord, pickBestHelpOutcome } from '../caller/caller-day.ts';
import type { SimulatedPhoneTicket } from '../caller/phone-tickets.ts';
import type { PhoneDay } from '../phone-day.ts';
import type { CallerLanguage } from './simulated-operator-task.ts';

const spoken = (lang: string): CallerLanguage => (lang === 'km' || lang === 'en' ? lang : 'vi');

/** Schedules a simulated callback. If the person doesn't answer, the callback is repeated an hour later. */
export function scheduleSimulatedCallback(
  day: PhoneDay,
  journey: CallerDayRecord,
  ticket: SimulatedPhoneTicket,
): void {
  const { counters } = day;
  counters.promised += 1;
  callBack(day, journey, { lang: spoken(ticket.lang), tries: 1, dueAt: day.timeline.now() });
}

type Try = { lang: CallerLanguage; tries: number; dueAt: number };

const callBack = (day: PhoneDay, journey: CallerDayRecord, { lang, tries, dueAt }: Try): void => {
  const { operators, timeline, counters, options } = day;
  const { callbackAnsweredShare, dialSeconds } = options.assumed;
  const { person } = journey;
  const { calendar } = options.directory;
  const { again, maxTries } = getTicketPolicy(options.directory, day.instantOf(dueAt)).callback;
  const isAnswered = person.random() < callbackAnsweredShare;
  const seconds = dialSeconds + (isAnswered ? person.talkSeconds : 0);
  const done = () => {
    if (isAnswered) {
      counters.calledBack += 1;
      counters.secondsOut += seconds;
      journey.help = pickBestHelpOutcome(journey.help, 'talked');
    } else if (tries < maxTries) {
      const later = createDeadlineClock(again, day.instantOf(timeline.now()), calendar).dueAt;
      callBack(day, journey, { lang, tries: tries + 1, dueAt: day.secondOf(later) });
    }
  };
  operators.takeOn({ kind: 'callback', lang, dueAt, seconds, done });
};

/** Adds the classification of a ticket without topic or place to the operators' simulated work. */
export function queueTicketClassification(
  { operators, timeline, options }: PhoneDay,
  ticket: SimulatedPhoneTicket,
): void {
  if (ticket.isClassified) return;
  operators.takeOn({
    kind: 'classify',
    lang: spoken(ticket.lang),
    dueAt: timeline.now(),
    seconds: options.assumed.classifySeconds,
    done: () => undefined,
  });
}
