import { expect, test } from 'vitest';
import { aReport, opened, readWhole, sendReport, someone } from '../../../support/a-report.ts';
import { openOfficerLink } from '../../../support/open-officer-link.ts';
import { sharedHotline } from '../../../support/shared-hotline.ts';

const hotline = sharedHotline();

test('a kill and a restart in the middle lose nothing and take no rung twice', async () => {
  const report = await sendReport(hotline);
  await hotline.advance('PT35M');
  const before = await readWhole(hotline, report);
  const messagesBefore = await hotline.outbox();

  await hotline.killAndRestart();

  expect(await readWhole(hotline, report)).toEqual(before);
  expect(await hotline.outbox()).toEqual(messagesBefore);
  await hotline.advance('PT2H30M');
  const { events } = await readWhole(hotline, report);
  const rungs = events.filter(({ kind }) => kind === 'rung');
  expect(rungs).toHaveLength(6);
  expect(new Set(rungs.map(({ clock, percent }) => `${clock} ${percent}`)).size).toBe(6);
  expect(events.map(({ version }) => version)).toEqual(events.map((_, at) => at + 1));
});

test('a link and its device survive the restart: the owner comes in, a stranger does not', async () => {
  const report = await sendReport(hotline);
  const link = await openOfficerLink(hotline, report.code);
  await hotline.submit(link.path, { action: 'acknowledge', ...link.form }, link.cookie);

  await hotline.killAndRestart();

  expect((await readWhole(hotline, report)).status).toBe('in-progress');
  expect((await openOfficerLink(hotline, report.code)).status).toBe(403);
  const owner = await openOfficerLink(hotline, report.code, link.cookie);
  expect(owner.status).toBe(200);
  const text = 'Đã lập biên bản, quán cam kết đóng cửa trước 20 giờ.';
  const form = { action: 'answer', text, ...owner.form };
  expect((await hotline.submit(link.path, form, link.cookie)).status).toBe(200);
});

test('a restart does not turn the clock back', async () => {
  const clock = () => hotline.get('/local/clock', { accept: 'application/json' });
  await hotline.advance('PT10M');
  const before = await clock();
  await hotline.killAndRestart();
  expect((await clock()).text >= before.text).toBe(true);
});

test('reports sent while the hotline is killed are there, or can be sent again', async () => {
  const keys = Array.from({ length: 6 }, (_, at) => `bao-cao-luc-mat-dien-${at}`);
  const send = (key: string) =>
    hotline.post('/api/reports', aReport({ reporter: someone(keys.indexOf(key)) }), {
      'idempotency-key': key,
    });
  const sent = Promise.allSettled(keys.map(send));
  await hotline.killAndRestart();
  const early = (await sent).map((outcome) =>
    outcome.status === 'fulfilled' && outcome.value.status === 201
      ? opened(outcome.value.text).code
      : undefined,
  );
  const codes = await Promise.all(keys.map(async (key) => opened((await send(key)).text).code));
  early.forEach((code, at) => {
    if (code) expect(codes[at]).toBe(code);
  });
  await hotline.settle();
  const told = await hotline.outbox();
  for (const code of codes) expect(told.some(({ ticket }) => ticket === code)).toBe(true);
});
