import * as z from 'zod';
import { dayNumber, getMidnightMs } from '../time/local-date.ts';
import type { Notification } from './notification.ts';

/**
 * Messages that may be stopped when the daily SMS budget runs short. Results and codes are not listed, because citizens must
 * always get them.
 */
const givingWay = [
  ...(['receipt', 'asked', 'reminded', 'extended', 'merged', 'unmerged', 'data-asked'] as const),
  ...(['data-delayed', 'assigned', 'informed', 'rung', 'reminder', 'wrote', 'resumed'] as const),
  ...(['extension-asked', 'extension-decided', 'review-asked', 'review-rejected'] as const),
  ...(['reopened', 'returned', 'unreachable', 'unheard', 'data-waits', 'data-rung'] as const),
  ...(['review-rung', 'review-overdue'] as const),
] as const satisfies Notification['subject']['about'][];
export const BudgetStoppableMessage = z.enum(givingWay);
export type BudgetStoppableMessage = z.infer<typeof BudgetStoppableMessage>;

/**
 * Daily SMS budget without emergencies, and the percentages of it at which less important messages stop. Messages without a
 * percentage stop at 100 %. Results and codes are counted but never stop.
 */
export const MessageBudget = z.strictObject({
  usdPerDay: z.number().positive(),
  /** Price that the provider charges for one SMS segment, in US dollars. */
  usdPerSmsPart: z.number().positive(),
  givesWay: z.array(
    z.strictObject({
      abovePercent: z.number().int().min(1).max(100),
      messages: z.array(BudgetStoppableMessage).min(1),
    }),
  ),
});
export type MessageBudget = z.infer<typeof MessageBudget>;

/** Budget for ticket policy rows stored before the budget was in US dollars. */
export const defaultMessageBudget: MessageBudget = {
  usdPerDay: 500,
  usdPerSmsPart: 0.08,
  givesWay: [
    { abovePercent: 70, messages: ['informed', 'reminder', 'merged', 'unmerged'] },
    { abovePercent: 85, messages: ['receipt', 'extended', 'resumed'] },
  ],
};

/**
 * Converts US dollars to millionths of a dollar. SMS costs are counted in whole millionths to avoid rounding errors in sums.
 */
const microUsd = (usd: number): number => Math.round(usd * 1_000_000);

export function toMicroUsdPerDay({ usdPerDay }: MessageBudget): number {
  return microUsd(usdPerDay);
}

export function computeSmsMicroUsd(parts: number, { usdPerSmsPart }: MessageBudget): number {
  return microUsd(parts * usdPerSmsPart);
}

const percentFor = (about: BudgetStoppableMessage, { givesWay }: MessageBudget): number =>
  givesWay.find(({ messages }) => messages.includes(about))?.abovePercent ?? 100;

/** Returns the daily spending, in millionths of a US dollar, up to which messages of this kind are sent. */
export function computeMaxMicroUsd(
  { about }: Pick<Notification['subject'], 'about'>,
  budget: MessageBudget,
): number {
  const { data: givesWay } = BudgetStoppableMessage.safeParse(about);
  return givesWay
    ? Math.floor((toMicroUsdPerDay(budget) * percentFor(givesWay, budget)) / 100)
    : Number.MAX_SAFE_INTEGER;
}

const warningPercents = [50, 80, 100] as const;
export type BudgetWarning = (typeof warningPercents)[number];

/**
 * Cost of a sent SMS: the day's total including it, its price, the price of one segment and the daily budget. All in
 * millionths of a US dollar.
 */
export type SmsExpense = { sum: number; cost: number; part: number; perDay: number };

/**
 * Returns the budget warnings that this SMS triggers. A warning percentage is reached when one more segment would exceed it.
 */
export function listReachedBudgetWarnings({
  sum,
  cost,
  part,
  perDay,
}: SmsExpense): BudgetWarning[] {
  return warningPercents.filter((percent) => {
    const isReached = (spent: number) => spent + part > (perDay * percent) / 100;
    return isReached(sum) && !isReached(sum - cost);
  });
}

/** Returns the number of one-segment SMS that the daily budget allows if all of them are of the given kind. */
export function computeMaxSmsPerDay(budget: MessageBudget, about: BudgetStoppableMessage): number {
  return Math.floor(computeMaxMicroUsd({ about }, budget) / computeSmsMicroUsd(1, budget));
}

/** Hours of the day in which most SMS are sent. The spending forecast assumes a constant rate between them. */
const sendingHours = { from: 7, to: 22 };
const hourMs = 3_600_000;
/**
 * Minimum share of the sending hours that the forecast assumes to have passed. Otherwise, an early-morning forecast would
 * extrapolate from a single digest.
 */
const minShare = 0.2;

/** Returns the forecast of the day's SMS spending, assuming a constant rate. */
const forecastOf = (spent: number, now: Date): number => {
  const hours = (now.getTime() - getMidnightMs(dayNumber(now))) / hourMs;
  const passed = (hours - sendingHours.from) / (sendingHours.to - sendingHours.from);
  return spent / Math.min(1, Math.max(minShare, passed));
};

export type DailyBudgetState = {
  usdPerDay: number;
  spentUsd: number;
  forecastUsd: number;
  /** Kinds of messages that are currently not sent by SMS because of the budget. */
  stopped: BudgetStoppableMessage[];
};

const cents = (micro: number): number => Math.round(micro / 10_000) / 100;

export function computeDailyBudgetState(
  spent: number,
  budget: MessageBudget,
  now: Date,
): DailyBudgetState {
  const one = computeSmsMicroUsd(1, budget);
  return {
    usdPerDay: budget.usdPerDay,
    spentUsd: cents(spent),
    forecastUsd: cents(forecastOf(spent, now)),
    stopped: givingWay.filter((about) => spent + one > computeMaxMicroUsd({ about }, budget)),
  };
}
