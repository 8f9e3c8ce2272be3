import { dayMs, hourMs, minuteMs, timeOfDay } from '../clock-times.ts';
import type { EntryOf } from '../log.ts';
import type { Month } from '../month.ts';
import { computeSeededShare, drawUnitHabit } from '../plan/unit-habits.ts';
import { planMonthAction } from '../state.ts';
import { findRoleByAddress } from './current-roster.ts';

/** Minutes until an officer of a prompt unit reads a message; a slow unit takes twelve times as long. */
const lookMinutes = { least: 2, most: 20 };
const slowFactor = 12;

/** Hours until a simulated prompt unit answers, by priority. */
const answerHours = {
  P1: [0.3, 1.4],
  P2: [0.5, 3.5],
  P3: [2, 40],
  P4: [4, 90],
} as const;
export type Priority = keyof typeof answerHours;

const between = (least: number, most: number, part: number): number =>
  least + (most - least) * part;

/** Moves answers of P3 and P4 tickets outside office hours to the next morning. */
const inOfficeHours = (at: number, part: number): number => {
  const time = timeOfDay(at);
  if (time >= 7 * hourMs && time < 17 * hourMs) return at;
  const morning = at - time + (time < 7 * hourMs ? 0 : dayMs) + 7 * hourMs;
  return morning + Math.round(part * 3 * hourMs);
};

/** Returns when a simulated officer who sees a ticket now will answer it; undefined for a silent unit. */
export function computeAnswerTime(
  { seed }: Pick<Month, 'seed'>,
  { unit, code, priority }: { unit: string; code: string; priority: Priority },
  now: number,
): number | undefined {
  const habit = drawUnitHabit(seed, unit);
  if (habit === 'silent') return undefined;
  const [least, most] = answerHours[priority];
  const part = computeSeededShare(seed, 'answer', code);
  const hours = between(least, most, part) * (habit === 'slow' ? 5 : 1);
  // deadlines are whole minutes after the report, so the added half minute prevents an answer exactly at the deadline
  const at = now + Math.round(hours * 60) * minuteMs + minuteMs / 2;
  return Math.round(priority === 'P1' || priority === 'P2' ? at : inOfficeHours(at, part));
}

/** Returns true if a simulated officer reads the message: handlers read all, heads only requests for approval. */
const mustLook = (role: string, { body }: EntryOf<'message'>): boolean =>
  role === 'handler' || (role === 'head' && /trình duyệt|trinh duyet/i.test(body));

/** Plans a simulated officer's visit to a message's link, once per link. */
export function expectVisit(month: Month, message: EntryOf<'message'>): void {
  const { seed, state } = month;
  const post = findRoleByAddress(month, message.to);
  const link = message.links.find((one) => one.includes('/a/'));
  if (!post || !link || !mustLook(post.role, message)) return;
  const habit = drawUnitHabit(seed, post.unit);
  if (habit === 'silent') return;
  const { pathname: path } = new URL(link);
  const name = `visit ${post.unit}/${post.role} ${path}`;
  if (state.known[name] === 'planned') return;
  state.known[name] = 'planned';
  const minutes = between(
    lookMinutes.least,
    lookMinutes.most,
    computeSeededShare(seed, 'look', message.id),
  );
  planMonthAction(state, {
    at: message.at + Math.round(minutes * (habit === 'slow' ? slowFactor : 1) * minuteMs),
    does: 'officer-visit',
    with: { path, unit: post.unit, role: post.role, code: message.ticket ?? '' },
  });
}
