import * as z from 'zod';
import { Instant } from '../time/instant.ts';

/**
 * Parameters of the SMS gateway's circuit breaker (`life.sms.gateway`). The defaults follow GOV.UK Notify, whose automatic
 * switching between two providers oscillated at a 10 % failure threshold and became stable at 30 %.
 */
export const SmsBreakerConfig = z.strictObject({
  /**
   * Choice of the SMS provider. `automatic` follows the circuit breaker; with `always` or `never`, an administrator overrides
   * it.
   */
  use: z.enum(['automatic', 'always', 'never']),
  failurePercent: z.number().int().min(1).max(100),
  /** Minimum number of messages in a time window for the gateway's failure rate to be evaluated. */
  minMessages: z.number().int().positive(),
  windowMinutes: z.number().int().positive(),
  /** Minutes for which all messages are sent by SNS before the SMS gateway is probed. */
  restMinutes: z.number().int().positive(),
});
export type SmsBreakerConfig = z.infer<typeof SmsBreakerConfig>;

export const defaultSmsBreakerConfig: SmsBreakerConfig = {
  use: 'automatic',
  failurePercent: 30,
  minMessages: 10,
  windowMinutes: 5,
  restMinutes: 10,
};

/** Number of consecutive successful probes after which the circuit breaker closes. Only one probe runs at a time. */
const probesToClose = 3;

/** Timeout for a probe of the SMS gateway in milliseconds. */
const probeMs = 60_000;
const minuteMs = 60_000;

/**
 * State of the SMS gateway's circuit breaker, shared by all sending functions. The breaker is closed if `restsUntil` is
 * undefined.
 */
export const CircuitBreakerState = z.object({
  version: z.number().int().nonnegative(),
  restsUntil: Instant.optional(),
  /** Time at which the running probe of the SMS gateway times out; absent if no probe is running. */
  probeUntil: Instant.optional(),
  probesPassed: z.number().int().nonnegative().default(0),
});
export type CircuitBreakerState = z.infer<typeof CircuitBreakerState>;

export const closedCircuitBreaker: CircuitBreakerState = { version: 0, probesPassed: 0 };

export type BreakerWindowCounts = { sent: number; failed: number };

export type CircuitBreakerStore = {
  read(): Promise<CircuitBreakerState>;
  /** Stores a new state of the circuit breaker. Returns false on a version conflict. */
  replace(state: CircuitBreakerState): Promise<boolean>;
  /** Counts a message in a time window of the circuit breaker. Returns the updated counts of the window. */
  count(window: string, isFailure: boolean, forgetAt: Date): Promise<BreakerWindowCounts>;
};

/**
 * Provider for one SMS. A `probe` is an SMS that tests whether the gateway works again; it is sent through the gateway after
 * its claim has been stored.
 */
export type SmsProviderChoice =
  | { kind: 'gateway' }
  | { kind: 'sns' }
  | { kind: 'probe'; claim: CircuitBreakerState };

const addMs = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

export function chooseSmsProvider(
  state: CircuitBreakerState,
  { use }: SmsBreakerConfig,
  now: Date,
): SmsProviderChoice {
  const { restsUntil, probeUntil, version } = state;
  if (use !== 'automatic') return { kind: use === 'always' ? 'gateway' : 'sns' };
  if (!restsUntil) return { kind: 'gateway' };
  const isBusy = now < restsUntil || (probeUntil !== undefined && now < probeUntil);
  if (isBusy) return { kind: 'sns' };
  return {
    kind: 'probe',
    claim: { ...state, version: version + 1, probeUntil: addMs(now, probeMs) },
  };
}

/**
 * Returns the time window in which an SMS is counted. A new window starts every `windowMinutes` and after each state change
 * of the circuit breaker.
 */
export function toBreakerWindowName(
  { version }: CircuitBreakerState,
  { windowMinutes }: SmsBreakerConfig,
  now: Date,
) {
  const ms = windowMinutes * minuteMs;
  const number = Math.floor(now.getTime() / ms);
  return { window: `${version}.${number}`, forgetAt: new Date((number + 2) * ms) };
}

export function isFailureRateExceeded(
  { sent, failed }: BreakerWindowCounts,
  { minMessages, failurePercent }: SmsBreakerConfig,
): boolean {
  return sent >= minMessages && failed * 100 >= sent * failurePercent;
}

/** Returns the circuit breaker's open state, in which all messages are sent by SNS for `restMinutes`. */
export function toOpenBreakerState(
  { version }: CircuitBreakerState,
  { restMinutes }: SmsBreakerConfig,
  now: Date,
): CircuitBreakerState {
  return {
    version: version + 1,
    restsUntil: addMs(now, restMinutes * minuteMs),
    probesPassed: 0,
  };
}

/**
 * Returns the circuit breaker's state after a probe. A failed probe opens the breaker again; the last of the required
 * successful probes closes it.
 */
export function toBreakerStateAfterProbe(
  claim: CircuitBreakerState,
  hasFailed: boolean,
  rules: SmsBreakerConfig,
  now: Date,
): CircuitBreakerState {
  if (hasFailed) return toOpenBreakerState(claim, rules, now);
  const probesPassed = claim.probesPassed + 1;
  const version = claim.version + 1;
  if (probesPassed >= probesToClose) return { version, probesPassed: 0 };
  return { version, restsUntil: claim.restsUntil, probesPassed };
}
