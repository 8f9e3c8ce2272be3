import { createHmac, randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock, ComponentWithTimers, Outbox } from '../component-types.ts';
import { countSmsSegments } from '../services/sns/sms-segments.ts';
import type { SqliteStore } from '../sqlite-store.ts';
import { createPendingReportStore, type GatewayDeliveryReport } from './pending-reports.ts';

/** Schema of the simulated SMS gateway's configured behavior. */
export const GatewayBehavior = z.strictObject({
  /**
   * Response of the simulated SMS gateway to a message. `slow` responds just within the timeout, `lost` accepts the message
   * but doesn't respond, `silent` neither accepts nor responds. All values after `silent` reject the message.
   */
  answer: z
    .enum(['accepts', 'slow', 'lost', 'silent', 'down', 'busy', 'bad-number', 'no-credit'])
    .default('accepts'),
  /** Delivery status that the simulated SMS gateway reports for accepted messages; `never` sends no report. */
  report: z.enum(['delivered', 'failed', 'never']).default('delivered'),
  reportAfterSeconds: z.coerce.number().int().min(0).max(604_800).default(5),
  /** Number of times that the simulated SMS gateway sends each delivery report. */
  reportTimes: z.coerce.number().int().min(1).max(5).default(1),
});
export type GatewayBehavior = z.infer<typeof GatewayBehavior>;

/** Schema of a request to the simulated SMS gateway to send an SMS, in the format that `simulated.json` configures. */
export const GatewaySendRequest = z.strictObject({
  phone: z.string().regex(/^0\d{9}$/),
  text: z.string().min(1),
  sender: z.string().min(1),
  requestId: z.string().min(1),
});
type GatewaySendRequest = z.infer<typeof GatewaySendRequest>;

/** Fictitious price of an SMS segment in đồng; only shown in the outbox. */
const dongPerPart = 400;

type GatewayAnswer = { status: number; body: object } | 'no-answer';

export type SmsGatewaySimulator = ComponentWithTimers & {
  behavior(): GatewayBehavior;
  behave(behavior: GatewayBehavior): void;
  /** Returns true when the request's credentials match the SMS gateway's secret in the cloud assembly. */
  isKnown(authorization: string | undefined): boolean;
  take(order: GatewaySendRequest): GatewayAnswer;
  /** Sends a delivery report to the hotline immediately. */
  reportNow(report: GatewayDeliveryReport): void;
};

type SimulatorDeps = {
  store: SqliteStore;
  clock: Clock;
  outbox: Outbox;
  /** Returns the current value of the SMS gateway's secret. */
  credentials(): unknown;
  /** Base URL of the local hotline, to which the gateway sends delivery reports. */
  address: string;
  report(line: string): void;
};

const Credentials = z.object({ token: z.string(), reportKey: z.string() });

const Stored = z.object({ value: z.string() }).optional();

/** Opens the store of the simulated SMS gateway's configured behavior, which persists until the local run is reset. */
const createBehaviorStore = (store: SqliteStore) => {
  store.exec('CREATE TABLE IF NOT EXISTS sms_gateway (name TEXT PRIMARY KEY, value TEXT NOT NULL)');
  const select = store.prepare("SELECT value FROM sms_gateway WHERE name = 'behavior'");
  const upsert = store.prepare("INSERT OR REPLACE INTO sms_gateway VALUES ('behavior', ?)");
  return {
    get: (): GatewayBehavior =>
      GatewayBehavior.parse(JSON.parse(Stored.parse(select.get())?.value ?? '{}')),
    set: (behavior: GatewayBehavior) => void upsert.run(JSON.stringify(behavior)),
  };
};

const refusals: Partial<Record<GatewayBehavior['answer'], GatewayAnswer>> = {
  silent: 'no-answer',
  down: { status: 503, body: {} },
  busy: { status: 200, body: { code: 'busy' } },
  'bad-number': { status: 200, body: { code: 'bad-number' } },
  'no-credit': { status: 200, body: { code: 'no-credit' } },
};

/**
 * Sends a signed delivery report of the simulated SMS gateway to the local hotline; returns the HTTP status of the response.
 */
const postReport = async (
  { id, status }: GatewayDeliveryReport,
  { address, credentials }: Pick<SimulatorDeps, 'address' | 'credentials'>,
): Promise<number> => {
  const body = JSON.stringify({ reports: [{ id, status, reason: `simulated-${status}` }] });
  const { reportKey } = Credentials.parse(credentials());
  const signature = createHmac('sha256', reportKey).update(body).digest('hex');
  const headers = { 'content-type': 'application/json', 'x-signature': `sha256=${signature}` };
  return (await fetch(`${address}/hooks/sms`, { method: 'POST', headers, body })).status;
};

/**
 * Opens a simulated Vietnamese SMS gateway. Accepted messages are added to the outbox, and their delivery reports follow in
 * virtual time.
 */
export function createSmsGatewaySimulator(deps: SimulatorDeps): SmsGatewaySimulator {
  const { store, clock, outbox } = deps;
  const behavior = createBehaviorStore(store);
  const pending = createPendingReportStore(store);
  let posting = 0;

  const plan = (id: string, { report, reportAfterSeconds, reportTimes }: GatewayBehavior): void => {
    if (report === 'never') return;
    const due = clock.now().getTime() + reportAfterSeconds * 1000;
    for (let time = 0; time < reportTimes; time += 1) pending.add({ id, status: report }, due);
  };

  const take = ({ phone, text, requestId }: GatewaySendRequest): GatewayAnswer => {
    const now = behavior.get();
    const refusal = refusals[now.answer];
    if (refusal) return refusal;
    const isNew = pending.isNew(requestId);
    if (isNew) {
      const segments = countSmsSegments(text);
      const price = `${segments * dongPerPart} VND`;
      const sent = { kind: 'sms', to: phone.replace(/^0/, '+84'), body: text, segments } as const;
      outbox.add({ ...sent, messageId: requestId, provider: 'gateway', price });
      plan(requestId, now);
    }
    if (now.answer === 'lost') return 'no-answer';
    return {
      status: 200,
      body: isNew ? { code: 'ok', data: { id: randomUUID() } } : { code: 'duplicate' },
    };
  };

  const post = async (report: GatewayDeliveryReport): Promise<void> => {
    const status = await postReport(report, deps);
    if (status >= 300) deps.report(`The hotline rejected a delivery report with status ${status}`);
    outbox.markReported(report.id, report.status);
  };

  return {
    behavior: behavior.get,
    behave: behavior.set,
    isKnown: (authorization) => {
      const known = Credentials.safeParse(deps.credentials());
      return known.success && authorization === `Bearer ${known.data.token}`;
    },
    take,
    reportNow: (report) => pending.add(report, clock.now().getTime()),
    name: 'SMS gateway',
    nextDueAt: pending.nextDueAt,
    runDue: async () => {
      posting += 1;
      try {
        for (const report of pending.takeDue(clock.now())) await post(report);
      } finally {
        posting -= 1;
      }
    },
    isQuiet: () => posting === 0,
  };
}
