import { notificationBundleLeaseMs } from '../messages/deliver/bundle-lease.ts';
import type { MessageProviderResult } from '../messages/deliver/delivery-result.ts';
import type { NotificationId } from '../messages/notification.ts';
import { ConflictError } from '../shared/errors.ts';
import {
  type CircuitBreakerStore,
  chooseSmsProvider,
  isFailureRateExceeded,
  type SmsBreakerConfig,
  type SmsProviderChoice,
  toBreakerStateAfterProbe,
  toBreakerWindowName,
  toOpenBreakerState,
} from './circuit-breaker.ts';
import { hasDuplicateDetection, type SmsGatewayConfiguration } from './settings.ts';

export type OutgoingSms = { to: string; text: string; alert: NotificationId };

/**
 * Result of one request to the SMS gateway. `not-taken`: the gateway has certainly not accepted the message. `unconfirmed`:
 * there was no usable response, so the gateway may have accepted it.
 */
export type SmsGatewayResult =
  | { kind: 'accepted'; id?: string }
  | { kind: 'refused'; reason: string }
  | { kind: 'not-taken'; reason: string; isTransient: boolean }
  | { kind: 'unconfirmed'; reason: string };

/** State of sending one SMS. If it is `pending`, the gateway may have accepted the message. */
export type SmsAttempt =
  | { kind: 'none' }
  | { kind: 'pending'; since: Date }
  | { kind: 'accepted'; as: string };

export type SmsAttemptStore = {
  find(id: string): Promise<SmsAttempt>;
  /**
   * Records that a request is about to be sent to the SMS gateway. Returns false if a request for the message is pending or
   * was accepted.
   */
  begin(id: string, alert: NotificationId, at: Date): Promise<boolean>;
  accept(id: string, as: string, alert: NotificationId, at: Date): Promise<void>;
  /** Records that the SMS gateway has not accepted the message. */
  release(id: string, alert: NotificationId, at: Date): Promise<void>;
};

export type SendSmsDeps = {
  gateway: SmsGatewayConfiguration;
  rules(): Promise<SmsBreakerConfig>;
  /**
   * Returns the message id for a notification's SMS. The id is the same on every call, so that the gateway can detect
   * duplicates.
   */
  idOf(alert: NotificationId): string;
  post(message: { id: string; to: string; text: string }): Promise<SmsGatewayResult>;
  sendBySns(sms: OutgoingSms): Promise<MessageProviderResult>;
  attempts: SmsAttemptStore;
  breaker: CircuitBreakerStore;
  pause(ms: number): Promise<void>;
  /** Logs an SMS that failed or is unconfirmed, or the opening of the circuit breaker. */
  notice(event: 'failed' | 'unconfirmed' | 'opened', about: NotificationId, why: string): void;
  now(): Date;
};

/** Creates the error for an SMS that another process is sending. The DynamoDB stream retries later. */
const concurrentSendError = ({ key }: NotificationId): ConflictError =>
  new ConflictError(`SMS of notification ${key}: being sent by another process`);

/** Pauses before retries of a request to the SMS gateway, in milliseconds. */
const pausesMs = [250, 1000, 2000];

const isRetryable = (answer: SmsGatewayResult, gateway: SmsGatewayConfiguration): boolean =>
  answer.kind === 'unconfirmed'
    ? hasDuplicateDetection(gateway)
    : answer.kind === 'not-taken' && answer.isTransient;

/**
 * Sends a request to the SMS gateway and repeats it until the result is final. After an unconfirmed attempt, the message
 * stays unconfirmed unless a later attempt is accepted.
 */
const postWithRetries = async (
  message: { id: string; to: string; text: string },
  wasPending: boolean,
  { gateway, post, pause }: SendSmsDeps,
): Promise<SmsGatewayResult> => {
  let isPending = wasPending;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await post(message);
    isPending ||= answer.kind === 'unconfirmed';
    if (attempt >= gateway.maxAttempts || !isRetryable(answer, gateway)) {
      return isPending && answer.kind === 'not-taken'
        ? { kind: 'unconfirmed', reason: answer.reason }
        : answer;
    }
    await pause(pausesMs[attempt - 1] ?? 0);
  }
};

const hasFailed = ({ kind }: SmsGatewayResult): boolean =>
  kind === 'not-taken' || kind === 'unconfirmed';

/**
 * Counts a message for the circuit breaker, and opens the breaker if the failure rate is too high. For a probe, stores the
 * breaker's state after the probe instead.
 */
const recordOutcome = async (
  choice: SmsProviderChoice,
  answer: SmsGatewayResult,
  about: NotificationId,
  { breaker, rules, now, notice }: SendSmsDeps,
): Promise<void> => {
  const [limits, isFailure] = [await rules(), hasFailed(answer)];
  if (choice.kind === 'probe') {
    await breaker.replace(toBreakerStateAfterProbe(choice.claim, isFailure, limits, now()));
    return;
  }
  const state = await breaker.read();
  const { window, forgetAt } = toBreakerWindowName(state, limits, now());
  const counts = await breaker.count(window, isFailure, forgetAt);
  if (!isFailure || state.restsUntil || !isFailureRateExceeded(counts, limits)) return;
  if (await breaker.replace(toOpenBreakerState(state, limits, now()))) {
    notice('opened', about, `${counts.failed} of ${counts.sent}`);
  }
};

/** Sends a message by SNS and records the result, so that the same notification isn't sent through the SMS gateway later. */
const sendBySns = async (
  sms: OutgoingSms,
  id: string,
  ports: SendSmsDeps,
): Promise<MessageProviderResult> => {
  const outcome = await ports.sendBySns(sms);
  if (outcome.kind === 'accepted') {
    await ports.attempts.accept(id, outcome.id, sms.alert, ports.now());
  }
  return outcome;
};

type Sending = { sms: OutgoingSms; id: string; choice: SmsProviderChoice; wasPending: boolean };

/**
 * Sends a message through the SMS gateway and stores the result. Falls back to SNS only if the gateway has certainly not
 * accepted the message.
 */
const sendByGateway = async (
  { sms, id, choice, wasPending }: Sending,
  ports: SendSmsDeps,
): Promise<MessageProviderResult> => {
  const { gateway, attempts, now, notice } = ports;
  const { alert } = sms;
  const answer = await postWithRetries({ id, to: sms.to, text: sms.text }, wasPending, ports);
  if (answer.kind === 'accepted') {
    const as = `${gateway.name}.${answer.id ?? id}`;
    await attempts.accept(id, as, alert, now());
    await recordOutcome(choice, answer, alert, ports);
    return { kind: 'accepted', id: as };
  }
  if (answer.kind === 'unconfirmed') {
    notice('unconfirmed', alert, answer.reason);
    await recordOutcome(choice, answer, alert, ports);
    return { kind: 'refused', reason: 'unconfirmed' };
  }
  await attempts.release(id, alert, now());
  await recordOutcome(choice, answer, alert, ports);
  if (answer.kind === 'refused') return { kind: 'refused', reason: answer.reason };
  notice('failed', alert, answer.reason);
  return sendBySns(sms, id, ports);
};

/**
 * Stores the claim for a probe of the SMS gateway, so that only one process probes at a time. Returns SNS as the provider on
 * a version conflict.
 */
const claimProbe = async (
  choice: SmsProviderChoice,
  { breaker }: SendSmsDeps,
): Promise<SmsProviderChoice> =>
  choice.kind === 'probe' && !(await breaker.replace(choice.claim)) ? { kind: 'sns' } : choice;

/**
 * Continues sending an SMS after a process crashed during the request. Repeats the request if the gateway detects duplicates;
 * otherwise the SMS fails as `unconfirmed`.
 */
const resumeSending = async (
  sms: OutgoingSms,
  id: string,
  since: Date,
  ports: SendSmsDeps,
): Promise<MessageProviderResult> => {
  // the other process may still wait for the response; the stream retries
  if (ports.now().getTime() < since.getTime() + notificationBundleLeaseMs)
    throw concurrentSendError(sms.alert);
  if (!hasDuplicateDetection(ports.gateway)) {
    ports.notice('unconfirmed', sms.alert, 'interrupted');
    return { kind: 'refused', reason: 'unconfirmed' };
  }
  return sendByGateway({ sms, id, choice: { kind: 'gateway' }, wasPending: true }, ports);
};

/**
 * Sends an SMS through the SMS gateway. Uses SNS if the gateway doesn't serve the number, if the circuit breaker is open, or
 * if the gateway has certainly not accepted the message. A message that the gateway may have accepted is never sent twice:
 * the SMS fails as `unconfirmed`, and another channel is used. Idempotent per notification.
 */
export async function sendSms(
  sms: OutgoingSms,
  ports: SendSmsDeps,
): Promise<MessageProviderResult> {
  const { gateway, attempts, breaker, rules, now } = ports;
  if (!sms.to.startsWith(gateway.prefix)) return ports.sendBySns(sms);
  const id = ports.idOf(sms.alert);
  const known = await attempts.find(id);
  if (known.kind === 'accepted') return { kind: 'accepted', id: known.as };
  if (known.kind === 'pending') return resumeSending(sms, id, known.since, ports);
  const choice = await claimProbe(
    chooseSmsProvider(await breaker.read(), await rules(), now()),
    ports,
  );
  if (choice.kind === 'sns') return sendBySns(sms, id, ports);
  if (!(await attempts.begin(id, sms.alert, now()))) throw concurrentSendError(sms.alert);
  return sendByGateway({ sms, id, choice, wasPending: false }, ports);
}
