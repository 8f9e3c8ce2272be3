import { describe, expect, test } from 'vitest';
import { formField } from '../../../../support/browser/form-field.ts';
import { openOfficerLink } from '../../../../support/hotline/open-officer-link.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import { aReport, readTicketAsCitizen, sendReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

describe('citizen without JavaScript', () => {
  test('a citizen without JavaScript files a report and gets the same code when it is sent again', async () => {
    const form = await hotline.get('/bao-cao?dich-vu=violation');
    expect(form.text.match(/<script/g)).toHaveLength(1); // progressive enhancement, which this test doesn't run
    const fields = {
      key: formField(form.text, 'key'),
      lang: 'vi',
      service: 'violation',
      topic: 'VP01',
      areaCode: '29254',
      place: 'Nhà văn hóa khóm 3',
      text: 'Đám cưới đãi hơn 100 khách, không giữ khoảng cách',
      kind: 'person',
      anonymous: 'on',
      phone: '0912 345 678',
    };
    const receipt = await hotline.submit('/bao-cao', fields);
    expect(receipt.status).toBe(201);
    const again = await hotline.submit('/bao-cao', fields);
    const codeIn = (html: string) =>
      /\d{3}\s\d{3}\s\d{4}/.exec(html.replaceAll('&nbsp;', ' '))?.[0];
    expect(codeIn(receipt.text)).toBeDefined();
    expect(codeIn(again.text)).toBe(codeIn(receipt.text));
  });

  test('the report form explains what to correct and keeps the typed text', async () => {
    const form = await hotline.get('/bao-cao?dich-vu=welfare');
    const answer = await hotline.submit('/bao-cao', {
      key: formField(form.text, 'key'),
      service: 'welfare',
      text: 'Nhà tôi hết gạo đã hai ngày',
      phone: '12345',
    });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Nhà tôi hết gạo đã hai ngày');
    expect(answer.text).toContain('Số điện thoại không đúng');
  });
});

test("a report about a violation reaches the commune's handler by SMS and e-mail with one link", async () => {
  const { code } = await sendReport(hotline);
  const toOfficer = (await hotline.outbox()).filter(
    ({ ticket, alert, links }) =>
      ticket === code &&
      alert?.startsWith('assigned.') &&
      links.some((link) => link.includes('/a/')),
  );
  expect(toOfficer.map(({ kind }) => kind).sort()).toEqual(['email', 'sms']);
  expect(new Set(toOfficer.flatMap(({ links }) => links)).size).toBe(1);
  expect(toOfficer.find(({ kind }) => kind === 'sms')?.segments).toBe(1);
});

test('a report is acknowledged and answered by officer link, and the citizen reads the answer', async () => {
  const report = await sendReport(hotline, { reporter: aReport().reporter });
  const link = await openOfficerLink(hotline, report.code);
  const acknowledged = await hotline.submit(
    link.path,
    { action: 'acknowledge', ...link.form },
    link.cookie,
  );
  expect(acknowledged.status).toBe(200);
  expect((await readTicketAsCitizen(hotline, report)).status).toBe('in-progress');

  const again = await openOfficerLink(hotline, report.code, link.cookie);
  const text = 'Tổ công tác đã lập biên bản và yêu cầu quán dừng hoạt động từ 20 giờ.';
  const answered = await hotline.submit(
    link.path,
    { action: 'answer', text, ...again.form },
    link.cookie,
  );
  expect(answered.status).toBe(200);
  await hotline.settle();

  const ticket = await readTicketAsCitizen(hotline, report);
  expect(ticket.status).toBe('answered');
  expect(ticket.answer?.text).toBe(text);
  expect(ticket.events.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
  const sent = (await hotline.outbox()).filter((item) => item.ticket === report.code);
  expect(sent.some(({ to, alert }) => to === '+84912345678' && alert?.startsWith('answered'))).toBe(
    true,
  );
});

test('a report without place and topic goes to the operators', async () => {
  const report = await sendReport(hotline, { topic: undefined, areaCode: undefined });
  const ticket = await readTicketAsCitizen(hotline, report);
  expect([ticket.status, ticket.label]).toEqual(['triage', 'Đã tiếp nhận']);
});

longTest('forty concurrent requests with one idempotency key open one ticket', async () => {
  const key = { 'idempotency-key': 'mot-khoa-cho-bon-muoi-lan' };
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => hotline.post('/api/reports', aReport({ topic: 'VP02' }), key)),
  );
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(201);
  const other = await hotline.post('/api/reports', aReport({ text: 'Một việc khác hẳn' }), key);
  expect(other.status).toBe(409);
  expect(other.headers['content-type']).toContain('application/problem+json');
});
