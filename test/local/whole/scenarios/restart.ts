import { beforeAll, describe, expect, test } from 'vitest';
import {
  aReport,
  type Opened,
  opened,
  readWhole,
  sendReport,
  someone,
} from '../../../support/a-report.ts';
import { openOfficerLink } from '../../../support/open-officer-link.ts';
import { sharedHotline } from '../../../support/shared-hotline.ts';

const hotline = sharedHotline();

describe('a kill and a restart in the middle', () => {
  const clock = () => hotline.get('/local/clock', { accept: 'application/json' });
  let ignored: Opened;
  let acknowledged: Opened;
  let link: Awaited<ReturnType<typeof openOfficerLink>>;
  let before: Awaited<ReturnType<typeof seen>>;
  const seen = async () => ({
    ticket: await readWhole(hotline, ignored),
    messages: await hotline.outbox(),
  });

  beforeAll(async () => {
    acknowledged = await sendReport(hotline);
    link = await openOfficerLink(hotline, acknowledged.code);
    await hotline.submit(link.path, { action: 'acknowledge', ...link.form }, link.cookie);
    ignored = await sendReport(hotline);
    await hotline.advance('PT35M'); // past the first escalation step
    before = await seen();
  }, 180_000);

  test('do not turn the clock back', async () => {
    const { text } = await clock();
    await hotline.killAndRestart();
    expect((await clock()).text >= text).toBe(true);
  });

  test('keep a link and its device: the owner comes in, a stranger does not', async () => {
    expect((await readWhole(hotline, acknowledged)).status).toBe('in-progress');
    expect((await openOfficerLink(hotline, acknowledged.code)).status).toBe(403);
    const owner = await openOfficerLink(hotline, acknowledged.code, link.cookie);
    expect(owner.status).toBe(200);
    const text = 'Đã lập biên bản, quán cam kết đóng cửa trước 20 giờ.';
    const form = { action: 'answer', text, ...owner.form };
    expect((await hotline.submit(link.path, form, link.cookie)).status).toBe(200);
  });

  test('lose nothing and take no escalation step twice', async () => {
    const { ticket, messages } = await seen();
    expect(ticket).toEqual(before.ticket);
    expect(messages).toEqual(expect.arrayContaining(before.messages));
    expect(messages.filter(({ ticket: code }) => code === ignored.code)).toEqual(
      before.messages.filter(({ ticket: code }) => code === ignored.code),
    );
    await hotline.advance('PT30M');
    const { events } = await readWhole(hotline, ignored);
    const steps = events.filter(({ kind }) => kind === 'rung');
    expect(steps.map(({ clock: of, percent }) => [of, percent])).toEqual([
      ['acknowledge', 50],
      ['acknowledge', 80],
      ['acknowledge', 100],
    ]);
    expect(events.map(({ version }) => version)).toEqual(events.map((_, at) => at + 1));
  });
});

test('reports sent while the hotline is killed are there, or can be sent again', async () => {
  // due in days: none of them is escalated while later scenarios move the clock
  const aSuggestion = { service: 'suggestion', topic: 'GY01' };
  const keys = Array.from({ length: 4 }, (_, at) => `bao-cao-luc-mat-dien-${at}`);
  const send = (key: string) => {
    const report = aReport({ ...aSuggestion, reporter: someone(keys.indexOf(key)) });
    return hotline.post('/api/reports', report, { 'idempotency-key': key });
  };
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
