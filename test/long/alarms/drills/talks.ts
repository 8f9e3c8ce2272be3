import * as z from 'zod';
import { MadeWebhookResponse } from '../../../../core/contract/webhook-answers.ts';
import type { LongHarness } from '../../long-harness.ts';
import { sendReport } from '../../scenario-steps/citizen.ts';
import { requireStatus } from '../../scenario-steps/refusing.ts';
import { sendStaffRequest, signInAll } from '../../scenario-steps/staff.ts';
import { type Drill, runWithBrokenFunctions } from '../drill.ts';

const Rooms = z.array(z.object({ id: z.string() }));

/** A Monday morning on which operators are present. */
const officeHours = '2021-12-06T09:00:00+07:00';

/** A port at which no server listens. */
const deadPort = 9;

const registers = async (world: LongHarness): Promise<void> => {
  await signInAll(world, ['administrator']);
  const body = {
    ...{ name: 'Một cửa', contact: 'mot-cua@tinh.example', kinds: ['opened'] },
    url: `http://localhost:${deadPort}/su-kien`,
  };
  const answer = requireStatus(
    await sendStaffRequest(world, 'administrator', 'POST', 'webhooks', body),
    200,
  );
  world.notes.set('webhook', MadeWebhookResponse.parse(JSON.parse(answer.text)).webhook.id);
};

const withdraws = async (world: LongHarness): Promise<void> => {
  await signInAll(world, ['administrator']);
  const path = `webhooks/${world.notes.get('webhook')}/withdraw`;
  requireStatus(
    await sendStaffRequest(world, 'administrator', 'POST', path, { reason: 'Hệ thống đã ngừng.' }),
    200,
  );
  await world.run.advance('PT15M');
};

const reportAndWait = async (world: LongHarness, names: string[], span: string): Promise<void> => {
  for (const name of names) await sendReport(world, name, {});
  await world.run.advance(span);
};

const askForOperator = async ({ run, number }: LongHarness): Promise<string> => {
  const headers = { cookie: `chat=drill-of-operators-${number}` };
  const say = (id: string, text: string) =>
    run.post('/api/chat', { id: `${id}-${number}-of-drill`, text, lang: 'vi' }, headers);
  requireStatus(await say('first', 'Quán karaoke ở phường 7 vẫn mở cửa'), 200);
  requireStatus(await say('asks', 'gặp tổng đài viên'), 200);
  await run.settle();
  const [room] = Rooms.parse(JSON.parse((await run.get('/local/operators?format=json')).text));
  return room?.id ?? '';
};

export const chatDrills: readonly Drill[] = [
  {
    name: 'messages of Zalo are answered by nobody',
    alarms: [
      'PlatformChatAnswerMessagesFails',
      'PlatformChatMessagesQueueLate',
      'PlatformChatMessagesUnansweredNotEmpty',
    ],
    cause: (world) =>
      runWithBrokenFunctions(world, ['AnswerMessages'], async () => {
        const said = { channel: 'zalo', user: 'ba-sau', text: 'xin chào' };
        requireStatus(await world.run.post('/local/chat', said), 200);
        await world.run.advance('PT2H');
      }),
  },
  {
    name: 'what operators write is brought to nobody',
    alarms: ['OperatorChatsHearOperatorsFails', 'OperatorChatsLostNotEmpty'],
    cause: async (world) => {
      await world.run.moveTo(officeHours);
      const room = await askForOperator(world);
      const does = (what: object) => world.run.post(`/local/operators/${room}`, what);
      requireStatus(await does({ does: 'accept' }), 200);
      await runWithBrokenFunctions(world, ['HearOperators'], async () => {
        requireStatus(await does({ does: 'write', text: 'Dạ em ghi nhận' }), 200);
        await world.run.advance('PT1H');
      });
    },
  },
  {
    name: 'those whose chat no operator joins are offered nothing',
    alarms: [
      'OperatorChatsWaitingCheckChatsFails',
      'OperatorChatsWaitingQueueLate',
      'OperatorChatsWaitingNotOfferedNotEmpty',
    ],
    cause: async (world) => {
      await world.run.moveTo(officeHours);
      await runWithBrokenFunctions(world, ['CheckChats'], async () => {
        await askForOperator(world);
        await world.run.advance('PT1H');
      });
    },
  },
  {
    name: 'events for webhooks are not queued',
    alarms: ['WebhooksQueueWebhooksFails', 'WebhooksNotQueuedNotEmpty'],
    cause: (world) =>
      runWithBrokenFunctions(world, ['QueueWebhooks'], () => reportAndWait(world, ['it'], 'PT1H')),
  },
  {
    name: 'webhooks are not sent',
    alarms: ['WebhooksSendWebhooksFails'],
    cause: async (world) => {
      await registers(world);
      await runWithBrokenFunctions(world, ['SendWebhooks'], () =>
        reportAndWait(world, ['it'], 'PT30M'),
      );
    },
    mend: withdraws,
  },
  {
    name: 'a receiver of webhooks is down for seven hours',
    alarms: ['WebhooksNotTakenNotEmpty'],
    cause: async (world) => {
      await registers(world);
      await reportAndWait(world, ['it'], 'PT7H');
    },
    mend: withdraws,
  },
  {
    name: 'nothing takes webhooks from their queue for nine hours',
    alarms: ['WebhooksDeliveriesLate'],
    cause: async (world) => {
      await registers(world);
      const wait = () => reportAndWait(world, ['it'], 'PT9H');
      await runWithBrokenFunctions(world, ['SendWebhooks'], wait, 'unreachable');
    },
    mend: withdraws,
  },
];
