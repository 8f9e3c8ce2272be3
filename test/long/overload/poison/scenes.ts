import * as z from 'zod';
import type { ScenarioStep } from '../../faults/fault-scenario.ts';
import { type LongHarness, listScenarioMessages, phoneOf } from '../../long-harness.ts';
import { apiReportStep, sendReport } from '../../scenario-steps/citizen.ts';
import { requireStatus } from '../../scenario-steps/refusing.ts';
import { consoleActionStep, signInAll } from '../../scenario-steps/staff.ts';
import { reportByPhone } from '../../scenario-steps/telephone.ts';
import { advanceStep } from '../../scenario-steps/time.ts';
import { registerWebhookStep, withdrawWebhooksStep } from '../../scenario-steps/webhook.ts';

/** A scenario that sends a consumer one record for each of several people; `span` is the time until a record is given up. */
export type PoisonScenario = {
  /** Part of the consumer function's name. */
  consumer: string;
  /** Prepares the scenario before the unprocessable record is injected. */
  before?(world: LongHarness): Promise<unknown>;
  lead(world: LongHarness): Promise<unknown>;
  afterwards?(world: LongHarness): Promise<unknown>;
  span: string;
};

const steps = async (world: LongHarness, all: readonly ScenarioStep[]): Promise<void> => {
  for (const step of all) await step.lead(world);
};

const sends = (world: LongHarness): Promise<void> => sendReport(world, 'it', {});

/** Sends so many emergencies for one unit within minutes that their notifications are bundled. */
const floodsUnit = async (world: LongHarness): Promise<void> => {
  for (let count = 0; count < 12; count += 1) {
    const name = `emergency ${count}`;
    await sendReport(world, name, { service: 'health', topic: 'SK01' });
    world.status.delete(name);
  }
};

const receiptFails = async (world: LongHarness): Promise<void> => {
  const receipt = (await listScenarioMessages(world)).find(
    ({ kind, alert }) => kind === 'sms' && alert?.includes('-citizen-'),
  );
  if (!receipt) throw new Error('The citizen was sent nothing that could fail');
  requireStatus(await world.run.post(`/local/outbox/${receipt.id}/fail`, {}), 200);
};

const officer = 'officer UBND_XA:29254' as const;

const bounces = async (world: LongHarness): Promise<void> => {
  const mail = (await listScenarioMessages(world)).find(({ kind }) => kind === 'email');
  if (!mail) throw new Error('Nobody was sent an e-mail that could come back');
  requireStatus(await world.run.post(`/local/outbox/${mail.id}/bounce`, {}), 200);
};

const publication = {
  title: 'Tụ tập đông người ở quán karaoke',
  question: 'Một quán karaoke vẫn mở cửa sau 21 giờ.',
  answer: 'Đã kiểm tra, lập biên bản và nhắc nhở.',
};

const webhooks = async (world: LongHarness): Promise<void> => {
  await signInAll(world, ['administrator']);
  await registerWebhookStep.lead(world);
};
const noMoreWebhooks = async (world: LongHarness): Promise<void> => {
  await signInAll(world, ['administrator']);
  await withdrawWebhooksStep.lead(world);
};

const saysOnZalo = async ({ run, number }: LongHarness): Promise<void> => {
  const said = { channel: 'zalo', user: `poison-${number}`, text: 'xin chào' };
  requireStatus(await run.post('/local/chat', said), 200);
};

const Rooms = z.array(z.object({ id: z.string() }));

/** Requests an operator in a chat and returns the chat's id. */
const waitsForOperator = async ({ run, number }: LongHarness): Promise<string> => {
  const headers = { cookie: `chat=poison-of-operators-${number}` };
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
const talksWithOperator = async (world: LongHarness): Promise<void> => {
  const room = await waitsForOperator(world);
  requireStatus(await world.run.post(`/local/operators/${room}`, { does: 'accept' }), 200);
  world.notes.set('room', room);
};

const operatorWrites = async ({ run, notes }: LongHarness): Promise<void> => {
  const wish = { does: 'write', text: 'Dạ em ghi nhận' };
  requireStatus(await run.post(`/local/operators/${notes.get('room')}`, wish), 200);
};

/** Calls the hotline and requests an operator, who answers. */
const talksByPhone = async (world: LongHarness): Promise<void> => {
  const from = `+84${phoneOf(world).slice(1)}`;
  const wish = { from, keys: ['1', '-', '0'], world: { agents: 1, open: true } };
  requireStatus(await world.run.post('/local/calls', wish), 200);
};

const byPhone = { lead: (world: LongHarness) => reportByPhone('it').lead(world), span: 'PT3H' };

/** One scenario per consumer of the assembly; a test verifies that none is missing. */
export const poisonScenarios: readonly PoisonScenario[] = [
  { consumer: 'FollowChanges', lead: sends, span: 'PT2H' },
  { consumer: 'DeliverAlerts', lead: sends, span: 'PT2H' },
  { consumer: 'WakeBundles', lead: floodsUnit, span: 'PT2H' },
  { consumer: 'IndexTickets', lead: sends, span: 'PT1H' },
  { consumer: 'TellOthers', lead: sends, span: 'PT1H' },
  {
    consumer: 'StartTasks',
    lead: (world) =>
      sendReport(world, 'it', { topic: undefined, areaCode: undefined, place: undefined }).then(
        () => world.status.delete('it'),
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
    consumer: 'ReceiveFeedback',
    before: (world) => apiReportStep('it').lead(world),
    lead: receiptFails,
    span: 'PT1H',
  },
  {
    consumer: 'MakeOpenData',
    before: async (world) => {
      await signInAll(world, ['supervisor', officer]);
      const answer = { text: 'Đã lập biên bản, quán cam kết đóng cửa.' };
      await steps(world, [apiReportStep('it'), consoleActionStep('it', officer, 'answer', answer)]);
      world.status.set('it', 'answered');
    },
    lead: (world) => consoleActionStep('it', 'supervisor', 'publish', publication).lead(world),
    span: 'PT1H',
  },
  { consumer: 'FollowRecords', ...byPhone },
  { consumer: 'FollowContacts', lead: talksByPhone, span: 'PT3H' },
  { consumer: 'TakeTranscript', ...byPhone },
  { consumer: 'AnswerMessages', lead: saysOnZalo, span: 'PT2H' },
  {
    consumer: 'CheckChats',
    lead: async (world) => void (await waitsForOperator(world)),
    span: 'PT1H',
  },
  { consumer: 'HearOperators', before: talksWithOperator, lead: operatorWrites, span: 'PT1H' },
];

/**
 * Scenario of the feedback function for e-mail, whose events arrive by EventBridge; those of SMS arrive by a log
 * subscription.
 */
export const emailFeedbackScenario: PoisonScenario = {
  consumer: 'ReceiveFeedback',
  // the unit's next e-mail about an urgent report may be sent after 15 minutes
  before: (world) =>
    steps(world, [apiReportStep('it', { topic: 'VP01' }), advanceStep('PT16M', 'interval')]),
  lead: bounces,
  span: 'PT1H',
};
