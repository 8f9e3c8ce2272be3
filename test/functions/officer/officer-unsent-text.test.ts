import { describe, expect, test } from 'vitest';
import { textOf } from '../../web/officer/read-page.ts';
import {
  anOfficersPhone,
  headsLink,
  otherPhone,
  everyField as written,
} from './officer-device-harness.ts';

/** Expects the page to contain the typed texts, in their fields or as plain text. */
const expectRetained = (html: string, ...fields: (keyof typeof written)[]): void => {
  for (const field of fields) expect(html).toContain(written[field]);
};
const textFields = ['text', 'question', 'returnReason', 'extendReason'] as const;

describe('unsent text on the officer page', () => {
  test('the officer page keeps text typed into one form when the button of another form is pressed', async () => {
    const { presses } = anOfficersPhone();
    const { body } = await presses({ ...written, action: 'acknowledge' });
    expectRetained(body, ...textFields);
    expect(body).toContain('value="SO_YT" selected');
  });

  test('the officer page keeps typed text except in the field that was recorded', async () => {
    const { presses } = anOfficersPhone();
    const { body } = await presses({ ...written, action: 'extend' });
    expectRetained(body, 'text', 'question', 'returnReason');
    expect(body.match(new RegExp(written.extendReason, 'g'))).toHaveLength(1); // once, in the history
  });

  test('the officer page shows unsent text even if its form field is no longer offered', async () => {
    const { presses } = anOfficersPhone();
    const { body } = await presses({ ...written, action: 'return' });
    expect(textOf(body)).toContain('Nội dung đã viết, chưa gửi được');
    expectRetained(body, 'text', 'question', 'extendReason');
    expect(textOf(body)).toContain('Phiếu đã được trả về Tổng đài');
  });
});

describe('text that an officer could not submit', () => {
  test('a rejected officer form keeps the typed text and names the invalid field', async () => {
    const { presses, tickets } = anOfficersPhone();
    const fields = { ...written, unit: '', amount: '99', returnReason: '' };
    const reply = await presses({ ...fields, action: 'return' });
    expect(reply.statusCode).toBe(400);
    expect(textOf(reply.body)).toContain('Xin chọn đơn vị mà việc này thuộc thẩm quyền.');
    expect(textOf(reply.body)).toContain('Xin cho biết vì sao việc không thuộc thẩm quyền.');
    expectRetained(reply.body, 'text', 'question', 'extendReason');
    expect(tickets.changes).toEqual([]);
  });

  test('an officer form that breaks a rule keeps the typed text', async () => {
    const { presses, tickets } = anOfficersPhone();
    const own = await presses({ ...written, unit: 'UBND_XA:29254', action: 'return' });
    const long = await presses({ ...written, amount: '25', action: 'extend' });
    for (const reply of [own, long]) {
      expect(reply.statusCode).toBe(400);
      expectRetained(reply.body, ...textFields);
    }
    expect(own.body).toContain('href="#unit"');
    expect(long.body).toContain('href="#amount"');
    expect(tickets.changes).toEqual([]);
  });

  test('an officer form that hits a version conflict keeps the typed text', async () => {
    const { formWith, posts, presses } = anOfficersPhone({ links: [{}, headsLink] });
    const form = await formWith({ ...written, action: 'ask' });
    await presses({ action: 'acknowledge' }, 'head', otherPhone);
    const reply = await posts(form);
    expect(reply.statusCode).toBe(409);
    expect(textOf(reply.body)).toContain('UBND Phường 7 nhận việc.');
    expectRetained(reply.body, ...textFields);
  });

  test('an officer form that the ticket’s new status does not allow keeps the typed text', async () => {
    const { formWith, posts } = anOfficersPhone();
    const form = await formWith(written);
    await posts({ ...form, action: 'answer' });
    const reply = await posts({ ...form, action: 'ask' });
    expect(reply.statusCode).toBe(409);
    expect(textOf(reply.body)).toContain('lúc này phiếu không nhận thao tác “Cần bổ sung”');
    expectRetained(reply.body, 'question', 'returnReason', 'extendReason');
  });
});

test('an officer form that reuses an idempotency key with another text returns 409 and keeps the text', async () => {
  const { formWith, posts, tickets } = anOfficersPhone();
  const form = await formWith({ action: 'ask', question: 'Quán ở hẻm nào vậy?' });
  await posts(form);
  const reply = await posts({ ...form, question: written.question });
  expect(reply.statusCode).toBe(409);
  expectRetained(reply.body, 'question');
  expect(tickets.changes).toHaveLength(1);
  const same = await posts(form);
  expect([same.statusCode, textOf(same.body)]).toEqual([
    200,
    expect.not.stringContaining('chưa gửi được'),
  ]);
});

describe('officer’s text on an expired link or a second device', () => {
  test('submitting a form on an expired officer link returns 410 and keeps the typed text', async () => {
    const { formWith, posts, later } = anOfficersPhone();
    const form = await formWith({ ...written, action: 'answer' });
    later(60 * 24 * 40);
    const reply = await posts(form);
    expect(reply.statusCode).toBe(410);
    expectRetained(reply.body, ...textFields);
  });

  test('an officer’s typed text is kept while a second device is confirmed, even after a wrong code', async () => {
    const door = anOfficersPhone();
    await door.presses({ action: 'acknowledge' });
    const form = { nonce: 'n'.repeat(22), version: '3', ...written };
    const codePage = await door.posts({ ...form, action: 'answer' }, 'token', otherPhone);
    expect(codePage.statusCode).toBe(403);
    await door.changesDevice({ ...written, action: 'send' });
    const wrong = await door.changesDevice({ ...written, action: 'confirm', code: '000000' });
    for (const reply of [codePage, wrong])
      expectRetained(reply.body, ...textFields, 'unit', 'amount');
    const right = await door.changesDevice({
      ...written,
      action: 'confirm',
      code: door.codeSent(),
    });
    expect(right.statusCode).toBe(200);
    expectRetained(right.body, ...textFields);
    const again = await door.changesDevice({ ...written, action: 'confirm', code: '000000' });
    expectRetained(again.body, ...textFields); // submitted twice: the link is already bound to their device
  });

  test.each([
    ['code requests', 3, { action: 'send' }, 60],
    ['wrong codes', 5, { action: 'confirm', code: '000000' }, 15],
  ])(
    'the officer page keeps typed text after too many %s and states when to try again',
    async (_, most, press, minutes) => {
      const door = anOfficersPhone();
      await door.presses({ action: 'acknowledge' });
      for (let time = 1; time <= most; time += 1)
        await door.changesDevice({ ...written, ...press });
      const { statusCode, headers, body } = await door.changesDevice({ ...written, ...press });
      expect(statusCode).toBe(429);
      expectRetained(body, ...textFields);
      expect(Number(headers?.['retry-after'])).toBeGreaterThan(0);
      expect(Number(headers?.['retry-after'])).toBeLessThanOrEqual(minutes * 60);
    },
  );
});
