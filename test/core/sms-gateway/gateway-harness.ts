import {
  type BreakerWindowCounts,
  type CircuitBreakerState,
  type CircuitBreakerStore,
  closedCircuitBreaker,
  defaultSmsBreakerConfig,
  type SmsBreakerConfig,
} from '../../../core/sms-gateway/circuit-breaker.ts';
import {
  type OutgoingSms,
  type SendSmsDeps,
  type SmsAttempt,
  type SmsAttemptStore,
  type SmsGatewayResult,
  sendSms,
} from '../../../core/sms-gateway/send-sms.ts';
import { SmsGatewayConfiguration } from '../../../core/sms-gateway/settings.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';

export function settings(duplicate: string[] = ['twice']): SmsGatewayConfiguration {
  return SmsGatewayConfiguration.parse({
    name: 'test',
    url: 'https://gateway.example/send',
    phone: 'national',
    authentication: { kind: 'none' },
    body: { as: 'json', fields: { to: '{phone}', text: '{text}', id: '{id}' } },
    answer: { code: '{code}', accepted: ['ok'], duplicate },
  });
}

const memoryBreaker = (): CircuitBreakerStore & { state(): CircuitBreakerState } => {
  let state = closedCircuitBreaker;
  const counts = new Map<string, BreakerWindowCounts>();
  return {
    state: () => state,
    read: async () => state,
    replace: async (next) => {
      if (next.version !== state.version + 1) return false;
      state = next;
      return true;
    },
    count: async (window, isFailure) => {
      const { sent, failed } = counts.get(window) ?? { sent: 0, failed: 0 };
      const after = { sent: sent + 1, failed: failed + (isFailure ? 1 : 0) };
      counts.set(window, after);
      return after;
    },
  };
};

const memorySmsAttempts = (): SmsAttemptStore => {
  const attempts = new Map<string, SmsAttempt>();
  const find = (id: string): SmsAttempt => attempts.get(id) ?? { kind: 'none' };
  return {
    find: async (id) => find(id),
    begin: async (id, _alert, since) => {
      if (find(id).kind !== 'none') return false;
      attempts.set(id, { kind: 'pending', since });
      return true;
    },
    accept: async (id, as) => void attempts.set(id, { kind: 'accepted', as }),
    release: async (id) => void attempts.delete(id),
  };
};

type AGatewayInput = {
  gateway?: SmsGatewayConfiguration;
  rules?: Partial<SmsBreakerConfig>;
  /** Responses to the requests in turn; the last one is repeated. */
  answers?: SmsGatewayResult[];
};

const { code } = aTicket();

export function smsOf(key: string, to = '+84912345678'): OutgoingSms {
  return {
    ...{ to, text: '1022' },
    alert: { code, key },
  };
}

/** Builds an SMS gateway and SNS in memory and records the messages that each one gets. */
export function aGateway({ gateway = settings(), rules = {}, answers = [] }: AGatewayInput = {}) {
  const posted: string[] = [];
  const bySns: string[] = [];
  const noticed: string[] = [];
  let now = atMinute(0);
  let pending: SmsGatewayResult[] = answers;
  const breaker = memoryBreaker();
  const ports: SendSmsDeps = {
    gateway,
    rules: async () => ({ ...defaultSmsBreakerConfig, ...rules }),
    idOf: ({ key }) => key,
    post: async ({ id }) => {
      posted.push(id);
      const [answer = { kind: 'accepted' as const, id: `g-${id}` }, ...rest] = pending;
      if (rest.length > 0) pending = rest;
      return answer;
    },
    sendBySns: async ({ alert }) => {
      bySns.push(alert.key);
      return { kind: 'accepted', id: `sns-${alert.key}` };
    },
    attempts: memorySmsAttempts(),
    breaker,
    pause: async () => undefined,
    notice: (event) => void noticed.push(event),
    now: () => now,
  };
  return {
    ...{ ports, posted, bySns, noticed, breaker },
    answer: (...next: SmsGatewayResult[]) => {
      pending = next;
    },
    moveTo: (minute: number) => {
      now = atMinute(minute);
    },
    send: (key: string, to?: string) => sendSms(smsOf(key, to), ports),
  };
}

export const down: SmsGatewayResult = { kind: 'not-taken', reason: 'HTTP 503', isTransient: true };
export const silent: SmsGatewayResult = { kind: 'unconfirmed', reason: 'timeout' };
export const accepted: SmsGatewayResult = { kind: 'accepted', id: '7' };
