import * as z from 'zod';
import { dayNumber, midnightMs } from '../time/local-date.ts';
import type { Alert } from './alert.ts';

/** Messages that may stop when money runs short; results and codes, which a citizen must get, are not among them. */
const givingWay = [
  ...(['receipt', 'asked', 'reminded', 'extended', 'merged', 'unmerged', 'data-asked'] as const),
  ...(['data-delayed', 'assigned', 'informed', 'rung', 'reminder', 'wrote', 'resumed'] as const),
  ...(['extension-asked', 'extension-decided', 'review-asked', 'review-rejected'] as const),
  ...(['reopened', 'returned', 'unreachable', 'unheard', 'data-waits', 'data-rung'] as const),
  ...(['review-rung', 'review-overdue'] as const),
] as const satisfies Alert['subject']['about'][];
export const GivingWay = z.enum(givingWay);
export type GivingWay = z.infer<typeof GivingWay>;

/**
 * What the SMS of a day may cost, emergencies apart, and which of them stop first. Results and codes are counted and never
 * stopped; what no entry names stops at the whole budget.
 */
export const MessageBudget = z.strictObject({
  usdPerDay: z.number().positive(),
  /** What the provider charges for a part of an SMS. */
  usdPerSmsPart: z.number().positive(),
  givesWay: z.array(
    z.strictObject({
      abovePercent: z.number().int().min(1).max(100),
      messages: z.array(GivingWay).min(1),
    }),
  ),
});
export type MessageBudget = z.infer<typeof MessageBudget>;

/** Of rows from before the budget was in money. */
export const usualBudget: MessageBudget = {
  usdPerDay: 500,
  usdPerSmsPart: 0.08,
  givesWay: [
    { abovePercent: 70, messages: ['informed', 'reminder', 'merged', 'unmerged'] },
    { abovePercent: 85, messages: ['receipt', 'extended', 'resumed'] },
  ],
};

/** Millionths of a dollar, in which SMS are counted: whole numbers, so that no sum is rounded. */
const microUsd = (usd: number): number => Math.round(usd * 1_000_000);

export const microUsdPerDay = ({ usdPerDay }: MessageBudget): number => microUsd(usdPerDay);

export const microUsdOfSms = (parts: number, { usdPerSmsPart }: MessageBudget): number =>
  microUsd(parts * usdPerSmsPart);

const percentFor = (about: GivingWay, { givesWay }: MessageBudget): number =>
  givesWay.find(({ messages }) => messages.includes(about))?.abovePercent ?? 100;

/** Up to which sum of the day the message is sent, in millionths of a dollar. */
export const maxMicroUsd = (
  { about }: Pick<Alert['subject'], 'about'>,
  budget: MessageBudget,
): number => {
  const { data: givesWay } = GivingWay.safeParse(about);
  return givesWay
    ? Math.floor((microUsdPerDay(budget) * percentFor(givesWay, budget)) / 100)
    : Number.MAX_SAFE_INTEGER;
};

const warningPercents = [50, 80, 100] as const;
export type BudgetWarning = (typeof warningPercents)[number];

/** A message that was charged: the day's sum after it, what it and one part cost, and what the day may cost. */
export type Spent = { sum: number; cost: number; part: number; perDay: number };

/** The percents of the day's budget that the message has reached: one more part would be above them. */
export const reachedWarnings = ({ sum, cost, part, perDay }: Spent): BudgetWarning[] =>
  warningPercents.filter((percent) => {
    const isReached = (spent: number) => spent + part > (perDay * percent) / 100;
    return isReached(sum) && !isReached(sum - cost);
  });

/** How many SMS of one part a day has if all are about one thing. */
export const smsPerDay = (budget: MessageBudget, about: GivingWay): number =>
  Math.floor(maxMicroUsd({ about }, budget) / microUsdOfSms(1, budget));

/** Most SMS are sent between 07:00 and 22:00. */
const sendingHours = { from: 7, to: 22 };
const hourMs = 3_600_000;
/** Earlier in the day a forecast would be made of one digest. */
const minShare = 0.2;

/** What the day will have cost at its end if it goes on as it began. */
const forecastOf = (spent: number, now: Date): number => {
  const hours = (now.getTime() - midnightMs(dayNumber(now))) / hourMs;
  const passed = (hours - sendingHours.from) / (sendingHours.to - sendingHours.from);
  return spent / Math.min(1, Math.max(minShare, passed));
};

export type BudgetToday = {
  usdPerDay: number;
  spentUsd: number;
  forecastUsd: number;
  /** Messages that are not sent by SMS at present; at the whole budget, everything that may give way. */
  stopped: GivingWay[];
};

const cents = (micro: number): number => Math.round(micro / 10_000) / 100;

export const budgetToday = (spent: number, budget: MessageBudget, now: Date): BudgetToday => {
  const one = microUsdOfSms(1, budget);
  return {
    usdPerDay: budget.usdPerDay,
    spentUsd: cents(spent),
    forecastUsd: cents(forecastOf(spent, now)),
    stopped: givingWay.filter((about) => spent + one > maxMicroUsd({ about }, budget)),
  };
};
