import { describe, expect, test } from 'vitest';
import { buildCitizenActionPageHandler } from '../../../../functions/intake/ticket/citizen-actions-pages.ts';
import {
  showTicket,
  showTrackingPage,
} from '../../../../functions/intake/ticket/tracking-pages.ts';
import type { HttpReply } from '../../../../functions/runtime/reply/reply.ts';
import { setUpPublicApi } from '../../../support/api/set-up-public-api.ts';
import { formField } from '../../../support/browser/form-field.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

const ticket = aTicket({
  status: 'in-progress',
  unit: 'UBND_XA:29254',
  unitName: 'UBND phường 7',
  assignment: 1,
});
const answered = { ...ticket, status: 'answered' as const, answeredAt: atMinute(30) };
const messageText = 'Tối qua quán <vẫn> mở cửa';
const escaped = 'Tối qua quán &lt;vẫn&gt; mở cửa';

type Action = Parameters<typeof buildCitizenActionPageHandler>[0];
type CitizenActsPagesFields = Record<string, string>;

const cookiePairs = ({ cookies = [] }: HttpReply): string[] =>
  cookies.map((cookie) => cookie.split(';')[0] ?? '');

/** Citizen's browser that stores cookies and submits the forms of its pages. */
const aBrowser = (known = ticket) => {
  const door = setUpPublicApi(known);
  let cookies: string[] = [];
  const shown = async (reply: Promise<HttpReply>): Promise<HttpReply> => {
    const answer = await reply;
    cookies = [...cookiePairs(answer), ...cookies];
    return answer;
  };
  const send = (answer: Parameters<typeof door.ask>[0], fields: CitizenActsPagesFields) =>
    shown(
      door.ask(answer, {
        cookies,
        body: new URLSearchParams({ ma: known.code, ...fields }).toString(),
      }),
    );
  return {
    ...door,
    open: () => send(showTicket, { pin: door.pin }),
    look: () =>
      shown(door.ask(showTrackingPage, { cookies, queryStringParameters: { ma: known.code } })),
    send: (action: Action, fields: CitizenActsPagesFields) =>
      send(buildCitizenActionPageHandler(action), fields),
  };
};

const keyIn = ({ body }: HttpReply, action: Action): string =>
  body.match(new RegExp(`value="(${action}-[^"]+)"`))?.[1] ?? formField(body, 'key');

describe('ticket page after the PIN was entered', () => {
  test('the ticket page opens without the PIN for half an hour after the PIN was entered', async () => {
    const { open, look, at } = aBrowser();
    await open();
    expect((await look()).body).toContain(ticket.text);
    at(90);
    expect((await look()).body).not.toContain(ticket.text);
  });

  test('forms on a ticket page opened with the PIN need no PIN again and confirm what was recorded', async () => {
    const { open, send, tickets } = aBrowser();
    const key = keyIn(await open(), 'write');
    const reply = await send('write', { key, text: messageText });
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toContain('Đã nhận nội dung quý vị vừa viết.');
    expect(reply.body).toContain(escaped);
    expect(tickets.changes.map(({ event }) => event.kind)).toEqual(['wrote']);
  });

  test('a ticket form submitted twice is recorded once and confirmed both times', async () => {
    const { open, send, tickets } = aBrowser();
    const key = keyIn(await open(), 'write');
    const replies = [
      await send('write', { key, text: messageText }),
      await send('write', { key, text: messageText }),
    ];
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(tickets.changes).toHaveLength(1);
  });

  test('a ticket form with a reused idempotency key and another text asks to submit again with that text', async () => {
    const { open, send, tickets } = aBrowser();
    const key = keyIn(await open(), 'write');
    await send('write', { key, text: 'Điều thứ nhất' });
    const reply = await send('write', { key, text: messageText });
    expect([reply.statusCode, tickets.changes.length]).toEqual([400, 1]);
    expect(reply.body).toContain('xin bấm gửi lần nữa');
    await send('write', { key: keyIn(reply, 'write'), text: messageText });
    expect(tickets.changes).toHaveLength(2);
  });
});

describe('ticket page after an answer', () => {
  test('an answer is rated with one tap, the rating can be changed, and a low rating offers to reopen the ticket', async () => {
    const { open, send, tickets } = aBrowser(answered);
    const key = keyIn(await open(), 'rate');
    await send('rate', { key, score: '4' });
    const reply = await send('rate', { key, score: '1' });
    expect(tickets.all()[0]?.rating?.score).toBe(1);
    expect(reply.body).toContain('Quý vị đã đánh giá 1/5');
    expect(reply.body).toMatch(/<section class="card asked"[^>]*aria-labelledby="mo-lai"/);
  });

  test('the page of a reopened ticket shows the new deadline', async () => {
    const { open, send } = aBrowser(answered);
    const reply = await send('reopen', { key: keyIn(await open(), 'reopen'), reason: messageText });
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toContain('Đang xử lý lại');
    expect(reply.body).toContain('trước 14\u00a0giờ hôm nay');
  });
});

describe('typed text on the ticket page', () => {
  test('a ticket form with a text that is too short is shown again with the text', async () => {
    const { open, send, tickets } = aBrowser(answered);
    const reply = await send('reopen', { key: keyIn(await open(), 'reopen'), reason: 'dạ <' });
    expect(reply.statusCode).toBe(400);
    expect(reply.body).toContain('href="#reason"');
    expect(reply.body).toContain('dạ &lt;</textarea>');
    expect(tickets.changes).toEqual([]);
  });

  test('a ticket form without a valid visit cookie asks for the PIN and keeps the typed text', async () => {
    const { send, tickets, pin } = aBrowser();
    const reply = await send('write', { key: 'write-0123456789abcdef', text: messageText });
    expect(reply.statusCode).toBe(403);
    expect(reply.body).toContain(`${escaped}</textarea>`);
    expect(reply.body).not.toContain(ticket.text);
    expect(tickets.changes).toEqual([]);
    const sent = await send('write', { key: keyIn(reply, 'write'), text: messageText, pin });
    expect(sent.statusCode).toBe(200);
    expect(tickets.changes).toHaveLength(1);
  });

  test('a ticket form with a wrong PIN is shown again with the typed text', async () => {
    const { send, tickets, pin } = aBrowser(answered);
    const wrong = pin === '000000' ? '111111' : '000000';
    const reply = await send('rate', {
      key: 'rate-0123456789abcdef',
      score: '1',
      comment: messageText,
      pin: wrong,
    });
    expect(reply.statusCode).toBe(403);
    expect(reply.body).toContain(`${escaped}</textarea>`);
    expect(formField(reply.body, 'score')).toBe('1');
    expect(reply.body).not.toContain(wrong);
    expect(tickets.changes).toEqual([]);
  });

  test('a rating form with an overlong comment is shown again with comment and rating', async () => {
    const { open, send, tickets } = aBrowser(answered);
    const comment = `Quá chậm ${'.'.repeat(1000)}`;
    const reply = await send('rate', { key: keyIn(await open(), 'rate'), score: '2', comment });
    expect(reply.statusCode).toBe(400);
    expect(reply.body).toContain(`${comment}</textarea>`);
    expect(formField(reply.body, 'score')).toBe('2');
    expect(tickets.changes).toEqual([]);
  });
});

test('a message to a closed ticket returns 409, keeps the typed text and explains what to do next', async () => {
  const closed = { ...answered, status: 'closed' as const, closedAt: atMinute(45) };
  const { open, send, tickets } = aBrowser(closed);
  await open();
  const reply = await send('write', { key: 'write-0123456789abcdef', text: messageText });
  expect(reply.statusCode).toBe(409);
  expect(reply.body).toContain('yêu cầu xử lý lại đến 8 giờ 30 Chủ nhật, 2/1/2022');
  expect(reply.body).toContain(escaped);
  expect(tickets.changes).toEqual([]);
});

test('no ticket page contains the PIN', async () => {
  const { open, look, send, pin } = aBrowser();
  const pages = [
    await open(),
    await look(),
    await send('write', { key: 'write-0123456789abcdef', text: 'dạ', pin }),
  ];
  for (const { body } of pages) expect(body).not.toContain(pin);
});

test('a ticket form without a ticket code returns 400 and asks for the code', async () => {
  const { ask } = setUpPublicApi(ticket);
  const reply = await ask(buildCitizenActionPageHandler('write'), { body: 'text=abc' });
  expect(reply.statusCode).toBe(400);
  expect(reply.body).toContain('Tra cứu phản ánh');
});

test('one tap records that the answer resolved the issue, and a rating stays possible', async () => {
  const { open, send, tickets } = aBrowser(answered);
  const page = await open();
  const key = keyIn(page, 'accept');
  const first = await send('accept', { key });
  expect(first.body).toContain('Đã nhận ý kiến: việc đã được giải quyết.');
  expect(first.body).not.toContain('Việc đã được giải quyết chưa?');
  expect(first.body).toContain('Quý vị cho biết việc đã được giải quyết.');
  await send('accept', { key });
  const history = await tickets.history(answered.code);
  expect(history?.events.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
  expect(history?.ticket.status).toBe('answered');
  expect((await send('rate', { key: keyIn(first, 'rate'), score: '5' })).body).toContain('5/5');
});
