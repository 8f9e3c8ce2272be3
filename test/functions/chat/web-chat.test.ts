import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ChatResponse } from '../../../core/contract/public/chat-responses.ts';
import { postChatMessage, readChatMessages } from '../../../functions/chat/chat-api.ts';
import {
  showChatPage,
  submitChatDeletionForm,
  submitChatMessageForm,
} from '../../../functions/chat/chat-pages.ts';
import { setUpWebChatApi } from '../../support/api/set-up-web-chat-api.ts';
import { readHtml } from '../../web/read-html.ts';

const reportText = 'Nhóm thanh niên tụ tập ăn nhậu đông người ở phường 7';

const form = (fields: Record<string, string>) => ({
  body: new URLSearchParams(fields).toString(),
});

const withPage = () => {
  const door = setUpWebChatApi();
  let count = 0;
  return {
    ...door,
    show: async (path = '/tro-chuyen') => (await door.sendRequest(showChatPage, 'GET', path)).body,
    say: (fields: Record<string, string>) => {
      count += 1;
      return door.sendRequest(
        submitChatMessageForm,
        'POST',
        '/tro-chuyen',
        form({ key: `key-number-${count}`, ...fields }),
      );
    },
  };
};

describe('web chat without JavaScript', () => {
  test('the web chat page greets the user and offers the services as buttons', async () => {
    const page = await withPage().show();
    expect(page).toContain('Tổng đài 1022 Trà Vinh, máy trả lời tự động');
    expect(page).toContain('value="service:violation"');
    expect(readHtml(page)).toBeDefined();
  });

  test('the web chat opens a ticket by HTML forms alone, without JavaScript', async () => {
    const { say, show, tickets } = withPage();
    const sent = await say({ text: reportText });
    expect([sent.statusCode, sent.headers?.['location']]).toEqual([303, '/tro-chuyen#moi-nhat']);
    for (const text of ['bỏ qua', 'bỏ qua', 'bỏ qua', 'bỏ qua']) await say({ text });
    await say({ choice: 'unit:' });
    await say({ choice: 'who:anonymous' });
    await say({ text: '0912 345 678' });
    expect(await show()).toContain('Chưa chọn “Gửi” thì chưa có gì được chuyển đi');
    await say({ choice: 'send' });
    const page = await show();
    expect(page).toMatch(/Mã phản ánh: \d{3} \d{3} \d{4}/);
    expect(page).toContain('name="photo"');
    expect(tickets.all()).toMatchObject([{ channel: 'chat', topic: 'VP01', anonymous: true }]);
  });

  test('a web chat form that is submitted twice counts as one message', async () => {
    const { say, talks: chatSessions } = withPage();
    await say({ text: 'alo' });
    await say({ text: reportText, key: 'the-very-same-form' });
    await say({ text: reportText, key: 'the-very-same-form' });
    const own = chatSessions.all()[0]?.lines.filter(({ by }) => by === 'person');
    expect(own).toHaveLength(2);
  });

  test('an empty web chat message returns 400 and the page with a hint', async () => {
    const reply = await withPage().say({ text: ' ' });
    expect([reply.statusCode, reply.body.includes('Xin viết tin nhắn')]).toEqual([400, true]);
  });

  test('the web chat page escapes markup in users’ messages', async () => {
    const { say, show } = withPage();
    await say({ text: '<img src=x onerror=alert(1)> tụ tập ở phường 7' });
    expect(await show()).not.toContain('<img src=x');
  });
});

describe('web chat of one browser', () => {
  test('the web chat switches the language on request and redirects to that language’s path', async () => {
    const { say } = withPage();
    const sent = await say({ text: 'English' });
    expect(sent.headers?.['location']).toBe('/en/tro-chuyen#moi-nhat');
  });

  test('deleting the web chat removes its messages and its cookie', async () => {
    const { say, sendRequest, show, cookies } = withPage();
    await say({ text: reportText });
    await sendRequest(submitChatDeletionForm, 'POST', '/tro-chuyen/xoa');
    expect(cookies()).toEqual(['__Host-chat=']);
    expect(await show()).not.toContain('ăn nhậu');
  });

  test('another browser cannot read a web chat session', async () => {
    const { say, sendRequest } = withPage();
    await say({ text: reportText });
    const other = await sendRequest(showChatPage, 'GET', '/tro-chuyen', {
      cookies: ['__Host-chat=aaaaaaaaaaaaaaaaaaaaaa'],
    });
    expect(other.body).not.toContain('ăn nhậu');
  });

  test('the web chat stores no text of a denunciation', async () => {
    const { say, show, talks: chatSessions } = withPage();
    await say({ text: 'Tôi làm đơn tố cáo ông Nguyễn Văn A nhận hối lộ' });
    expect(JSON.stringify(chatSessions.all())).not.toContain('Nguyễn Văn A');
    expect(await show()).toContain('(nội dung không được lưu)');
  });
});

const Problem = z.looseObject({ type: z.string() });
const post = (body: unknown) => ({ body: JSON.stringify(body) });

describe('web chat API', () => {
  test('the web chat API follows its contract and returns 304 for unchanged messages', async () => {
    const { sendRequest } = setUpWebChatApi();
    const response = await sendRequest(
      postChatMessage,
      'POST',
      '/api/chat',
      post({ id: 'message-1', text: reportText }),
    );
    expect(response.statusCode).toBe(200);
    expect(ChatResponse.parse(JSON.parse(response.body)).lines.at(-1)?.kind).toBe('ask-place');
    const read = await sendRequest(readChatMessages, 'GET', '/api/chat');
    const etag = String(read.headers?.['etag']);
    const again = await sendRequest(readChatMessages, 'GET', '/api/chat', {
      headers: { 'if-none-match': etag },
    });
    expect(again.statusCode).toBe(304);
  });

  test('the web chat API accepts a geographic position', async () => {
    const { sendRequest, talks: chatSessions } = setUpWebChatApi();
    await sendRequest(
      postChatMessage,
      'POST',
      '/api/chat',
      post({ id: 'message-1', text: reportText }),
    );
    const place = { latitude: 9.934, longitude: 106.345 };
    await sendRequest(postChatMessage, 'POST', '/api/chat', post({ id: 'message-2', place }));
    expect(chatSessions.all()[0]?.state.draft?.spot).toContain('9.93400, 106.34500');
  });

  test.each([
    ['malformed JSON', 'not json', 'not-json'],
    ['an empty message', JSON.stringify({ id: 'message-1' }), 'invalid'],
    ['a missing message id', JSON.stringify({ text: 'alo' }), 'invalid'],
    ['an overlong text', JSON.stringify({ id: 'message-1', text: 'a'.repeat(2001) }), 'invalid'],
    [
      'an invalid position',
      JSON.stringify({ id: 'message-1', place: { latitude: 99, longitude: 0 } }),
      'invalid',
    ],
    [
      'an unknown field',
      JSON.stringify({ id: 'message-1', text: 'alo', role: 'admin' }),
      'invalid',
    ],
  ])('the web chat API rejects %s', async (_, body, word) => {
    const reply = await setUpWebChatApi().sendRequest(postChatMessage, 'POST', '/api/chat', {
      body,
    });
    const { type } = Problem.parse(JSON.parse(reply.body));
    expect([reply.statusCode, type]).toEqual([400, `urn:1022:problem:${word}`]);
  });
});

describe('rate limit of the web chat', () => {
  test('the web chat returns 429 with Retry-After when a user sends messages too fast', async () => {
    const { sendRequest } = setUpWebChatApi();
    let last = await sendRequest(
      postChatMessage,
      'POST',
      '/api/chat',
      post({ id: 'message-00', text: 'alo' }),
    );
    for (let number = 1; number <= 60; number += 1) {
      last = await sendRequest(
        postChatMessage,
        'POST',
        '/api/chat',
        post({ id: `message-${number + 100}`, text: 'alo' }),
      );
    }
    expect([last.statusCode, last.headers?.['retry-after']]).toEqual([429, expect.any(String)]);
  });

  test('a rate-limited web chat names 115 and still accepts an emergency report', async () => {
    const { sendRequest } = setUpWebChatApi();
    const say = (number: number, text: string) =>
      sendRequest(
        postChatMessage,
        'POST',
        '/api/chat',
        post({ id: `message-${number + 100}`, text }),
      );
    for (let number = 0; number < 60; number += 1) await say(number, 'alo');
    const refused = await say(60, 'alo');
    expect([refused.statusCode, refused.body.includes('115')]).toEqual([429, true]);
    expect((await say(61, 'Ba tôi khó thở, tím tái, gọi không thưa')).statusCode).toBe(200);
    expect((await say(62, 'Ở phường 7')).statusCode).toBe(200);
  });
});
