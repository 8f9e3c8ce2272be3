import * as z from 'zod';
import {
  findPublicationMarks,
  trimPublicationTexts,
} from '../../../../core/ticket/read/publication-marks.ts';
import { formField } from '../../../support/browser/form-field.ts';
import { aReport } from '../../../support/samples/a-report.ts';
import type { WatchedRun } from '../../watched-run.ts';
import type { PayloadTicket, PayloadWriter } from './payload-writer.ts';

const codeIn = (text: string) => {
  const normalized = text.replaceAll('&nbsp;', ' ').replaceAll('\u00a0', ' ');
  const [, code = '', pin = ''] = /Mã phản ánh: ([\d ]{12})\s*PIN: (\d{6})/.exec(normalized) ?? [];
  return { code: code.replaceAll(/\s/g, ''), pin };
};

/** Runs a complete ticket with an injection payload in every text. */
export async function runPayloadTicket(
  run: WatchedRun,
  writer: PayloadWriter,
): Promise<PayloadTicket> {
  const { take, many } = writer;
  const ticket = await writer.report();
  await run.settle();
  await writer.performStaffAction('operator', ticket, 'note', { text: many() });
  await writer.performStaffAction('officer', ticket, 'ask', { question: many() });
  await writer.citizen(ticket, 'messages', { text: many() });
  await writer.performStaffAction('officer', ticket, 'extend', { amount: 1, reason: many() });
  await writer.performStaffAction('officer', ticket, 'answer', { text: many() });
  await writer.citizen(ticket, 'rating', { score: 4, comment: many() });
  const texts = trimPublicationTexts({ title: take(100), question: many(), answer: many() });
  const confirmed = findPublicationMarks(texts);
  await writer.performStaffAction('supervisor', ticket, 'publish', { ...texts, confirmed });
  await run.settle();
  return ticket;
}

/** Runs a ticket that is returned, assigned, reopened and closed, with payloads in every text. */
export async function runReturnedPayloadTicket(
  run: WatchedRun,
  writer: PayloadWriter,
): Promise<PayloadTicket> {
  const { many } = writer;
  const ticket = await writer.report();
  await run.settle();
  await writer.performStaffAction('officer', ticket, 'return', { unit: 'CONG_AN', reason: many() });
  await writer.performStaffAction('operator', ticket, 'assign', {
    unit: 'CONG_AN',
    reason: many(),
  });
  await writer.performStaffAction('operator', ticket, 'classify', {
    priority: 'P3',
    reason: many(),
  });
  await writer.performStaffAction('officer', ticket, 'answer', { text: many() });
  await writer.citizen(ticket, 'reopen', { reason: many() });
  await writer.citizen(ticket, 'callback', { text: many() });
  await writer.performStaffAction('operator', ticket, 'close', {
    reason: 'withdrawn',
    text: many(),
  });
  await run.settle();
  return ticket;
}

const Filed = z.tuple([z.looseObject({ service_request_id: z.string() })]);
const Key = z.object({ key: z.string() });

/** Files an Open311 request with an injection payload in every field. */
export async function fileByOpen311(
  run: WatchedRun,
  writer: PayloadWriter,
): Promise<PayloadTicket> {
  const { take, many } = writer;
  const provider = { name: take(90), contact: take(150), takesIdentity: true, mayUpdate: true };
  const issued = writer.count(await writer.asked('administrator', 'POST', 'providers', provider));
  const { key } = Key.parse(JSON.parse(issued.text));
  const fields = {
    ...{ api_key: key, service_code: 'VP02', description: many(2000), address_string: take() },
    ...{ address_id: '29254', first_name: take(40), last_name: take(40) },
    media_url: `https://x9.example/${take(60).replaceAll(/[^\w]/g, '')}?${take(60).replaceAll(/[\s\\\p{Cc}#]/gu, '')}`,
  };
  const { from } = writer.somebody();
  const answer = await run.submit('/open311/v2/requests.json', fields, '', from);
  writer.count(answer);
  const [{ service_request_id: code }] = Filed.parse(JSON.parse(answer.text));
  await run.settle();
  return { code, pin: '', from, channel: 'open311' };
}

/** Sends URLs of a local server in every field that accepts a URL. */
export async function sendCanaryUrls(
  run: WatchedRun,
  writer: PayloadWriter,
  addresses: readonly string[],
): Promise<void> {
  const provider = { name: 'Cổng có ảnh', contact: 'bien-tap@bao.example' };
  const issued = await writer.asked('administrator', 'POST', 'providers', provider);
  const { key } = Key.parse(JSON.parse(issued.text));
  for (const address of addresses) {
    const { from } = writer.somebody();
    const about = { api_key: key, service_code: 'VP02', address_id: '29254' };
    const requestFields = {
      description: `Xem ${address}`,
      address_string: address,
      media_url: address,
    };
    writer.count(
      await run.submit('/open311/v2/requests.json', { ...about, ...requestFields }, '', from),
    );
    const body = aReport({ text: `Xem ${address}`, place: address, source: address });
    writer.count(await run.post('/api/reports', body, writer.json({ referer: address }), from));
    const message = { channel: 'zalo', user: 'nguoi-dia-chi', text: `Xem ${address}` };
    writer.count(await run.post('/local/chat', message));
  }
  await run.settle();
}

/** Enters a report as an operator, with injection payloads in its texts. */
export async function enterPayloadReport(writer: PayloadWriter): Promise<void> {
  const { take, many, somebody } = writer;
  const reporter = { kind: 'person', name: take(90), phone: somebody().phone };
  const reportFields = { text: many(), place: take(), areaCode: '29254' };
  const body = { service: 'violation', topic: 'VP02', lang: 'vi', reporter, ...reportFields };
  writer.count(await writer.asked('operator', 'POST', 'tickets', body));
}

/** Opens a ticket by web chat, with injection payloads in its texts. */
export async function chatWithPayloads(
  run: WatchedRun,
  writer: PayloadWriter,
): Promise<PayloadTicket & { cookie: string }> {
  const { from } = writer.somebody();
  let cookie = '';
  const say = async (text: string) => {
    const page = await run.get('/tro-chuyen', cookie ? { cookie } : {}, from);
    const key = formField(page.text, 'key');
    const answer = writer.count(await run.submit('/tro-chuyen', { key, text }, cookie, from));
    cookie = answer.cookies.map((one) => one.split(';')[0]).join('; ') || cookie;
  };
  const { take, many } = writer;
  for (const text of [
    `Nhóm thanh niên tụ tập ăn nhậu đông người ở phường 7 ${take(120)}`,
    ...[`gần chợ ${take(100)}`, 'Bỏ qua', 'sau 21 giờ', 'Có', 'Không', 'Ẩn danh', 'Bỏ qua', 'Gửi'],
    ...[many(), many(), take()],
  ]) {
    await say(text);
  }
  const page = await run.get('/tro-chuyen', { cookie }, from);
  return { ...codeIn(page.text.replaceAll(/<[^>]*>/g, '\n')), from, cookie, channel: 'chat' };
}

/** Opens tickets on the chat platforms, with injection payloads in their texts. */
export async function chatOnPlatformsWithPayloads(
  run: WatchedRun,
  writer: PayloadWriter,
): Promise<void> {
  for (const channel of ['zalo', 'messenger'] as const) {
    const user = `nguoi-${channel}-${writer.somebody().phone}`;
    for (const text of [
      `Nhóm thanh niên tụ tập ăn nhậu ở phường 7 ${writer.take(120)}`,
      ...[`gần chợ ${writer.take(100)}`, 'bỏ qua', 'sau 21 giờ', '1', '1', 'bỏ qua', 'gửi'],
      writer.take(),
    ]) {
      writer.count(await run.post('/local/chat', { channel, user, text }));
      await run.settle();
    }
  }
}
