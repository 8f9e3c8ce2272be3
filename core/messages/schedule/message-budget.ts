import * as z from 'zod';
import { getMidnightMs, toDayNumber } from '../../time/local-date.ts';
import type { StaffLabel } from '../kinds/message-texts.ts';
import { getMessageKind, messageKinds, type NotificationSubject } from '../message-kinds.ts';

/**
 * Kinds of messages that are stopped when the daily SMS budget runs short. Results and codes are missing here, because
 * citizens must always get them.
 */
const stoppableMessages = messageKinds.flatMap(({ subject, smsLimits }) =>
  smsLimits.kind === 'stoppable' ? [subject.shape.about.value] : [],
);
export const BudgetStoppableMessage = z.enum(stoppableMessages);
export type BudgetStoppableMessage = z.infer<typeof BudgetStoppableMessage>;

/** Returns how staff call messages that the budget stops. */
export function getBudgetLabel(about: BudgetStoppableMessage): StaffLabel {
  const { smsLimits, description } = getMessageKind({ about });
  return smsLimits.kind === 'stoppable' ? smsLimits.label : description;
}

/**
 * Daily SMS budget, which doesn't include emergencies. `givesWay` contains the percentages of the budget above which less
 * important messages stop; other messages stop at 100 %. Results and codes are counted but never stopped.
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

/** Default budget for stored ticket policies that date from before budgets were in US dollars. */
export const defaultMessageBudget: MessageBudget = {
  usdPerDay: 500,
  usdPerSmsPart: 0.08,
  givesWay: [
    { abovePercent: 70, messages: ['informed', 'reminder', 'merged', 'unmerged'] },
    { abovePercent: 85, messages: ['receipt', 'extended', 'resumed'] },
  ],
};

/** Converts US dollars to millionths of a dollar. SMS costs are added up in whole millionths to avoid rounding errors. */
const toMicroUsd = (usd: number): number => Math.round(usd * 1_000_000);

export function getDailyBudgetMicroUsd({ usdPerDay }: MessageBudget): number {
  return toMicroUsd(usdPerDay);
}

export function computeSmsMicroUsd(parts: number, { usdPerSmsPart }: MessageBudget): number {
  return toMicroUsd(parts * usdPerSmsPart);
}

const getStopPercent = (
  about: BudgetStoppableMessage,
  { givesWay: stopRules }: MessageBudget,
): number => stopRules.find(({ messages }) => messages.includes(about))?.abovePercent ?? 100;

/** Returns the spending per day, in millionths of a US dollar, up to which SMS of this kind are sent. */
export function computeMaxSpendingMicroUsd(
  subject: Pick<NotificationSubject, 'about'>,
  budget: MessageBudget,
): number {
  return getMessageKind(subject).smsLimits.kind === 'stoppable'
    ? Math.floor((getDailyBudgetMicroUsd(budget) * getStopPercent(subject.about, budget)) / 100)
    : Number.MAX_SAFE_INTEGER;
}

const warningPercents = [50, 80, 100] as const;
export type BudgetWarning = (typeof warningPercents)[number];

/**
 * Cost of a sent SMS, all in millionths of a US dollar: the day's total including this SMS (`sum`), its price, the price of
 * one segment and the daily budget.
 */
export type SmsExpense = { sum: number; cost: number; part: number; perDay: number };

/**
 * Returns the budget warnings (50, 80 or 100 %) that this SMS triggers. A percentage counts as reached if one more segment
 * would exceed it.
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

/** Returns how many one-segment SMS of the given kind the daily budget would allow if no other SMS were sent. */
export function computeMaxSmsPerDay(budget: MessageBudget, about: BudgetStoppableMessage): number {
  return Math.floor(computeMaxSpendingMicroUsd({ about }, budget) / computeSmsMicroUsd(1, budget));
}

/**
 * Start and end of the daily period in which most SMS are sent, as hours of the day. The spending forecast assumes a
 * constant rate of SMS in this period.
 */
const sendingHours = { from: 7, to: 22 };
const hourMs = 3_600_000;
/**
 * Minimum share of the sending hours for which the spending forecast assumes SMS so far. Without it, the early-morning
 * forecast would extrapolate from a single digest.
 */
const minElapsedShare = 0.2;

/** Returns the forecast of the day's SMS spending, based on the spending so far and a constant rate until the evening. */
const computeForecast = (spent: number, now: Date): number => {
  const hours = (now.getTime() - getMidnightMs(toDayNumber(now))) / hourMs;
  const passed = (hours - sendingHours.from) / (sendingHours.to - sendingHours.from);
  return spent / Math.min(1, Math.max(minElapsedShare, passed));
};

export type DailyBudgetState = {
  usdPerDay: number;
  spentUsd: number;
  forecastUsd: number;
  /** Kinds of messages that are not sent by SMS at present because the day's budget is used up for them. */
  stopped: BudgetStoppableMessage[];
};

const toUsd = (micro: number): number => Math.round(micro / 10_000) / 100;

export function computeDailyBudgetState(
  spent: number,
  budget: MessageBudget,
  now: Date,
): DailyBudgetState {
  const one = computeSmsMicroUsd(1, budget);
  return {
    usdPerDay: budget.usdPerDay,
    spentUsd: toUsd(spent),
    forecastUsd: toUsd(computeForecast(spent, now)),
    stopped: stoppableMessages.filter(
      (about) => spent + one > computeMaxSpendingMicroUsd({ about }, budget),
    ),
  };
}
