import { dayMs, hotlineText, hourMs, timeOfDay } from './clock-times.ts';
import { runPlannedAction } from './deeds.ts';
import type { Month } from './month.ts';
import { readOutbox } from './people/outbox.ts';

/** Hours at which the simulation looks at the outbox, if nothing else is done; after the digests and the daily report. */
const lookHours = [0, 4, 6.5, 7.6, 8.5, 9.5, 10.5, 12, 13.6, 14.5, 15.5, 16.3, 18, 20, 22];

const nextLook = (now: number): number => {
  const midnight = now - timeOfDay(now);
  const times = [...lookHours, 24].map((hour) => midnight + hour * hourMs);
  return times.find((at) => at > now + 1000) ?? now + dayMs;
};

const moveTo = async ({ hotline }: Month, at: number): Promise<void> => {
  const seconds = Math.ceil((at - (await hotline.now())) / 1000);
  if (seconds > 0) await hotline.advance(`PT${seconds}S`);
};

/** Lets the month go on until the instant: the clock moves to whatever comes next, and people do it. */
export const simulateUntil = async (
  month: Month,
  until: number,
  report: (now: number, text: string) => void,
): Promise<void> => {
  const { hotline, state } = month;
  for (let now = await hotline.now(); now < until; now = await hotline.now()) {
    await moveTo(month, Math.min(state.agenda[0]?.at ?? until, nextLook(now), until));
    await readOutbox(month);
    const due = await hotline.now();
    for (let deed = state.agenda[0]; deed && deed.at <= due; deed = state.agenda[0]) {
      state.agenda.shift();
      await runPlannedAction(month, deed);
    }
    await readOutbox(month);
    report(due, hotlineText(due).slice(0, 16));
  }
};
