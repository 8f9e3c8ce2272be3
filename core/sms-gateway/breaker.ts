import * as z from 'zod';
import { Instant } from '../time/instant.ts';

/**
 * When the gateway is passed over, in `life.sms.gateway`. The defaults follow GOV.UK Notify, whose automatic switching between two
 * providers went to and fro at a threshold of 10 % and calmed down at 30 %.
 */
export const GatewayRules = z.strictObject({
  /** `always` and `never` are an administrator's override of the circuit breaker. */
  use: z.enum(['automatic', 'always', 'never']),
  failurePercent: z.number().int().min(1).max(100),
  /** Fewer in a window say nothing. */
  minMessages: z.number().int().positive(),
  windowMinutes: z.number().int().positive(),
  /** How long SNS sends everything before the gateway is tried again. */
  restMinutes: z.number().int().positive(),
});
export type GatewayRules = z.infer<typeof GatewayRules>;

export const usualRules: GatewayRules = {
  use: 'automatic',
  failurePercent: 30,
  minMessages: 10,
  windowMinutes: 5,
  restMinutes: 10,
};

/** So many messages in a row must succeed, one at a time, before the gateway has all of them again. */
const probesToClose = 3;

/** A probe that has no result after that is given up. */
const probeMs = 60_000;
const minuteMs = 60_000;

/** State of the circuit breaker, shared by all functions that send. Without `restsUntil` it is closed. */
export const BreakerState = z.object({
  version: z.number().int().nonnegative(),
  restsUntil: Instant.optional(),
  /** While a probe is under way. */
  probeUntil: Instant.optional(),
  probesPassed: z.number().int().nonnegative().default(0),
});
export type BreakerState = z.infer<typeof BreakerState>;

export const closedBreaker: BreakerState = { version: 0, probesPassed: 0 };

export type WindowCounts = { sent: number; failed: number };

export type BreakerStore = {
  read(): Promise<BreakerState>;
  /** Replaces the state; returns false on a version conflict. */
  replace(state: BreakerState): Promise<boolean>;
  /** Counts a message in its window and returns the counts after it. */
  count(window: string, isFailure: boolean, forgetAt: Date): Promise<WindowCounts>;
};

/** Who sends a message: a `probe` goes to the gateway too, once its claim is written. */
export type Choice = { kind: 'gateway' } | { kind: 'sns' } | { kind: 'probe'; claim: BreakerState };

const after = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

/** Chooses the provider of the next message. */
export const chooseProvider = (state: BreakerState, { use }: GatewayRules, now: Date): Choice => {
  const { restsUntil, probeUntil, version } = state;
  if (use !== 'automatic') return { kind: use === 'always' ? 'gateway' : 'sns' };
  if (!restsUntil) return { kind: 'gateway' };
  const isBusy = now < restsUntil || (probeUntil !== undefined && now < probeUntil);
  if (isBusy) return { kind: 'sns' };
  return {
    kind: 'probe',
    claim: { ...state, version: version + 1, probeUntil: after(now, probeMs) },
  };
};

/** The window that a message counts in: a new one each few minutes, and after each time the breaker closes. */
export const windowOf = ({ version }: BreakerState, { windowMinutes }: GatewayRules, now: Date) => {
  const ms = windowMinutes * minuteMs;
  const number = Math.floor(now.getTime() / ms);
  return { window: `${version}.${number}`, forgetAt: new Date((number + 2) * ms) };
};

export const isTooMany = (
  { sent, failed }: WindowCounts,
  { minMessages, failurePercent }: GatewayRules,
): boolean => sent >= minMessages && failed * 100 >= sent * failurePercent;

/** The state that has SNS send everything for a while. */
export const openBreaker = (
  { version }: BreakerState,
  { restMinutes }: GatewayRules,
  now: Date,
): BreakerState => ({
  version: version + 1,
  restsUntil: after(now, restMinutes * minuteMs),
  probesPassed: 0,
});

/** The state after a probe: a failed one begins another rest, the last of the required ones closes the breaker. */
export const afterProbe = (
  claim: BreakerState,
  hasFailed: boolean,
  rules: GatewayRules,
  now: Date,
): BreakerState => {
  if (hasFailed) return openBreaker(claim, rules, now);
  const probesPassed = claim.probesPassed + 1;
  const version = claim.version + 1;
  if (probesPassed >= probesToClose) return { version, probesPassed: 0 };
  return { version, restsUntil: claim.restsUntil, probesPassed };
};
