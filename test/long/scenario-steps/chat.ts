import * as z from 'zod';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { ScenarioStep } from '../faults/fault-scenario.ts';
import {
  createIdempotencyKey,
  type LongHarness,
  phoneOf,
  retryUntilAnswered,
} from '../long-harness.ts';
import { waitUntilCorrect } from '../recovery-steps.ts';
import { waitUntilRouted } from './citizen.ts';
import { requireStatus } from './require-status.ts';

const reportText = 'Nhóm thanh niên tụ tập ăn nhậu đông người gần chợ ở phường 7';

const receiptIn = (text: string): { code: string; pin: string } | undefined => {
  const [, code, pin] = /Mã phản ánh: ([\d ]{12})\s*PIN: (\d{6})/.exec(text) ?? [];
  return code && pin ? { code: code.replaceAll(' ', ''), pin } : undefined;
};

const accepted = async (harness: LongHarness, name: string, text: string): Promise<void> => {
  const receipt = receiptIn(text);
  if (!receipt) throw new Error(`The conversation ended without a code: ${text.slice(-300)}`);
  const { pin, code } = receipt;
  harness.accepted.set(name, {
    code: TicketCode.parse(code),
    pin,
    key: createIdempotencyKey(harness),
  });
  harness.status.set(name, 'assigned');
  await waitUntilRouted(harness, name);
};

const Lines = z.object({ lines: z.array(z.looseObject({ by: z.string(), text: z.string() })) });

/** Returns a browser id of the length that the hotline issues. */
const browserOf = ({ number }: LongHarness): string =>
  `browser-${String(number).padStart(14, '0')}`;

/** Sends a web chat message, repeated with the same id on failure, and returns the reply. */
export async function sendChatStepMessage(longHarness: LongHarness, text: string): Promise<string> {
  const body = { id: createIdempotencyKey(longHarness), text, lang: 'vi' };
  const cookie = { cookie: `__Host-chat=${browserOf(longHarness)}` };
  const send = () => longHarness.run.post('/api/chat', body, cookie, longHarness.from);
  const { lines } = Lines.parse(
    JSON.parse(requireStatus(await retryUntilAnswered(longHarness, send), 200).text),
  );
  return lines.map((line) => line.text).join('\n');
}

/** Step: a web chat from the first message to the ticket code. */
export function reportByChat(name: string): ScenarioStep {
  return {
    name: 'a report by the chat on the web',
    lead: async (harness) => {
      const answers = [
        'gần chợ',
        'Bỏ qua',
        'sau 21 giờ',
        'Có',
        'Không',
        'Ẩn danh',
        phoneOf(harness),
      ];
      for (const text of [reportText, ...answers]) await sendChatStepMessage(harness, text);
      await accepted(harness, name, await sendChatStepMessage(harness, 'Gửi'));
    },
  };
}

const ChatMessages = z.array(z.looseObject({ by: z.string(), text: z.string() }));

export type Platform = 'zalo' | 'messenger';

const userOf = (channel: Platform, { number }: LongHarness): string => `${channel}-user-${number}`;

const answersOn = async (harness: LongHarness, channel: Platform): Promise<string[]> => {
  const path = `/local/chat?channel=${channel}&user=${userOf(channel, harness)}&format=json`;
  const { text } = requireStatus(await harness.run.get(path), 200);
  return ChatMessages.parse(JSON.parse(text)).flatMap(({ by, text: messageText }) =>
    by === 'hotline' ? [messageText] : [],
  );
};

/** Sends a message on a chat platform, which retries until it is accepted, and waits for the reply. */
const sayOnPlatform = async (
  harness: LongHarness,
  channel: Platform,
  text: string,
): Promise<string> => {
  const before = (await answersOn(harness, channel)).length;
  requireStatus(
    await harness.run.post('/local/chat', { channel, user: userOf(channel, harness), text }),
    200,
  );
  await waitUntilCorrect(harness, async () =>
    (await answersOn(harness, channel)).length > before ? [] : [`Nobody answered on ${channel}`],
  );
  return (await answersOn(harness, channel)).slice(before).join('\n');
};

/** Step: a report by a conversation on a chat platform, whose replies are asynchronous. */
export function reportByPlatform(name: string, channel: Platform): ScenarioStep {
  return {
    name: `a report by ${channel}`,
    lead: async (harness) => {
      const answers = ['gần chợ', 'bỏ qua', 'sau 21 giờ', '1', '2', '1', phoneOf(harness)];
      for (const text of [reportText, ...answers]) await sayOnPlatform(harness, channel, text);
      await accepted(harness, name, await sayOnPlatform(harness, channel, 'gửi'));
    },
  };
}
