import { describe, expect, test } from 'vitest';
import { textOf } from '../../web/officer/read-page.ts';
import {
  anOfficersPhone,
  headsLink,
  otherPhone,
  everyField as written,
} from './an-officers-phone.ts';

/** It is in the page, in its field or as text. */
const expectKept = (html: string, ...fields: (keyof typeof written)[]): void => {
  for (const field of fields) expect(html).toContain(written[field]);
};
const words = ['text', 'question', 'returnReason', 'extendReason'] as const;

describe('what was written and not sent', () => {
  test('stays when another button was pressed', async () => {
    const { presses } = anOfficersPhone();
    const { body } = await presses({ ...written, action: 'acknowledge' });
    expectKept(body, ...words);
    expect(body).toContain('value="SO_YT" selected');
  });

  test('stays, but for what was recorded', async () => {
    const { presses } = anOfficersPhone();
    const { body } = await presses({ ...written, action: 'extend' });
    expectKept(body, 'text', 'question', 'returnReason');
    expect(body.match(new RegExp(written.extendReason, 'g'))).toHaveLength(1); // in the history
  });

  test('is shown where its field is gone with the ticket', async () => {
    const { presses } = anOfficersPhone();
    const { body } = await presses({ ...written, action: 'return' });
    expect(textOf(body)).toContain('Quý vị đã viết, chưa gửi được');
    expectKept(body, 'text', 'question', 'extendReason');
    expect(textOf(body)).toContain('Phiếu đã về Tổng đài');
  });
});

describe('what was written and can’t be recorded', () => {
  test('stays when the form is refused, which says which field and what to do', async () => {
    const { presses, tickets } = anOfficersPhone();
    const fields = { ...written, unit: '', amount: '99', returnReason: '' };
    const reply = await presses({ ...fields, action: 'return' });
    expect(reply.statusCode).toBe(400);
    expect(textOf(reply.body)).toContain('Xin chọn đơn vị mà việc này thuộc thẩm quyền.');
    expect(textOf(reply.body)).toContain('Xin cho biết vì sao việc không thuộc thẩm quyền.');
    expectKept(reply.body, 'text', 'question', 'extendReason');
    expect(tickets.changes).toEqual([]);
  });

  test('stays when the rules refuse what the form asks for', async () => {
    const { presses, tickets } = anOfficersPhone();
    const own = await presses({ ...written, unit: 'UBND_XA:29254', action: 'return' });
    const long = await presses({ ...written, amount: '25', action: 'extend' });
    for (const reply of [own, long]) {
      expect(reply.statusCode).toBe(400);
      expectKept(reply.body, ...words);
    }
    expect(own.body).toContain('href="#unit"');
    expect(long.body).toContain('href="#amount"');
    expect(tickets.changes).toEqual([]);
  });

  test('stays when somebody else was quicker', async () => {
    const { formWith, posts, presses } = anOfficersPhone({ links: [{}, headsLink] });
    const form = await formWith({ ...written, action: 'ask' });
    await presses({ action: 'acknowledge' }, 'head', otherPhone);
    const reply = await posts(form);
    expect(reply.statusCode).toBe(409);
    expect(textOf(reply.body)).toContain('UBND Phường 7 nhận việc.');
    expectKept(reply.body, ...words);
  });

  test('stays when the ticket no longer takes it', async () => {
    const { formWith, posts } = anOfficersPhone();
    const form = await formWith(written);
    await posts({ ...form, action: 'answer' });
    const reply = await posts({ ...form, action: 'ask' });
    expect(reply.statusCode).toBe(409);
    expect(textOf(reply.body)).toContain('lúc này phiếu không nhận thao tác “Cần bổ sung”');
    expectKept(reply.body, 'question', 'returnReason', 'extendReason');
  });
});

test('what was written stays when the form was used for something else: what it says now isn’t recorded', async () => {
  const { formWith, posts, tickets } = anOfficersPhone();
  const form = await formWith({ action: 'ask', question: 'Quán ở hẻm nào vậy?' });
  await posts(form);
  const reply = await posts({ ...form, question: written.question });
  expect(reply.statusCode).toBe(409);
  expectKept(reply.body, 'question');
  expect(tickets.changes).toHaveLength(1);
  const same = await posts(form);
  expect([same.statusCode, textOf(same.body)]).toEqual([
    200,
    expect.not.stringContaining('chưa gửi được'),
  ]);
});

describe('what was written', () => {
  test('is shown by a link that ended while it was written', async () => {
    const { formWith, posts, later } = anOfficersPhone();
    const form = await formWith({ ...written, action: 'answer' });
    later(60 * 24 * 40);
    const reply = await posts(form);
    expect(reply.statusCode).toBe(410);
    expectKept(reply.body, ...words);
  });

  test('comes along to a second device, past a wrong code, into its fields', async () => {
    const door = anOfficersPhone();
    await door.presses({ action: 'acknowledge' });
    const form = { nonce: 'n'.repeat(22), version: '3', ...written };
    const asks = await door.posts({ ...form, action: 'answer' }, 'token', otherPhone);
    expect(asks.statusCode).toBe(403);
    await door.changesDevice({ ...written, action: 'send' });
    const wrong = await door.changesDevice({ ...written, action: 'confirm', code: '000000' });
    for (const reply of [asks, wrong]) expectKept(reply.body, ...words, 'unit', 'amount');
    const right = await door.changesDevice({
      ...written,
      action: 'confirm',
      code: door.codeSent(),
    });
    expect(right.statusCode).toBe(200);
    expectKept(right.body, ...words);
    const again = await door.changesDevice({ ...written, action: 'confirm', code: '000000' });
    expectKept(again.body, ...words); // pressed twice: the link is theirs already
  });

  test.each([
    ['codes asked for', 3, { action: 'send' }, 60],
    ['codes guessed', 5, { action: 'confirm', code: '000000' }, 15],
  ])(
    'stays on the page when there were too many %s, and it says when to try again',
    async (_, most, press, minutes) => {
      const door = anOfficersPhone();
      await door.presses({ action: 'acknowledge' });
      for (let time = 1; time <= most; time += 1)
        await door.changesDevice({ ...written, ...press });
      const { statusCode, headers, body } = await door.changesDevice({ ...written, ...press });
      expect(statusCode).toBe(429);
      expectKept(body, ...words);
      expect(Number(headers?.['retry-after'])).toBeGreaterThan(0);
      expect(Number(headers?.['retry-after'])).toBeLessThanOrEqual(minutes * 60);
    },
  );
});
