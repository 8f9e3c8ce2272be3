import type { Progress } from './check.ts';
import { durationText, expectedSeconds, secondsLeft } from './estimate.ts';
import type { Output } from './output.ts';
import type { CheckPlan } from './plan.ts';

type Running = { plan: CheckPlan; part: string; began: number; done: number; total: number };

type ProgressDeps = { output: Output; now(): number; plans: readonly CheckPlan[] };

/** Prints what is done with the elapsed time of the command and an estimate of what is left of it. */
export const openProgress = ({ output, now, plans }: ProgressDeps) => {
  const began = now();
  const pending = new Map(plans.map((plan) => [plan, [...plan.pending]]));
  const measured = new Map(plans.map((plan) => [plan, new Map(plan.measured)]));
  let running: Running | undefined;
  const since = (from: number): number => (now() - from) / 1000;
  const expected = (plan: CheckPlan, part: string): number =>
    expectedSeconds(part, measured.get(plan) ?? new Map(), plan.declared);
  const left = (): number => {
    const later = [...pending].flatMap(([plan, parts]) =>
      parts.map((part) => expected(plan, part)),
    );
    const current = running
      ? secondsLeft({
          ...{ elapsed: since(running.began), done: running.done, total: running.total },
          expected: expected(running.plan, running.part),
        })
      : 0;
    return later.reduce((sum, seconds) => sum + seconds, current);
  };
  const text = (what: string): string => {
    const where = running ? [running.plan.check.name, running.part] : [];
    const times = `${durationText(since(began))} elapsed, about ${durationText(left())} left`;
    return [...where, what, times].join(' · ');
  };
  return {
    begin(plan: CheckPlan, part: string): void {
      running = { plan, part, began: now(), done: 0, total: 0 };
      pending.set(
        plan,
        (pending.get(plan) ?? []).filter((one) => one !== part),
      );
      output.line(text('begins'));
    },
    /** Ends the part and prints what it came to; returns how many seconds it took. */
    end(what: string): number {
      if (!running) return 0;
      const { plan, part } = running;
      const seconds = since(running.began);
      measured.get(plan)?.set(part, seconds);
      running.total = Math.max(1, running.total);
      running.done = running.total;
      output.line(text(`${what} in ${durationText(seconds)}`));
      running = undefined;
      return seconds;
    },
    log: (what: string): void => output.line(text(what)),
    report({ done, total, what }: Progress): void {
      if (running) Object.assign(running, { done, total });
      output.status(() => text(`${done} of ${total}${what ? `, ${what}` : ''}`));
    },
  };
};
export type ProgressLog = ReturnType<typeof openProgress>;
