import type { Entry, EntryOf } from '../log.ts';
import type { LoggedTicket } from './tickets.ts';
import { type ClockName, daysOffBy, dueAfter, ruleFor } from './working-time.ts';

/** From the opening, or from a reopening, to the next one: both clocks of the unit start again. */
export type Cycle = {
  startAt: number;
  acts: EntryOf<'acted'>[];
  acknowledgedAt: number | undefined;
  answeredAt: number | undefined;
};

const firstOf = (acts: readonly EntryOf<'acted'>[], names: readonly string[]): number | undefined =>
  acts.find(({ act }) => names.includes(act))?.at;

/** Parts of a ticket's history as they were at the instant. */
export const cyclesOf = ({ opened, acts, answerAct }: LoggedTicket, asOf: number): Cycle[] => {
  const cycles: { startAt: number; acts: EntryOf<'acted'>[] }[] = [
    { startAt: opened.at, acts: [] },
  ];
  for (const act of acts.filter(({ at }) => at <= asOf)) {
    if (act.act === 'reopen') cycles.push({ startAt: act.at, acts: [act] });
    else cycles.at(-1)?.acts.push(act);
  }
  return cycles.map((cycle) => ({
    ...cycle,
    acknowledgedAt: firstOf(cycle.acts, ['acknowledge', 'answer']),
    answeredAt: firstOf(cycle.acts, [answerAct]),
  }));
};

/** The deadline of a clock of the cycle: a day off that was announced while the clock ran moves it. */
export const dueOf = (
  { opened, priority }: Pick<LoggedTicket, 'opened' | 'priority'>,
  { startAt, acknowledgedAt, answeredAt }: Cycle,
  clock: ClockName,
  { entries, asOf }: { entries: readonly Entry[]; asOf: number },
): number => {
  const stoppedAt = clock === 'acknowledge' ? acknowledgedAt : answeredAt;
  const extra = daysOffBy(entries, Math.min(asOf, stoppedAt ?? asOf));
  return dueAfter(startAt, ruleFor(clock, opened.service, priority), extra);
};
