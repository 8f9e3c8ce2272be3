import * as z from 'zod';
import type { ScenarioStep } from '../../faults/fault-scenario.ts';
import { type LongHarness, listScenarioMessages, phoneOf } from '../../long-harness.ts';
import { apiReportStep, sendReport } from '../../scenario-steps/citizen.ts';
import { requireStatus } from '../../scenario-steps/require-status.ts';
import { consoleActionStep, signInAll } from '../../scenario-steps/staff.ts';
import { reportByPhone } from '../../scenario-steps/telephone.ts';
import { advanceStep } from '../../scenario-steps/time.ts';
import { registerWebhookStep, withdrawWebhooksStep } from '../../scenario-steps/webhook.ts';
import type { EventConsumer } from './event-consumers.ts';

/** A scenario that sends a consumer one record for each of several people; `span` is the time until a record is given up. */
export type PoisonScenario = {
  /** Part of the consumer function's name. */
  consumer: string;
  /** Kind of event source, if the scenario is only for one of the function's sources. */
  from?: EventConsumer['from'];
  /** Prepares the scenario before the unprocessable record is injected. */
  before?(harness: LongHarness): Promise<unknown>;
  lead(longHarness: LongHarness): Promise<unknown>;
  afterwards?(harness: LongHarness): Promise<unknown>;
  span: string;
};

const steps = async (harness: LongHarness, all: readonly ScenarioStep[]): Promise<void> => {
  for (const step of all) await step.lead(harness);
};

const sends = (harness: LongHarness): Promise<void> => sendReport(harness, 'it', {});

/** Sends so many emergencies for one unit within minutes that their notifications are bundled. */
const floodsUnit = async (harness: LongHarness): Promise<void> => {
  for (let count = 0; count < 12; count += 1) {
    const name = `emergency ${count}`;
    await sendReport(harness, name, { service: 'health', topic: 'SK01' });
    harness.status.delete(name);
  }
};

const receiptFails = async (harness: LongHarness): Promise<void> => {
  const receipt = (await listScenarioMessages(harness)).find(
    ({ kind, alert }) => kind === 'sms' && alert?.includes('-citizen-'),
  );
  if (!receipt) throw new Error('The citizen was sent nothing that could fail');
  requireStatus(await harness.run.post(`/local/outbox/${receipt.id}/fail`, {}), 200);
};

const officer = 'officer UBND_XA:29254' as const;

const bounces = async (harness: LongHarness): Promise<void> => {
  const mail = (await listScenarioMessages(harness)).find(({ kind }) => kind === 'email');
  if (!mail) throw new Error('Nobody was sent an e-mail that could come back');
  requireStatus(await harness.run.post(`/local/outbox/${mail.id}/bounce`, {}), 200);
};

const publication = {
  title: 'Tụ tập đông người ở quán karaoke',
  question: 'Một quán karaoke vẫn mở cửa sau 21 giờ.',
  answer: 'Đã kiểm tra, lập biên bản và nhắc nhở.',
};

const webhooks = async (harness: LongHarness): Promise<void> => {
  await signInAll(harness, ['administrator']);
  await registerWebhookStep.lead(harness);
};
const noMoreWebhooks = async (harness: LongHarness): Promise<void> => {
  await signInAll(harness, ['administrator']);
  await withdrawWebhooksStep.lead(harness);
};

const sendZaloMessage = async ({ run, number }: LongHarness): Promise<void> => {
  const message = { channel: 'zalo', user: `poison-${number}`, text: 'xin chào' };
  requireStatus(await run.post('/local/chat', message), 200);
};

const Rooms = z.array(z.object({ id: z.string() }));

/** Requests an operator in a chat and returns the chat's id. */
const waitsForOperator = async ({ run, number }: LongHarness): Promise<string> => {
  const headers = { cookie: `__Host-chat=poison-of-operators-${number}` };
  const rooms = async () =>
    Rooms.parse(JSON.parse((await run.get('/local/operators?format=json')).text));
  const before = new Set((await rooms()).map(({ id }) => id));
  for (const text of ['Quán karaoke ở phường 7 vẫn mở cửa', 'gặp tổng đài viên']) {
    const body = { id: `${text.length}-${number}-of-poison`, text, lang: 'vi' };
    requireStatus(await run.post('/api/chat', body, headers), 200);
  }
  await run.settle();
  const room = (await rooms()).find(({ id }) => !before.has(id));
  if (!room) throw new Error('No operator could be invited to the chat');
  return room.id;
};

/** Starts a chat with an operator, who accepts it. */
const startOperatorChat = async (harness: LongHarness): Promise<void> => {
  const room = await waitsForOperator(harness);
  requireStatus(await harness.run.post(`/local/operators/${room}`, { does: 'accept' }), 200);
  harness.notes.set('room', room);
};

const operatorWrites = async ({ run, notes }: LongHarness): Promise<void> => {
  const operatorAction = { does: 'write', text: 'Dạ em ghi nhận' };
  requireStatus(await run.post(`/local/operators/${notes.get('room')}`, operatorAction), 200);
};

/** Calls the hotline and requests an operator, who answers. */
const startOperatorCall = async (harness: LongHarness): Promise<void> => {
  const from = `+84${phoneOf(harness).slice(1)}`;
  const callRequest = { from, keys: ['1', '0', '-'], world: { agents: 1, open: true } };
  requireStatus(await harness.run.post('/local/calls', callRequest), 200);
};

const byPhone = { lead: (harness: LongHarness) => reportByPhone('it').lead(harness), span: 'PT3H' };

/** One scenario per consumer of the assembly; a test verifies that none is missing. */
export const poisonScenarios: readonly PoisonScenario[] = [
  // delivery reports of SMS arrive by a log subscription
  {
    ...{ consumer: 'FeedbackReceive', from: 'bus', span: 'PT1H' },
    // the unit's next e-mail about an urgent report may be sent after 15 minutes
    before: (harness) =>
      steps(harness, [apiReportStep('it', { topic: 'VP01' }), advanceStep('PT16M', 'interval')]),
    lead: bounces,
  },
  { consumer: 'HandleTicketStream', lead: sends, span: 'PT2H' },
  {
    ...{ consumer: 'SendNotifications', from: 'queue', span: 'PT3H' },
    lead: (harness) => sendReport(harness, 'it', { service: 'health', topic: 'SK01' }),
  },
  { consumer: 'SendNotifications', lead: sends, span: 'PT2H' },
  { consumer: 'ReleaseBundles', lead: floodsUnit, span: 'PT2H' },
  { consumer: 'IndexTickets', lead: sends, span: 'PT1H' },
  { consumer: 'PublishTicketEvents', lead: sends, span: 'PT1H' },
  {
    consumer: 'StartTasks',
    lead: (harness) =>
      sendReport(harness, 'it', { topic: undefined, areaCode: undefined, place: undefined }).then(
        () => harness.status.delete('it'),
      ),
    span: 'PT1H',
  },
  {
    consumer: 'QueueWebhooks',
    before: webhooks,
    lead: sends,
    afterwards: noMoreWebhooks,
    span: 'PT1H',
  },
  {
    consumer: 'SendWebhooks',
    before: webhooks,
    lead: sends,
    afterwards: noMoreWebhooks,
    span: 'PT9H',
  },
  {
    consumer: 'FeedbackReceive',
    before: (harness) => apiReportStep('it').lead(harness),
    lead: receiptFails,
    span: 'PT1H',
  },
  {
    consumer: 'BuildOpenData',
    before: async (harness) => {
      await signInAll(harness, ['supervisor', officer]);
      const answer = { text: 'Đã lập biên bản, quán cam kết đóng cửa.' };
      await steps(harness, [
        apiReportStep('it'),
        consoleActionStep('it', officer, 'answer', answer),
      ]);
      harness.status.set('it', 'answered');
    },
    lead: (harness) => consoleActionStep('it', 'supervisor', 'publish', publication).lead(harness),
    span: 'PT1H',
  },
  { consumer: 'HandleContactRecords', ...byPhone },
  { consumer: 'HandleContactEvents', lead: startOperatorCall, span: 'PT3H' },
  { consumer: 'StoreTranscript', ...byPhone },
  { consumer: 'ReplyToMessages', lead: sendZaloMessage, span: 'PT2H' },
  {
    consumer: 'CheckChats',
    lead: async (harness) => void (await waitsForOperator(harness)),
    span: 'PT1H',
  },
  {
    consumer: 'ReceiveOperatorMessages',
    before: startOperatorChat,
    lead: operatorWrites,
    span: 'PT1H',
  },
];
