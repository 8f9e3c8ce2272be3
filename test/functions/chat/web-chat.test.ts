import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ChatResponse } from '../../../core/contract/chat-answers.ts';
import { postChatMessage, readChat } from '../../../functions/chat/chat-api.ts';
import {
  deleteChatByPage,
  postChatMessageByPage,
  showChat,
} from '../../../functions/chat/chat-pages.ts';
import { chatDoor } from '../../support/chat-door.ts';
import { readHtml } from '../../web/read-html.ts';

const matter = 'Nhóm thanh niên tụ tập ăn nhậu đông người ở phường 7';

const form = (fields: Record<string, string>) => ({
  body: new URLSearchParams(fields).toString(),
});

const withPage = () => {
  const door = chatDoor();
  let count = 0;
  return {
    ...door,
    show: async (path = '/tro-chuyen') => (await door.ask(showChat, 'GET', path)).body,
    say: (fields: Record<string, string>) => {
      count += 1;
      return door.ask(
        postChatMessageByPage,
        'POST',
        '/tro-chuyen',
        form({ key: `key-number-${count}`, ...fields }),
      );
    },
  };
};

describe('the chat without script', () => {
  test('greets, and offers what can be done as buttons', async () => {
    const page = await withPage().show();
    expect(page).toContain('Tổng đài 1022 Trà Vinh, máy trả lời tự động');
    expect(page).toContain('value="service:violation"');
    expect(readHtml(page)).toBeDefined();
  });

  test('goes from the matter to the code by forms alone', async () => {
    const { say, show, tickets } = withPage();
    const sent = await say({ text: matter });
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

  test('a form that is sent twice is one message', async () => {
    const { say, talks } = withPage();
    await say({ text: 'alo' });
    await say({ text: matter, key: 'the-very-same-form' });
    await say({ text: matter, key: 'the-very-same-form' });
    const own = talks.all()[0]?.lines.filter(({ by }) => by === 'person');
    expect(own).toHaveLength(2);
  });

  test('an empty message says what to do, and keeps the page', async () => {
    const reply = await withPage().say({ text: ' ' });
    expect([reply.statusCode, reply.body.includes('Xin viết tin nhắn')]).toEqual([400, true]);
  });

  test('what people write is shown as text and never as markup', async () => {
    const { say, show } = withPage();
    await say({ text: '<img src=x onerror=alert(1)> tụ tập ở phường 7' });
    expect(await show()).not.toContain('<img src=x');
  });
});

describe('what a browser has said', () => {
  test('another language is answered in it, at its address', async () => {
    const { say } = withPage();
    const sent = await say({ text: 'English' });
    expect(sent.headers?.['location']).toBe('/en/tro-chuyen#moi-nhat');
  });

  test('is gone when it is deleted, with its cookie', async () => {
    const { say, ask, show, cookies } = withPage();
    await say({ text: matter });
    await ask(deleteChatByPage, 'POST', '/tro-chuyen/xoa');
    expect(cookies()).toEqual(['chat=']);
    expect(await show()).not.toContain('ăn nhậu');
  });

  test('another browser reads nothing of it', async () => {
    const { say, ask } = withPage();
    await say({ text: matter });
    const other = await ask(showChat, 'GET', '/tro-chuyen', {
      cookies: ['chat=aaaaaaaaaaaaaaaaaaaaaa'],
    });
    expect(other.body).not.toContain('ăn nhậu');
  });

  test('of a denunciation no word is kept', async () => {
    const { say, show, talks } = withPage();
    await say({ text: 'Tôi làm đơn tố cáo ông Nguyễn Văn A nhận hối lộ' });
    expect(JSON.stringify(talks.all())).not.toContain('Nguyễn Văn A');
    expect(await show()).toContain('(nội dung không được lưu)');
  });
});

const Problem = z.looseObject({ type: z.string() });
const post = (body: unknown) => ({ body: JSON.stringify(body) });

describe('the chat for programs and scripts', () => {
  test('answers as its contract says, and nothing new costs nothing', async () => {
    const { ask } = chatDoor();
    const said = await ask(
      postChatMessage,
      'POST',
      '/api/chat',
      post({ id: 'message-1', text: matter }),
    );
    expect(said.statusCode).toBe(200);
    expect(ChatResponse.parse(JSON.parse(said.body)).lines.at(-1)?.kind).toBe('ask-place');
    const read = await ask(readChat, 'GET', '/api/chat');
    const etag = String(read.headers?.['etag']);
    const again = await ask(readChat, 'GET', '/api/chat', { headers: { 'if-none-match': etag } });
    expect(again.statusCode).toBe(304);
  });

  test('takes a place', async () => {
    const { ask, talks } = chatDoor();
    await ask(postChatMessage, 'POST', '/api/chat', post({ id: 'message-1', text: matter }));
    const place = { latitude: 9.934, longitude: 106.345 };
    await ask(postChatMessage, 'POST', '/api/chat', post({ id: 'message-2', place }));
    expect(talks.all()[0]?.state.draft?.spot).toContain('9.93400, 106.34500');
  });

  test.each([
    ['no JSON', 'not json', 'not-json'],
    ['nothing said', JSON.stringify({ id: 'message-1' }), 'invalid'],
    ['no name', JSON.stringify({ text: 'alo' }), 'invalid'],
    ['too long', JSON.stringify({ id: 'message-1', text: 'a'.repeat(2001) }), 'invalid'],
    [
      'a place that is none',
      JSON.stringify({ id: 'message-1', place: { latitude: 99, longitude: 0 } }),
      'invalid',
    ],
    [
      'more than is known',
      JSON.stringify({ id: 'message-1', text: 'alo', role: 'admin' }),
      'invalid',
    ],
  ])('refuses %s', async (_, body, word) => {
    const reply = await chatDoor().ask(postChatMessage, 'POST', '/api/chat', { body });
    const { type } = Problem.parse(JSON.parse(reply.body));
    expect([reply.statusCode, type]).toEqual([400, `urn:1022:problem:${word}`]);
  });
});

describe('whoever writes too fast', () => {
  test('is told when to try again', async () => {
    const { ask } = chatDoor();
    let last = await ask(
      postChatMessage,
      'POST',
      '/api/chat',
      post({ id: 'message-00', text: 'alo' }),
    );
    for (let number = 1; number <= 60; number += 1) {
      last = await ask(
        postChatMessage,
        'POST',
        '/api/chat',
        post({ id: `message-${number + 100}`, text: 'alo' }),
      );
    }
    expect([last.statusCode, last.headers?.['retry-after']]).toEqual([429, expect.any(String)]);
  });

  test('is refused with 115, and heard about an emergency and the report of it', async () => {
    const { ask } = chatDoor();
    const say = (number: number, text: string) =>
      ask(postChatMessage, 'POST', '/api/chat', post({ id: `message-${number + 100}`, text }));
    for (let number = 0; number < 60; number += 1) await say(number, 'alo');
    const refused = await say(60, 'alo');
    expect([refused.statusCode, refused.body.includes('115')]).toEqual([429, true]);
    expect((await say(61, 'Ba tôi khó thở, tím tái, gọi không thưa')).statusCode).toBe(200);
    expect((await say(62, 'Ở phường 7')).statusCode).toBe(200);
  });
});
