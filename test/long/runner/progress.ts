import type { Progress } from './check.ts';
import type { CheckPlan } from './check-plan.ts';
import { durationText, expectedSeconds, secondsLeft } from './estimate.ts';
import type { Output } from './output.ts';

type Running = {
  plan: CheckPlan;
  part: string;
  began: number;
  /** First and latest progress report of the running part of a check. */
  first?: Progress & { at: number };
  latest?: Progress | undefined;
};

type ProgressDeps = { output: Output; now(): number; plans: readonly CheckPlan[] };

/** Prints the progress of the checks with elapsed time and an estimate of the remaining time. */
export function openProgress({ output, now, plans }: ProgressDeps) {
  const began = now();
  const pending = new Map(plans.map((plan) => [plan, [...plan.pending]]));
  const measured = new Map(plans.map((plan) => [plan, new Map(plan.measured)]));
  let running: Running | undefined;
  const since = (from: number): number => (now() - from) / 1000;
  const expected = (plan: CheckPlan, part: string): number =>
    expectedSeconds(part, measured.get(plan) ?? new Map(), plan.declared);
  const leftOf = ({ plan, part, began: from, first, latest }: Running): number =>
    secondsLeft({
      ...{ elapsed: since(from), expected: expected(plan, part) },
      pace: first &&
        latest && {
          ...{ seconds: since(first.at), done: latest.done - first.done },
          left: latest.total - latest.done,
        },
    });
  const left = (): number => {
    const later = [...pending].flatMap(([plan, parts]) =>
      parts.map((part) => expected(plan, part)),
    );
    return later.reduce((sum, seconds) => sum + seconds, running ? leftOf(running) : 0);
  };
  const text = (what: string): string => {
    const where = running ? [running.plan.check.name, running.part] : [];
    const times = `${durationText(since(began))} elapsed, about ${durationText(left())} left`;
    return [...where, what, times].join(' · ');
  };
  return {
    begin(plan: CheckPlan, part: string): void {
      running = { plan, part, began: now() };
      pending.set(
        plan,
        (pending.get(plan) ?? []).filter((one) => one !== part),
      );
      output.line(text('begins'));
    },
    /** Ends the part, prints its result and returns its duration in seconds. */
    end(what: string): number {
      if (!running) return 0;
      const { plan, part, began: from } = running;
      const seconds = since(from);
      measured.get(plan)?.set(part, seconds);
      running.latest = undefined; // the part has ended, so no time is left
      output.line(text(`${what} in ${durationText(seconds)}`));
      running = undefined;
      return seconds;
    },
    log: (what: string): void => output.line(text(what)),
    report(progress: Progress): void {
      if (running) {
        running.first ??= { ...progress, at: now() };
        running.latest = progress;
      }
      const { done, total, summary } = progress;
      output.status(() => text(`${done} of ${total}${summary ? `, ${summary}` : ''}`));
    },
  };
}
export type ProgressLog = ReturnType<typeof openProgress>;
