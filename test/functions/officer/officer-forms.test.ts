import { describe, expect, test } from 'vitest';
import type { NotificationChannel } from '../../../core/messages/notification.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { toLocalInstant } from '../../support/directory/test-directory.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { textOf } from '../../web/officer/read-page.ts';
import {
  anOfficersPhone,
  headsLink,
  otherPhone,
  phone,
  supervisorsLink,
  everyField as written,
} from './officer-device-harness.ts';

const { text: answer } = written;

describe('buttons on the officer page', () => {
  test.each([
    ['acknowledge', 'in-progress', 'acknowledged', 'Đã xác nhận: đơn vị nhận việc'],
    ['answer', 'answered', 'answered', 'Đã gửi câu trả lời'],
    ['ask', 'waiting', 'asked', 'Đã gửi câu hỏi cho người dân'],
    ['return', 'returned', 'returned', 'Đã trả phiếu về Tổng đài'],
    ['extend', 'in-progress', 'extension-asked', 'Đã gửi yêu cầu gia hạn'],
  ])(
    'pressing the button “%s” on the officer page performs exactly that action',
    async (action, status, kind, confirmation) => {
      const { presses, current, tickets } = anOfficersPhone();
      const reply = await presses({ ...written, action });
      expect([reply.statusCode, current().status]).toEqual([200, status]);
      expect(tickets.changes.map(({ event }) => event.kind)).toEqual([kind]);
      expect(textOf(reply.body)).toContain(confirmation);
    },
  );

  test('pressing a button of the officer page records only that button’s fields, under the form’s idempotency key', async () => {
    const { presses, tickets, alerts } = anOfficersPhone();
    await presses({ ...written, action: 'return' });
    expect(tickets.changes[0]?.event).toMatchObject({
      proposed: 'SO_YT',
      proposedName: 'Sở Y tế',
      reason: written.returnReason,
    });
    expect(alerts()).toMatchObject([
      { to: { unit: 'TONG_DAI' }, subject: { about: 'returned', unit: 'SO_YT' } },
      { channel: 'email' },
    ]);
  });
});

test.each<[string, NotificationChannel[], string]>([
  ['acknowledge', ['email'], 'Không ai nhận tin báo'],
  ['answer', ['email'], 'Người gửi sẽ được báo bằng tin nhắn hoặc email.'],
  ['answer', [], 'họ thấy khi tra cứu bằng mã.'],
  ['return', ['email'], 'Tổng đài sẽ được báo và chuyển phiếu.'],
  ['extend', ['email'], 'Người có quyền đồng ý sẽ được báo.'],
])(
  'after the action “%s” on a ticket with the contact channels %o, the officer page states who is notified',
  async (action, contactChannels, notice) => {
    const { presses } = anOfficersPhone({ ticket: { contactChannels } });
    expect(textOf((await presses({ ...written, action })).body)).toContain(notice);
  },
);

describe('invalid officer forms', () => {
  test.each<Record<string, string>>([{ action: 'close', text: answer }, { action: 'grant' }, {}])(
    'the officer page rejects the unknown action %o and keeps the typed text',
    async (fields) => {
      const { presses, tickets } = anOfficersPhone();
      const reply = await presses({ question: written.question, ...fields });
      expect(reply.statusCode).toBe(400);
      expect(textOf(reply.body)).toContain('Biểu mẫu bị thiếu.');
      expect(reply.body).toContain(written.question);
      expect(tickets.changes).toEqual([]);
    },
  );

  test('an officer form with an invalid idempotency key or version returns 400', async () => {
    const { posts } = anOfficersPhone();
    const reply = await posts({ action: 'acknowledge', nonce: '', version: 'x' });
    expect(reply.statusCode).toBe(400);
  });
});

test('pressing a button of the officer page twice records one action, and other buttons still work', async () => {
  const { formWith, posts, tickets } = anOfficersPhone();
  const form = await formWith({ text: answer });
  await posts({ ...form, action: 'acknowledge' });
  const again = await posts({ ...form, action: 'acknowledge' });
  expect(textOf(again.body)).toContain('Đơn vị đã nhận việc từ trước');
  expect(again.body).toContain(answer);
  expect((await posts({ ...form, action: 'answer' })).statusCode).toBe(200);
  expect(tickets.changes).toHaveLength(2);
});

describe('deadline extension by officer links', () => {
  test('an extension requested by the handler is granted by the unit’s head, and both see the new deadline', async () => {
    const { presses, opens, current } = anOfficersPhone({ links: [{}, headsLink] });
    await presses({ ...written, action: 'extend' });
    expect(textOf((await opens()).body)).toContain('Đã xin thêm 8 giờ, đang chờ quyết định.');
    const { body } = await opens('head', otherPhone);
    expect(textOf(body)).toContain('Hạn hiện nay: 13 giờ hôm nay. Nếu đồng ý: 21 giờ hôm nay.');
    const granted = await presses({ action: 'grant-extension' }, 'head', otherPhone);
    expect(textOf(granted.body)).toContain('Người xin gia hạn và người gửi sẽ được báo.');
    expect(current().clocks.resolve.dueAt).toEqual(atMinute(13 * 60));
  });

  test('an extension requested by the head is decided by the head of the operators', async () => {
    const given = { links: [headsLink, supervisorsLink] };
    const { presses, opens, current } = anOfficersPhone(given);
    await presses({ ...written, action: 'extend' }, 'head', phone);
    const { body } = await opens('supervisor', otherPhone);
    expect(textOf(body)).toMatch(/UBND .* xin thêm 8 giờ/);
    const refusal = 'Còn đủ thời gian để trả lời.';
    await presses({ action: 'refuse-extension', refusal }, 'supervisor', otherPhone);
    expect(current().extension?.state).toBe('refused');
  });

  test('the officer page offers an extension in hours for a wall-clock deadline and in working days otherwise', async () => {
    const hours = await anOfficersPhone().opens();
    expect(hours.body).toContain('<option value="24">24 giờ</option>');
    const { clocks } = anOfficersPhone().current();
    const working = {
      ...clocks.resolve,
      kind: 'working' as const,
      rule: { kind: 'working-days' as const, days: 5 },
    };
    const days = await anOfficersPhone({
      ticket: { clocks: { ...clocks, resolve: working } },
    }).opens();
    expect(days.body).toContain('<option value="5">5 ngày làm việc</option>');
    expect(days.body).not.toContain('<option value="6">');
  });
});

test('an answer on a topic that requires approval goes to the unit’s head, who approves or rejects it', async () => {
  const given = { ticket: { topic: 'VP08' }, links: [{}, headsLink] };
  const { presses, opens, current } = anOfficersPhone(given);
  expect(textOf((await opens()).body)).toContain('Gửi duyệt');
  const sent = await presses({ text: answer, action: 'answer' });
  expect(textOf(sent.body)).toContain('Đã gửi câu trả lời để duyệt');
  const rejection = 'Xin nêu rõ số biên bản.';
  await presses({ action: 'reject', rejection }, 'head', otherPhone);
  expect(textOf((await opens()).body)).toContain(rejection);
  await presses({ text: answer, action: 'answer' });
  const published = await presses({ action: 'approve' }, 'head', otherPhone);
  expect(textOf(published.body)).toContain('Đã gửi câu trả lời');
  expect(current().status).toBe('answered');
});

test.each([
  [{ unit: 'CONG_AN' }, 'Quý cơ quan là đơn vị phối hợp'],
  [{ unit: 'UBND_HUYEN:842' }, 'nhận và trả lời là việc của UBND Phường 7'],
  [{ unit: 'TONG_DAI', role: 'duty' }, 'Tổng đài xử lý phiếu tại bàn làm việc'],
])(
  'the page of an officer link without the right to act is read-only and explains why: %o',
  async (link, why) => {
    const door = anOfficersPhone({ ticket: { coUnits: ['CONG_AN'] }, links: [link] });
    const { body } = await door.opens();
    expect(textOf(body)).toContain(why);
    expect(body).not.toContain('<button');
    expect((await door.opens('token', otherPhone)).statusCode).toBe(403);
  },
);

describe('the accused office on the officer page', () => {
  const openedAt = toLocalInstant('2025-03-10T09:00');
  const accusation = { accused: ['SO_XD'], declared: ['SO_GTVT'] };
  const showPage = async (ticket: Partial<Ticket>) => {
    const link = { unit: 'THANH_TRA', expiresAt: toLocalInstant('2025-04-09') };
    const officer = anOfficersPhone({
      ticket: { openedAt, unit: 'THANH_TRA', unitName: 'Thanh tra tỉnh', ...ticket },
      links: [link],
    });
    officer.later((toLocalInstant('2025-03-11').getTime() - atMinute(0).getTime()) / 60_000);
    return textOf((await officer.opens()).body);
  };

  test('is named as the sender named it, with the successor of a former office', async () => {
    expect(await showPage(accusation)).toContain(
      'Đơn vị bị phản ánh: Sở Giao thông vận tải, nay là Sở Xây dựng.',
    );
  });

  test.each([
    [{ accused: ['SO_XD'] }, 'Đơn vị bị phản ánh: Sở Xây dựng.'],
    [{ accused: ['QLTT', 'SO_XD'], declared: ['SO_GTVT'] }, 'nay là Sở Xây dựng; Cục Quản lý'],
    [{ accused: ['QLTT'], declared: ['SO_GTVT'] }, 'Đơn vị bị phản ánh: Cục Quản lý thị trường'],
  ])('is every unit that is accused now: %o', async (ticket, text) => {
    expect(await showPage(ticket)).toContain(text);
  });

  test('is not mentioned for a ticket that accuses nobody', async () => {
    expect(await showPage({})).not.toContain('Đơn vị bị phản ánh');
  });
});

test('the officer page shows an answer together with the unit’s later addition', async () => {
  const { presses } = anOfficersPhone();
  await presses({ ...written, action: 'answer' });
  const addition = 'Số điện thoại đúng là 0294 1022.';
  const reply = await presses({ action: 'supplement', addition });
  const card = /<section class="card answer".*?<\/section>/s.exec(reply.body ?? '')?.[0] ?? '';
  expect(card).toContain(answer);
  expect(card).toContain(addition);
});
