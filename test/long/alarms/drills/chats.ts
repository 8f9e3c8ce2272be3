import * as z from 'zod';
import { CreatedWebhookResponse } from '../../../../core/contract/staff/administration/webhook-responses.ts';
import type { LongHarness } from '../../long-harness.ts';
import { sendReport } from '../../scenario-steps/citizen.ts';
import { requireStatus } from '../../scenario-steps/require-status.ts';
import { sendStaffRequest, signInAll } from '../../scenario-steps/staff.ts';
import { type Drill, runWithBrokenFunctions } from '../drill.ts';

const Rooms = z.array(z.object({ id: z.string() }));

/** A Monday morning on which operators are present. */
const officeHours = '2021-12-06T09:00:00+07:00';

/** A port at which no server listens. */
const deadPort = 9;

const registers = async (harness: LongHarness): Promise<void> => {
  await signInAll(harness, ['administrator']);
  const body = {
    ...{ name: 'Một cửa', contact: 'mot-cua@tinh.example', kinds: ['opened'] },
    url: `http://localhost:${deadPort}/su-kien`,
  };
  const answer = requireStatus(
    await sendStaffRequest(harness, 'administrator', 'POST', 'webhooks', body),
    200,
  );
  harness.notes.set('webhook', CreatedWebhookResponse.parse(JSON.parse(answer.text)).webhook.id);
};

const withdraws = async (longHarness: LongHarness): Promise<void> => {
  await signInAll(longHarness, ['administrator']);
  const path = `webhooks/${longHarness.notes.get('webhook')}/withdraw`;
  requireStatus(
    await sendStaffRequest(longHarness, 'administrator', 'POST', path, {
      reason: 'Hệ thống đã ngừng.',
    }),
    200,
  );
  await longHarness.run.advance('PT15M');
};

const reportAndWait = async (
  harness: LongHarness,
  names: string[],
  span: string,
): Promise<void> => {
  for (const name of names) await sendReport(harness, name, {});
  await harness.run.advance(span);
};

const askForOperator = async ({ run, number }: LongHarness): Promise<string> => {
  const headers = { cookie: `__Host-chat=drill-of-operators-${number}` };
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
    name: 'Zalo messages get no reply',
    alarms: [
      'PlatformChatReplyToMessagesFails',
      'PlatformChatMessagesQueueLate',
      'PlatformChatMessagesUnansweredNotEmpty',
    ],
    cause: (harness) =>
      runWithBrokenFunctions(harness, ['ReplyToMessages'], async () => {
        const message = { channel: 'zalo', user: 'ba-sau', text: 'xin chào' };
        requireStatus(await harness.run.post('/local/chat', message), 200);
        await harness.run.advance('PT2H');
      }),
  },
  {
    name: 'operators’ chat messages are not delivered',
    alarms: ['OperatorChatsReceiveOperatorMessagesFails', 'OperatorChatsLostNotEmpty'],
    cause: async (harness) => {
      await harness.run.moveTo(officeHours);
      const room = await askForOperator(harness);
      const does = (what: object) => harness.run.post(`/local/operators/${room}`, what);
      requireStatus(await does({ does: 'accept' }), 200);
      await runWithBrokenFunctions(harness, ['ReceiveOperatorMessages'], async () => {
        requireStatus(await does({ does: 'write', text: 'Dạ em ghi nhận' }), 200);
        await harness.run.advance('PT1H');
      });
    },
  },
  {
    name: 'waiting chat users get no alternatives',
    alarms: [
      'OperatorChatsWaitingCheckChatsFails',
      'OperatorChatsWaitingQueueLate',
      'OperatorChatsWaitingNotOfferedNotEmpty',
    ],
    cause: async (harness) => {
      await harness.run.moveTo(officeHours);
      await runWithBrokenFunctions(harness, ['CheckChats'], async () => {
        await askForOperator(harness);
        await harness.run.advance('PT1H');
      });
    },
  },
  {
    name: 'events for webhooks are not queued',
    alarms: ['WebhooksQueueWebhooksFails', 'WebhooksQueueWebhooksLostNotEmpty'],
    cause: (harness) =>
      runWithBrokenFunctions(harness, ['QueueWebhooks'], () =>
        reportAndWait(harness, ['it'], 'PT1H'),
      ),
  },
  {
    name: 'webhooks are not sent',
    alarms: ['WebhooksSendWebhooksFails'],
    cause: async (harness) => {
      await registers(harness);
      await runWithBrokenFunctions(harness, ['SendWebhooks'], () =>
        reportAndWait(harness, ['it'], 'PT30M'),
      );
    },
    mend: withdraws,
  },
  {
    name: 'a webhook receiver is down for seven hours',
    alarms: ['WebhooksNotTakenNotEmpty'],
    cause: async (harness) => {
      await registers(harness);
      await reportAndWait(harness, ['it'], 'PT7H');
    },
    mend: withdraws,
  },
  {
    name: 'the webhook queue is not read for nine hours',
    alarms: ['WebhooksDeliveriesLate'],
    cause: async (harness) => {
      await registers(harness);
      const wait = () => reportAndWait(harness, ['it'], 'PT9H');
      await runWithBrokenFunctions(harness, ['SendWebhooks'], wait, 'unreachable');
    },
    mend: withdraws,
  },
];
