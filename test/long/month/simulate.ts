import { dayMs, hourMs, timeOfDay, toHotlineTimeText } from './clock-times.ts';
import type { Month } from './month.ts';
import { readOutbox } from './people/outbox.ts';
import { performPlannedAction } from './perform-planned-action.ts';

/** Hours of the day at which the simulation reads the outbox, at the latest; they follow the digests and the daily report. */
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

/** Simulates the month until an instant: moves the clock to each next event and performs it. */
export async function simulateUntil(
  month: Month,
  until: number,
  report: (now: number, text: string) => void,
): Promise<void> {
  const { hotline, state } = month;
  for (let now = await hotline.now(); now < until; now = await hotline.now()) {
    await moveTo(month, Math.min(state.agenda[0]?.at ?? until, nextLook(now), until));
    await readOutbox(month);
    const due = await hotline.now();
    for (
      let plannedAction = state.agenda[0];
      plannedAction && plannedAction.at <= due;
      plannedAction = state.agenda[0]
    ) {
      state.agenda.shift();
      await performPlannedAction(month, plannedAction);
    }
    await readOutbox(month);
    report(due, toHotlineTimeText(due).slice(0, 16));
  }
}
