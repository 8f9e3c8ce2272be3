import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Outbox, OutboxMessage } from '../component-types.ts';

/**
 * Schema of a Zalo `/message/template` request. Unknown fields are rejected, because Zalo would process them but the
 * emulator would ignore them.
 */
const ZnsNotification = z.strictObject({
  phone: z.string(),
  template_id: z.string().regex(/^\d{1,20}$/),
  template_data: z.record(z.string(), z.string().max(400)),
  tracking_id: z.string().max(48),
});

/**
 * Configured behavior of simulated Zalo notifications (ZNS) for one phone number or all numbers: error code, response delay,
 * and whether a delivery report is sent once, twice, or only on `POST /local/chat/zns/{outbox id}`.
 */
export const ZnsBehavior = z.strictObject({
  phone: z
    .string()
    .regex(/^84\d{8,10}$/)
    .default('all'),
  error: z.coerce.number().int().max(0).default(0),
  answerAfterMs: z.coerce.number().int().min(0).max(20_000).default(0),
  report: z.enum(['at-once', 'twice', 'never']).default('at-once'),
});
export type ZnsBehavior = z.infer<typeof ZnsBehavior>;

type Answer = { error: number; message: string; data?: { msg_id: string } };

export type ZnsSimulator = {
  behave(behavior: ZnsBehavior): void;
  /**
   * Accepts or rejects a notification request as Zalo does. `reports` has one entry for each delivery report that must be
   * sent now.
   */
  take(
    token: string | undefined,
    sent: unknown,
  ): Promise<{ answer: Answer; reports: OutboxMessage[] }>;
};

const refusals: Record<number, string> = {
  [-108]: 'Phone number invalid',
  [-115]: 'Out of quota',
  [-118]: 'Zalo account not existed',
  [-119]: 'Account can not receive ZNS',
  [-124]: 'Access token invalid',
  [-132]: 'Parameter invalid',
  [-144]: 'OA out of daily quota',
};

const refused = (error: number, message = refusals[error] ?? 'Refused'): Answer => ({
  error,
  message,
});

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Emulates Zalo's notification service (ZNS). Accepted notifications, including duplicates, are added to the outbox. */
export function createZnsSimulator(outbox: Pick<Outbox, 'add'>): ZnsSimulator {
  const behaviors = new Map<string, ZnsBehavior>();
  const behaviorFor = (phone: string): ZnsBehavior =>
    behaviors.get(phone) ?? behaviors.get('all') ?? ZnsBehavior.parse({});
  const deliver = (sent: z.infer<typeof ZnsNotification>): OutboxMessage =>
    outbox.add({
      ...{ kind: 'zns', provider: 'Zalo', price },
      ...{ to: `+${sent.phone}`, messageId: sent.tracking_id },
      body: [`Mẫu ${sent.template_id}`, ...Object.entries(sent.template_data).map(pair)].join('\n'),
    });
  return {
    behave: (behavior) => void behaviors.set(behavior.phone, behavior),
    async take(token, given) {
      const nothing = { reports: [] };
      if (!token) return { answer: refused(-124), ...nothing };
      const result = ZnsNotification.safeParse(given);
      if (!result.success) {
        return { answer: refused(-132, z.prettifyError(result.error)), ...nothing };
      }
      const { error, answerAfterMs, report } = behaviorFor(result.data.phone);
      const isNumber = /^84\d{9}$/.test(result.data.phone);
      if (!isNumber) return { answer: refused(-108), ...nothing };
      if (error !== 0) return { answer: refused(error), ...nothing };
      const item = deliver(result.data);
      await sleep(answerAfterMs);
      const times = { 'at-once': 1, twice: 2, never: 0 }[report];
      return {
        answer: { error: 0, message: 'Success', data: { msg_id: randomUUID().slice(0, 20) } },
        reports: Array.from({ length: times }, () => item),
      };
    },
  };
}

/** Assumed price of a Zalo notification; real templates cost 200 to 500 đồng. */
const price = '300 VND';

const pair = ([name, value]: [string, string]): string => `${name}: ${value}`;
