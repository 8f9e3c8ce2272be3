import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { citizenBrowser, readFormKey } from '../../../../support/browser/citizen-browser.ts';
import { openOfficerLink } from '../../../../support/hotline/open-officer-link.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { type OpenedReport, sendReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

const SignedIn = z.object({ token: z.string() });
const Version = z.looseObject({ version: z.number() });

const signIn = async () => {
  const { text } = await hotline.post('/local/sign-in', { role: 'operator' });
  return { authorization: `Bearer ${SignedIn.parse(JSON.parse(text)).token}` };
};

const merge = async (one: string, into: string): Promise<void> => {
  const operator = await signIn();
  const { text } = await hotline.get(`/api/staff/tickets/${one}`, operator);
  const { version } = Version.parse(JSON.parse(text));
  const { status } = await hotline.post(
    `/api/staff/tickets/${one}/merge`,
    { version, into, reason: 'Cùng một quán, cùng một buổi tối' },
    { ...operator, 'idempotency-key': randomUUID() },
  );
  expect(status).toBe(200);
  await hotline.settle();
};

/** Submits a form of the officer page through the officer link and returns the device cookie. */
const press = async (code: string, fields: Record<string, string>, cookie = '') => {
  const link = await openOfficerLink(hotline, code, cookie);
  expect((await hotline.submit(link.path, { ...link.form, ...fields }, link.cookie)).status).toBe(
    200,
  );
  await hotline.settle();
  return link.cookie;
};

const MergedTicketBody = z.looseObject({
  status: z.string(),
  rating: z.looseObject({ score: z.number() }).optional(),
  mergedInto: z
    .looseObject({ status: z.string(), answer: z.looseObject({ text: z.string() }).optional() })
    .optional(),
});
const read = async ({ code, pin }: OpenedReport) => {
  const { text } = await hotline.get(`/api/reports/${code}`, { 'x-report-pin': pin });
  return { text, ...MergedTicketBody.parse(JSON.parse(text)) };
};

const answer = 'Tổ công tác đã lập biên bản và yêu cầu quán dừng hoạt động.';

test('a citizen with a merged report writes to the common ticket, rates its answer and reopens it', async () => {
  const [common, own] = [
    await sendReport(hotline, { topic: 'VP02' }),
    await sendReport(hotline, { topic: 'VP02' }),
  ];
  await merge(own.code, common.code);
  const { open, send } = citizenBrowser(hotline, own);
  const messageText = 'Quán còn có lối vào ở hẻm sau';
  const page = await open();
  await send('/tra-cuu/bo-sung', { key: readFormKey(page.text, 'write'), text: messageText });
  await hotline.settle();
  const link = await openOfficerLink(hotline, common.code);
  expect(link.html).toContain(messageText);
  expect(link.html).toContain('từ người gửi một phản ánh đã gộp');
  expect(link.html).not.toContain(own.code);

  await press(common.code, { action: 'answer', text: answer }, link.cookie);
  expect((await read(own)).mergedInto).toMatchObject({
    ...{ status: 'answered', answer: { text: answer } },
  });
  const rated = await open();
  await send('/tra-cuu/danh-gia', { key: readFormKey(rated.text, 'rate'), score: '1' });
  expect((await read(own)).rating?.score).toBe(1);
  expect((await read(common)).rating).toBeUndefined();

  const unhappy = await open();
  const reason = 'Tối qua quán lại mở cửa';
  await send('/tra-cuu/mo-lai', { key: readFormKey(unhappy.text, 'reopen'), reason });
  await hotline.settle();
  const [ofCommon, ofOwn] = [await read(common), await read(own)];
  expect([ofCommon.status, ofOwn.status, ofOwn.mergedInto?.status]).toEqual([
    ...['reopened', 'merged', 'reopened'],
  ]);
  expect(ofCommon.text).not.toMatch(new RegExp(`${messageText}|${reason}|${own.code}`));
  expect(ofOwn.text).not.toContain(common.code);
  expect((await openOfficerLink(hotline, common.code, link.cookie)).html).toContain(reason);
});
