import type { Entry, EntryOf } from '../log.ts';
import type { LoggedTicket } from './logged-tickets.ts';
import { type ClockName, daysOffBy, dueAfter, ruleFor } from './working-time.ts';

/** Time from the opening or a reopening to the next one, with its own acknowledge and resolve clocks. */
export type Cycle = {
  startAt: number;
  actions: EntryOf<'acted'>[];
  acknowledgedAt: number | undefined;
  answeredAt: number | undefined;
};

const firstOf = (acts: readonly EntryOf<'acted'>[], names: readonly string[]): number | undefined =>
  acts.find(({ act }) => names.includes(act))?.at;

/** Returns a ticket's processing cycles as they were at an instant. */
export function cyclesOf({ opened, actions, answerAct }: LoggedTicket, asOf: number): Cycle[] {
  const cycles: { startAt: number; actions: EntryOf<'acted'>[] }[] = [
    { startAt: opened.at, actions: [] },
  ];
  for (const act of actions.filter(({ at }) => at <= asOf)) {
    if (act.act === 'reopen') cycles.push({ startAt: act.at, actions: [act] });
    else cycles.at(-1)?.actions.push(act);
  }
  return cycles.map((cycle) => ({
    ...cycle,
    acknowledgedAt: firstOf(cycle.actions, ['acknowledge', 'answer']),
    answeredAt: firstOf(cycle.actions, [answerAct]),
  }));
}

/** Returns the deadline of a cycle's clock, including days off announced while the clock ran. */
export function dueOf(
  { opened, priority }: Pick<LoggedTicket, 'opened' | 'priority'>,
  { startAt, acknowledgedAt, answeredAt }: Cycle,
  clock: ClockName,
  { entries, asOf }: { entries: readonly Entry[]; asOf: number },
): number {
  const stoppedAt = clock === 'acknowledge' ? acknowledgedAt : answeredAt;
  const extra = daysOffBy(entries, Math.min(asOf, stoppedAt ?? asOf));
  return dueAfter(startAt, ruleFor(clock, opened.service, priority), extra);
}
