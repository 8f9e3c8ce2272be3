import { ClockName } from '../../sla/time-limit.ts';
import type { Ticket } from '../model/ticket.ts';

type Climbed = Pick<Ticket, 'escalationSteps' | 'cycle' | 'clocks'>;

/**
 * Returns the highest escalation step taken on a clock in this cycle, in percent of the time limit, or 0 if none was taken.
 * For the forward clock (the operators' time limit for assigning the ticket), `round` selects the ticket's latest stay in
 * the operators' queue.
 */
export function findLastEscalationStep(
  { escalationSteps, cycle }: Pick<Ticket, 'escalationSteps' | 'cycle'>,
  clock: ClockName,
  round?: number,
): number {
  const begins = [cycle, clock, ...(round === undefined ? [] : [round]), ''].join('.');
  const reachedSteps = escalationSteps.filter((key) => key.startsWith(begins));
  return Math.max(0, ...reachedSteps.map((key) => Number(key.slice(begins.length))));
}

export type ReachedEscalationStep = { clock: ClockName; percent: number };

/** Returns the highest escalation step that was taken on the ticket's running clocks, or undefined if none was taken. */
export function findReachedEscalationStep({
  clocks,
  ...ticket
}: Climbed): ReachedEscalationStep | undefined {
  return ClockName.options
    .flatMap((clock) => {
      const running = clocks[clock];
      if (!running || running.stoppedAt) return [];
      const round = 'round' in running ? running.round : undefined;
      return [{ clock, percent: findLastEscalationStep(ticket, clock, round) }];
    })
    .filter(({ percent }) => percent > 0)
    .toSorted((a, b) => b.percent - a.percent)[0];
}
