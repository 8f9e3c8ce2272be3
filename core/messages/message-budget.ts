import * as z from 'zod';
import { dayNumber, midnightMs } from '../time/local-date.ts';
import type { Notification } from './notification.ts';

/**
 * Messages that may stop when the day's SMS budget runs short. Results and codes, which citizens must get, are missing on
 * purpose.
 */
const givingWay = [
  ...(['receipt', 'asked', 'reminded', 'extended', 'merged', 'unmerged', 'data-asked'] as const),
  ...(['data-delayed', 'assigned', 'informed', 'rung', 'reminder', 'wrote', 'resumed'] as const),
  ...(['extension-asked', 'extension-decided', 'review-asked', 'review-rejected'] as const),
  ...(['reopened', 'returned', 'unreachable', 'unheard', 'data-waits', 'data-rung'] as const),
  ...(['review-rung', 'review-overdue'] as const),
] as const satisfies Notification['subject']['about'][];
export const StoppableMessage = z.enum(givingWay);
export type StoppableMessage = z.infer<typeof StoppableMessage>;

/**
 * Daily SMS budget without emergencies, and the percentages at which less important messages stop. Messages that no entry
 * names stop at 100 %; results and codes count but never stop.
 */
export const MessageBudget = z.strictObject({
  usdPerDay: z.number().positive(),
  /** Price that the provider charges for one SMS segment, in US dollars. */
  usdPerSmsPart: z.number().positive(),
  givesWay: z.array(
    z.strictObject({
      abovePercent: z.number().int().min(1).max(100),
      messages: z.array(StoppableMessage).min(1),
    }),
  ),
});
export type MessageBudget = z.infer<typeof MessageBudget>;

/** Default budget for ticket policy rows that predate budgets in money. */
export const defaultMessageBudget: MessageBudget = {
  usdPerDay: 500,
  usdPerSmsPart: 0.08,
  givesWay: [
    { abovePercent: 70, messages: ['informed', 'reminder', 'merged', 'unmerged'] },
    { abovePercent: 85, messages: ['receipt', 'extended', 'resumed'] },
  ],
};

/** Converts US dollars to millionths. SMS costs are counted in whole millionths to avoid rounding errors in sums. */
const microUsd = (usd: number): number => Math.round(usd * 1_000_000);

export function microUsdPerDay({ usdPerDay }: MessageBudget): number {
  return microUsd(usdPerDay);
}

export function microUsdOfSms(parts: number, { usdPerSmsPart }: MessageBudget): number {
  return microUsd(parts * usdPerSmsPart);
}

const percentFor = (about: StoppableMessage, { givesWay }: MessageBudget): number =>
  givesWay.find(({ messages }) => messages.includes(about))?.abovePercent ?? 100;

/** Returns the day's spending, in millionths of a US dollar, up to which messages of this kind are sent. */
export function maxMicroUsdFor(
  { about }: Pick<Notification['subject'], 'about'>,
  budget: MessageBudget,
): number {
  const { data: givesWay } = StoppableMessage.safeParse(about);
  return givesWay
    ? Math.floor((microUsdPerDay(budget) * percentFor(givesWay, budget)) / 100)
    : Number.MAX_SAFE_INTEGER;
}

const warningPercents = [50, 80, 100] as const;
export type BudgetWarning = (typeof warningPercents)[number];

/**
 * Cost of a sent SMS: the day's total after it, its price, the price of one segment and the day's budget, in millionths of a
 * US dollar.
 */
export type SmsExpense = { sum: number; cost: number; part: number; perDay: number };

/**
 * Returns the warning percentages of the day's budget that this message reached. A percentage is reached when one more
 * segment would exceed it.
 */
export function reachedBudgetWarnings({ sum, cost, part, perDay }: SmsExpense): BudgetWarning[] {
  return warningPercents.filter((percent) => {
    const isReached = (spent: number) => spent + part > (perDay * percent) / 100;
    return isReached(sum) && !isReached(sum - cost);
  });
}

/** Returns how many one-segment SMS the day's budget allows if all are of the given kind. */
export function maxSmsPerDay(budget: MessageBudget, about: StoppableMessage): number {
  return Math.floor(maxMicroUsdFor({ about }, budget) / microUsdOfSms(1, budget));
}

/** Hours of the day in which most SMS are sent; the forecast assumes constant spending between them. */
const sendingHours = { from: 7, to: 22 };
const hourMs = 3_600_000;
/**
 * Minimum share of the sending hours for a forecast. Without it, a forecast early in the morning would extrapolate from a
 * single digest.
 */
const minShare = 0.2;

/** Returns the expected total of the day, assuming that spending continues at the same rate. */
const forecastOf = (spent: number, now: Date): number => {
  const hours = (now.getTime() - midnightMs(dayNumber(now))) / hourMs;
  const passed = (hours - sendingHours.from) / (sendingHours.to - sendingHours.from);
  return spent / Math.min(1, Math.max(minShare, passed));
};

export type DailyBudgetState = {
  usdPerDay: number;
  spentUsd: number;
  forecastUsd: number;
  /** Kinds of messages that are currently not sent by SMS because of the budget. */
  stopped: StoppableMessage[];
};

const cents = (micro: number): number => Math.round(micro / 10_000) / 100;

export function budgetStateOn(spent: number, budget: MessageBudget, now: Date): DailyBudgetState {
  const one = microUsdOfSms(1, budget);
  return {
    usdPerDay: budget.usdPerDay,
    spentUsd: cents(spent),
    forecastUsd: cents(forecastOf(spent, now)),
    stopped: givingWay.filter((about) => spent + one > maxMicroUsdFor({ about }, budget)),
  };
}
