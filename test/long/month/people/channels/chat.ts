import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { Month } from '../../month.ts';
import { communes } from '../../plan/directory-data.ts';
import { addressOf, phoneOf, type Report } from '../report.ts';
import {
  type RejectedReport,
  type ReportReceipt,
  type SendReport,
  toRejectedReport,
} from './report-outcome.ts';

const Lines = z.object({ lines: z.array(z.looseObject({ by: z.string(), text: z.string() })) });
const Conversation = z.array(z.looseObject({ by: z.string(), text: z.string() }));

const composeReportText = (area: string): string => {
  const commune = communes.find(({ code }) => code === area);
  return `Nhóm thanh niên tụ tập ăn nhậu đông người gần chợ ở ${commune?.fullName ?? ''}`;
};

const receiptIn = (text: string): ReportReceipt | RejectedReport => {
  const [, code, pin] = /Mã phản ánh: ([\d ]{12})\s*PIN: (\d{6})/.exec(text) ?? [];
  return code && pin
    ? { code: code.replaceAll(' ', ''), pin }
    : toRejectedReport({ status: 0, text: text.slice(-300) });
};

export async function sendWebChatMessage(
  { hotline }: Month,
  number: string,
  { id, text }: { id: string; text: string },
): Promise<string> {
  const cookie = { cookie: `__Host-chat=browser-${number.padStart(14, '0')}` };
  const answer = await hotline.post(
    '/api/chat',
    { id, text, lang: 'vi' },
    cookie,
    addressOf(number),
  );
  if (answer.status !== 200) return '';
  return Lines.parse(JSON.parse(answer.text))
    .lines.map((line) => line.text)
    .join('\n');
}

export const reportByChat: SendReport = async (month, { number, area }) => {
  const phone = phoneOf(number);
  const answers = ['gần chợ', 'Bỏ qua', 'sau 21 giờ', 'Có', 'Không', 'Ẩn danh', phone, 'Gửi'];
  let last = '';
  for (const [at, text] of [composeReportText(area), ...answers].entries()) {
    last = await sendWebChatMessage(month, number, { id: `month-message-${number}-${at}`, text });
  }
  return receiptIn(last);
};

export type Platform = 'zalo' | 'messenger';

const answersTo = async (
  { hotline }: Month,
  channel: Platform,
  user: string,
): Promise<string[]> => {
  const { text } = await hotline.get(`/local/chat?channel=${channel}&user=${user}&format=json`);
  return Conversation.parse(JSON.parse(text)).flatMap((line) =>
    line.by === 'hotline' ? [line.text] : [],
  );
};

/** Maximum number of polls for a reply on a chat platform; generous for a busy machine. */
const maxLooks = 600;
const lookEveryMs = 100;

/** Sends a message on a chat platform and waits for the asynchronous reply. */
const sayOnPlatform = async (
  month: Month,
  { channel, user, text }: { channel: Platform; user: string; text: string },
): Promise<string> => {
  const before = (await answersTo(month, channel, user)).length;
  await month.hotline.post('/local/chat', { channel, user, text });
  for (let look = 0; look < maxLooks; look += 1) {
    const answers = (await answersTo(month, channel, user)).slice(before);
    if (answers.length > 0) return answers.join('\n');
    await wait(lookEveryMs);
  }
  return '';
};

export function reportByPlatform(channel: Platform): SendReport {
  return async (month: Month, { number, area }: Report) => {
    const user = `${channel}-user-${number}`;
    const phone = phoneOf(number);
    const answers = ['gần chợ', 'bỏ qua', 'sau 21 giờ', 'Có', 'Không', 'Ẩn danh', phone, 'gửi'];
    let last = '';
    for (const text of [composeReportText(area), ...answers]) {
      last = await sayOnPlatform(month, { channel, user, text });
    }
    return receiptIn(last);
  };
}
