import { randomUUID } from 'node:crypto';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { WaitingContactsResponse } from '../../../../../core/contract/staff/desk/waiting-contact-responses.ts';
import { DailyReportResponse } from '../../../../../core/contract/staff/supervision/statistics-responses.ts';
import { lyingFiles } from '../../../../support/hotline/bucket-files.ts';
import { makeFunctionsFail } from '../../../../support/hotline/make-functions-fail.ts';
import { openOfficerLink } from '../../../../support/hotline/open-officer-link.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import {
  type CallRecord,
  readCallTicketCode,
  simulateCall,
} from '../../../../support/hotline/simulate-call.ts';
import { longTest } from '../../../../support/long-test.ts';

const hotline = sharedHotline();
const call = (options: object): Promise<CallRecord> => simulateCall(hotline, options);

const as = async (role: string) => {
  const { text } = await hotline.post('/local/sign-in', { role });
  const { token } = z.object({ token: z.string() }).parse(JSON.parse(text));
  return { authorization: `Bearer ${token}` };
};
const staff = async (path: string, role = 'operator'): Promise<string> =>
  (await hotline.get(`/api/staff/${path}`, await as(role))).text;

const Seen = z.looseObject({
  version: z.number(),
  status: z.string(),
  unit: z.string().optional(),
  voiceMessages: z.array(z.looseObject({ words: z.string() })).default([]),
  events: z.array(z.looseObject({ kind: z.string(), at: z.string() })),
});
const seen = async (code: string) => Seen.parse(JSON.parse(await staff(`tickets/${code}`)));
const act = async (code: string, name: string, fields: object = {}): Promise<number> => {
  const { version } = await seen(code);
  const key = { ...(await as('operator')), 'idempotency-key': randomUUID() };
  const path = `/api/staff/tickets/${code}/${name}`;
  return (await hotline.post(path, { version, ...fields }, key)).status;
};

/**
 * Keys that the caller presses from the greeting to the recording tone: Vietnamese, violation, silence, epidemic rules,
 * gathering, commune name on keys 2 and 4, first commune found.
 */
const toTheTone = ['1', '1', '-', '1', '1', '24', '1'];
const caller = '+84912340001';
const spokenText = 'Quán Hoa Sen hát karaoke tới khuya, hơn hai mươi người';
let code: string;
let ignored: string;

// on the opening morning one caller leaves a message, and one hangs up after the code
beforeAll(async () => {
  const spoken = { from: caller, keys: [...toTheTone, '-', '1'], speech: [spokenText] };
  code = readCallTicketCode(await call({ ...spoken, world: { agents: 0 } }));
  const abandonedCall = {
    from: '+84912340002',
    keys: toTheTone,
    hangUpAt: 'offer-message',
  };
  ignored = readCallTicketCode(await call(abandonedCall));
  await hotline.settle();
}, 120_000);

test('a call plays the deployed flow with the texts of its recordings', async () => {
  const { prompts, end } = await call({ hangUpAt: 'welcome-first' });
  expect(prompts[0]?.text).toMatch(/Cần cấp cứu, bấm 9 hoặc gọi 115/);
  expect(end.kind).toBe('hung-up');
});

test('a call reaches an operator in office hours and none when the hotline is closed', async () => {
  const operator = { keys: ['1', '0', '-'], world: { agents: 1 } };
  expect((await call(operator)).end.kind).toBe('agent');
  const closed = { ...operator.world, open: false };
  expect((await call({ ...operator, world: closed })).end.kind).not.toBe('agent');
});

test("a report filed by phone keys notifies the commune's officer, and the caller gets the code by SMS", async () => {
  expect((await hotline.get(`/api/reports/${code}`)).status).toBe(200);
  const { status, unit } = await seen(code);
  expect([status, unit]).toEqual(['assigned', 'UBND_XA:29287']);
  const notifications = (await hotline.outbox()).filter(({ ticket }) => ticket === code);
  const assigned = notifications.filter(({ alert }) => alert?.startsWith('assigned.'));
  expect(assigned.map(({ kind }) => kind).sort()).toEqual(['email', 'sms']);
  const receipts = notifications.filter(({ to }) => to === caller);
  expect(receipts.map(({ segments }) => segments)).toEqual([1]);
  expect(receipts[0]?.body).toContain(code.replace(/(...)(...)(....)/, '$1 $2 $3'));
});

test("a voice message's transcript appears on the officer page, where the ticket is acknowledged", async () => {
  await hotline.advance('PT5M');
  const { path, html, form, cookie } = await openOfficerLink(hotline, code);
  expect(html).toContain(spokenText);
  const { status } = await hotline.submit(path, { action: 'acknowledge', ...form }, cookie);
  expect(status).toBe(200);
  const { voiceMessages, events } = await seen(code);
  expect(voiceMessages.map((message) => message.words)).toEqual(['written']);
  const kinds = events.map(({ kind }) => kind);
  expect(kinds).toEqual(
    expect.arrayContaining(['opened', 'assigned', 'voice-message-left', 'transcribed']),
  );
});

const unansweredQuestion = 'Xin hỏi người già tiêm vắc xin ở đâu';
let unopened = '';

test('a voice message left during an outage of the functions becomes a ticket, and the caller gets the code', async () => {
  const from = '+84912340007';
  onTestFinished(() => makeFunctionsFail(hotline, []));
  await makeFunctionsFail(hotline, ['AnswerCall', 'StoreTranscript']);
  const callerInput = { keys: ['1', '0', '-', '2'], speech: [unansweredQuestion] };
  const { ticket, end } = await call({ from, ...callerInput, world: { agents: 0 } });
  expect([ticket, end.kind]).toEqual([undefined, 'voicemail']);
  await hotline.advance('PT10M'); // by then the completion event of Transcribe has failed
  await makeFunctionsFail(hotline, []);
  const [receipt] = (await hotline.outbox()).filter(({ to }) => to === from);
  unopened = receipt?.ticket ?? '';
  const { unit, voiceMessages } = await seen(unopened);
  expect([unit, voiceMessages.map((message) => message.words)]).toEqual(['TONG_DAI', ['awaited']]);
});

test('a callback requested by phone stays listed until an operator has reached the caller', async () => {
  const Register = z.object({ callbacks: z.array(z.looseObject({ code: z.string() })) });
  const listCallbackCodes = async () =>
    Register.parse(JSON.parse(await staff('callbacks'))).callbacks.map((row) => row.code);
  const late = { from: '+84912340003', keys: ['1', '0', '-', '1'], world: { open: false } };
  const callbackCode = readCallTicketCode(await call(late));
  await hotline.settle();
  expect(await listCallbackCodes()).toContain(callbackCode);
  expect(await act(callbackCode, 'callback/call')).toBe(200);
  expect(await act(callbackCode, 'callback/done', { outcome: 'reached' })).toBe(200);
  expect(await listCallbackCodes()).not.toContain(callbackCode);
});

test('a caller who types a ticket code hears its status, and a wrong code leads to voicemail', async () => {
  const status = (entry: string) => ({
    from: '+84912340004',
    keys: ['1', '5', entry, '-'],
    world: { agents: 0 },
  });
  const statusCall = await call(status(ignored));
  expect(statusCall.prompts.map(({ text }) => text).join(' ')).toContain('Đã chuyển xử lý');
  const mistyped = `${ignored.slice(0, 9)}${(Number(ignored[9]) + 1) % 10}`;
  expect((await call(status(mistyped))).end.kind).toBe('voicemail');
});

test("a supervisor's change of the surge mode applies to the next call", async () => {
  const key = { ...(await as('supervisor')), 'idempotency-key': randomUUID() };
  const send = (body: object) =>
    hotline.ask({
      method: 'PUT',
      path: '/api/staff/phone',
      headers: { ...key, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const hot = { prompt: 'hot-storm', until: '2021-12-03T12:00:00+07:00' };
  expect((await send({ version: 0, surge: 'voicemail', hot })).status).toBe(200);
  const { prompts, end } = await call({
    ...{ from: '+84912340005', keys: ['1'] },
    world: { agents: 1 },
  });
  expect(prompts.some((prompt) => prompt.key === 'hot-storm')).toBe(true);
  expect(end.kind).not.toBe('agent');
});

test('the local run’s page of calls plays a simulated call key by key without JavaScript', async () => {
  const start = { from: '+84912340006', live: 'yes', agents: '0', queueSize: '0' };
  const { headers } = await hotline.submit('/local/calls', start);
  const page = headers['location']?.replace(/#.*/, '') ?? '';
  expect((await hotline.get(page, { accept: 'text/html' })).text).toContain('bấm 9 hoặc gọi 115');
  expect((await hotline.submit(page, { key: '1' })).status).toBe(303);
  expect((await hotline.get(page, { accept: 'text/html' })).text).toContain('bão đang đến gần');
  const over = await hotline.submit(page, { hangsUp: 'yes' });
  expect(over.headers['location']).toMatch(/^\/local\/calls\/\d+$/);
  expect((await hotline.get(page)).status).toBe(404);
});

test('referring a ticket deletes its voice message and another one that the caller leaves later', async () => {
  const lying = () =>
    [...lyingFiles(hotline.dataDirectory()).keys()].filter((key) => key.includes(code));
  const Voices = z.object({ voiceMessages: z.array(z.object({ url: z.url() })) });
  const voices = async () =>
    Voices.parse(JSON.parse(await staff(`tickets/${code}/voice-messages`))).voiceMessages;
  const unplayed = async () => {
    await hotline.settle();
    const { voices: waiting } = WaitingContactsResponse.parse(JSON.parse(await staff('waiting')));
    return waiting.count;
  };
  const before = await unplayed();
  const [voice] = await voices();
  expect([before > 0, await unplayed()]).toEqual([true, before - 1]);
  expect([(await fetch(voice?.url ?? '')).status, lying().length]).toEqual([200, 1]);
  const referral = { reason: 'denunciation', text: 'Mời ông bà gửi đơn đến thanh tra.' };
  expect(await act(code, 'refer', referral)).toBe(200);
  await hotline.settle();
  expect([(await fetch(voice?.url ?? '')).status, lying()]).toEqual([404, []]);

  // silence during the greeting and both announcements, the same matter, the recording notice, a message
  const keys = ['-', '-', '-', '1', '-', '2'];
  const again = { from: caller, keys, speech: [spokenText] };
  const { ticket, end } = await call({ ...again, world: { agents: 0 } });
  expect([ticket, end.kind]).toEqual([code, 'voicemail']);
  await hotline.settle();
  const { events } = await seen(code);
  expect(events.filter(({ kind }) => kind === 'voice-message-left')).toHaveLength(1);
  expect([await voices(), lying()]).toEqual([[], []]);
});

longTest(
  "an unacknowledged report filed by phone keys escalates, and the daily report counts the day's calls",
  async () => {
    await hotline.moveTo('2021-12-03T16:05:00+07:00');
    const listEscalationSteps = ({ events }: z.infer<typeof Seen>) =>
      events.filter(({ kind }) => kind === 'rung').map(({ clock, percent }) => [clock, percent]);
    expect(listEscalationSteps(await seen(ignored))).toContainEqual(['acknowledge', 100]);
    const { voiceMessages, events } = await seen(unopened);
    expect(voiceMessages.map((message) => message.words)).toEqual(['written']);
    expect(JSON.stringify(events)).toContain(unansweredQuestion);
    expect(listEscalationSteps(await seen(code))).not.toContainEqual(['acknowledge', 50]);
    const { calls } = DailyReportResponse.parse(
      JSON.parse(await staff('reports/2021-12-03', 'supervisor')),
    );
    expect(calls).toMatchObject({ total: { calls: 11, answered: 1, callback: 1 } });
  },
);
