import { expect, test } from 'vitest';
import { openOfficerLink } from '../../../../support/hotline/open-officer-link.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import { readTicketAsCitizen, sendReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

/** Topic whose deadlines are working days, so that no escalation is sent while later tests move the clock. */
const unhurried = { topic: 'VP02' };

const acknowledge = { action: 'acknowledge' };

test('opening or previewing an officer link changes nothing', async () => {
  const report = await sendReport(hotline, unhurried);
  const { path } = await openOfficerLink(hotline, report.code);
  for (let look = 0; look < 5; look += 1) {
    expect((await hotline.get(path)).text).not.toContain('karaoke');
  }
  const { status, events } = await readTicketAsCitizen(hotline, report);
  expect([status, events.length]).toEqual(['assigned', 2]);
});

test('the officer page has one script of its own, nothing about the sender and less than 30 kB', async () => {
  const { code } = await sendReport(hotline, {
    reporter: { kind: 'person', name: 'Thạch Thị Sa Rone', phone: '0912 345 678' },
  });
  const { html } = await openOfficerLink(hotline, code);
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).toMatch(/<script [^>]*src="\/[^"/]/);
  expect(html).not.toMatch(/Sa Rone|912345678|0912/);
  expect(Buffer.byteLength(html)).toBeLessThan(30_000);
});

test('a form sent twice through an officer link is recorded once', async () => {
  const report = await sendReport(hotline, unhurried);
  const link = await openOfficerLink(hotline, report.code);
  const first = await hotline.submit(link.path, { ...acknowledge, ...link.form }, link.cookie);
  const again = await hotline.submit(link.path, { ...acknowledge, ...link.form }, link.cookie);
  expect([first.status, again.status]).toEqual([200, 200]);
  const { events } = await readTicketAsCitizen(hotline, report);
  expect(events.filter(({ kind }) => kind === 'acknowledged')).toHaveLength(1);
});

test("an officer form opened before another person's change gets 409 and keeps the typed text", async () => {
  const report = await sendReport(hotline);
  const handlerLink = await openOfficerLink(hotline, report.code);
  await hotline.advance('PT49M'); // after 80 % of the hour the head of the unit gets a link too
  const head = await openOfficerLink(hotline, report.code, '', 'head');
  await hotline.submit(head.path, { ...acknowledge, ...head.form }, head.cookie);
  const text = 'Đã kiểm tra, quán đã đóng cửa theo quy định.';
  const stale = await hotline.submit(
    handlerLink.path,
    { action: 'answer', text, ...handlerLink.form },
    handlerLink.cookie,
  );
  expect(stale.status).toBe(409);
  expect(stale.text).toContain(text);
  expect((await readTicketAsCitizen(hotline, report)).status).toBe('in-progress');
});

longTest(
  'an officer form opened before an escalation reminder was sent is still accepted',
  async () => {
    const report = await sendReport(hotline);
    const link = await openOfficerLink(hotline, report.code);
    await hotline.advance('PT31M');
    const answer = await hotline.submit(link.path, { ...acknowledge, ...link.form }, link.cookie);
    expect(answer.status).toBe(200);
    expect((await readTicketAsCitizen(hotline, report)).status).toBe('in-progress');
  },
);

test('an officer link is bound to its first device, and another device needs a code by SMS', async () => {
  const report = await sendReport(hotline, unhurried);
  const ownLink = await openOfficerLink(hotline, report.code);
  await hotline.submit(ownLink.path, { ...acknowledge, ...ownLink.form }, ownLink.cookie);

  const stranger = await openOfficerLink(hotline, report.code);
  expect(stranger.status).toBe(403);
  expect(stranger.html).not.toContain('karaoke');

  const cookie = 'device=AAAAAAAAAAAAAAAAAAAAAA';
  await hotline.submit(`${ownLink.path}/device`, { action: 'send' }, cookie);
  await hotline.settle();
  const sms = (await hotline.outbox()).find(({ alert }) => alert?.startsWith('device'));
  const code = /\d{6}/.exec(sms?.body ?? '')?.[0] ?? '';
  const wrongCode = code === '000000' ? '111111' : '000000';
  const wrong = await hotline.submit(
    `${ownLink.path}/device`,
    { action: 'confirm', code: wrongCode },
    cookie,
  );
  expect(wrong.status).toBe(403);
  const right = await hotline.submit(`${ownLink.path}/device`, { action: 'confirm', code }, cookie);
  expect([right.status, right.text.includes('karaoke')]).toEqual([200, true]);
  expect((await openOfficerLink(hotline, report.code, cookie)).status).toBe(200);
  expect((await openOfficerLink(hotline, report.code, ownLink.cookie)).status).toBe(403);
});

longTest(
  'an officer of a superior unit can read the ticket by link but not act on it',
  async () => {
    const report = await sendReport(hotline);
    await hotline.advance('PT61M');
    const above = (await hotline.outbox()).find(
      ({ ticket, alert }) => ticket === report.code && alert?.includes('UBND_HUYEN.842'),
    );
    const path = new URL(above?.links.find((link) => link.includes('/a/')) ?? '').pathname;
    const cookie = 'device=BBBBBBBBBBBBBBBBBBBBBB';
    const opened = await hotline.submit(path, { action: 'open' }, cookie);
    expect([opened.text.includes('karaoke'), opened.text.includes('<button')]).toEqual([
      true,
      false,
    ]);
    const form = { ...acknowledge, nonce: 'a-nonce-of-my-own-1', version: '2' };
    expect((await hotline.submit(path, form, cookie)).status).toBe(409);
    expect((await hotline.submit(path, { action: 'open' })).status).toBe(403);
  },
);

test("the page of an unknown officer link returns 404 with the hotline's telephone number", async () => {
  const answer = await hotline.get('/a/AAAAAAAAAAAAAAAAAA');
  expect(answer.status).toBe(404);
  expect(answer.text).toContain('1022');
});
