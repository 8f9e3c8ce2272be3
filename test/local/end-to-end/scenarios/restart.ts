import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { openOfficerLink } from '../../../support/hotline/open-officer-link.ts';
import type { HotlineResponse } from '../../../support/hotline/running-hotline.ts';
import { sharedHotline } from '../../../support/hotline/shared-hotline.ts';
import {
  aReport,
  numberedReporter,
  type OpenedReport,
  parseOpenedReport,
  readTicketAsCitizen,
  sendReport,
} from '../../../support/samples/a-report.ts';

const hotline = sharedHotline();

const SignedIn = z.object({ token: z.string() });
const signIn = async (role: string) => {
  const { text } = await hotline.post('/local/sign-in', { role });
  return { authorization: `Bearer ${SignedIn.parse(JSON.parse(text)).token}` };
};

const Version = z.object({ version: z.string() });
const directoryVersion = async (headers: Record<string, string>): Promise<string> => {
  const { text } = await hotline.get('/api/staff/directory', headers);
  return Version.parse(JSON.parse(text)).version;
};

/** Removes a past festival from the calendar, a change that moves no deadline. */
const changeDirectory = async (headers: Record<string, string>): Promise<void> => {
  const edits = [{ table: 'calendar.khmerFestivals', key: 'ok-om-bok/2021-11-19', row: null }];
  const baseVersion = await directoryVersion(headers);
  const body = { baseVersion, reason: 'Công văn 1234/UBND-KGVX', edits };
  const { status } = await hotline.post('/api/staff/directory/changes', body, headers);
  expect(status).toBe(201);
  await hotline.settle();
};

const keys = Array.from({ length: 4 }, (_, at) => `bao-cao-luc-mat-dien-${at}`);

/** Sends a report that is due in days, so that it doesn't escalate while later scenarios move the clock. */
const sendSuggestion = (key: string): Promise<HotlineResponse> => {
  const reporter = numberedReporter(keys.indexOf(key));
  const report = aReport({ service: 'suggestion', topic: 'GY01', reporter });
  return hotline.post('/api/reports', report, { 'idempotency-key': key });
};

const clock = async () => (await hotline.get('/local/clock', { accept: 'application/json' })).text;
const seen = async () => ({
  ticket: await readTicketAsCitizen(hotline, ignored),
  messages: await hotline.outbox(),
  directory: await directoryVersion(administrator),
});
let ignored: OpenedReport;
let acknowledged: OpenedReport;
let administrator: Awaited<ReturnType<typeof signIn>>;
let link: Awaited<ReturnType<typeof openOfficerLink>>;
let before: Awaited<ReturnType<typeof seen>>;
let clockBefore: string;
let sentMeanwhile: PromiseSettledResult<HotlineResponse>[];

beforeAll(async () => {
  acknowledged = await sendReport(hotline);
  link = await openOfficerLink(hotline, acknowledged.code);
  await hotline.submit(link.path, { action: 'acknowledge', ...link.form }, link.cookie);
  ignored = await sendReport(hotline);
  await hotline.advance('PT35M'); // past the first escalation step
  administrator = await signIn('administrator');
  await changeDirectory(administrator);
  before = await seen();
  clockBefore = await clock();
  const sending = Promise.allSettled(keys.map(sendSuggestion));
  await hotline.killAndRestart();
  sentMeanwhile = await sending;
}, 180_000);

test('killing and restarting the local run does not set the virtual clock back', async () => {
  expect((await clock()) >= clockBefore).toBe(true);
});

test('after a restart an officer link still opens only on its own device', async () => {
  expect((await readTicketAsCitizen(hotline, acknowledged)).status).toBe('in-progress');
  expect((await openOfficerLink(hotline, acknowledged.code)).status).toBe(403);
  const owner = await openOfficerLink(hotline, acknowledged.code, link.cookie);
  expect(owner.status).toBe(200);
  const text = 'Đã lập biên bản, quán cam kết đóng cửa trước 20 giờ.';
  const form = { action: 'answer', text, ...owner.form };
  expect((await hotline.submit(link.path, form, link.cookie)).status).toBe(200);
});

test('after a restart access tokens are still valid and directory changes still in effect', async () => {
  expect((await seen()).directory).toBe(before.directory);
});

test('no event or message is lost after a restart, and no escalation step is repeated', async () => {
  const { ticket, messages } = await seen();
  expect(ticket).toEqual(before.ticket);
  expect(messages).toEqual(expect.arrayContaining(before.messages));
  expect(messages.filter(({ ticket: code }) => code === ignored.code)).toEqual(
    before.messages.filter(({ ticket: code }) => code === ignored.code),
  );
  await hotline.advance('PT30M');
  const { events } = await readTicketAsCitizen(hotline, ignored);
  const steps = events.filter(({ kind }) => kind === 'rung');
  expect(steps.map(({ clock: of, percent }) => [of, percent])).toEqual([
    ['acknowledge', 50],
    ['acknowledge', 80],
    ['acknowledge', 100],
  ]);
  expect(events.map(({ version }) => version)).toEqual(events.map((_, at) => at + 1));
});

test('a report sent while the local run is killed is either stored or accepted when it is sent again', async () => {
  const early = sentMeanwhile.map((outcome) =>
    outcome.status === 'fulfilled' && outcome.value.status === 201
      ? parseOpenedReport(outcome.value.text).code
      : undefined,
  );
  const codes = await Promise.all(
    keys.map(async (key) => parseOpenedReport((await sendSuggestion(key)).text).code),
  );
  early.forEach((code, at) => {
    if (code) expect(codes[at]).toBe(code);
  });
  await hotline.settle();
  const messages = await hotline.outbox();
  for (const code of codes) expect(messages.some(({ ticket }) => ticket === code)).toBe(true);
});
