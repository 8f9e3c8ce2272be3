import { expect, test } from 'vitest';
import * as z from 'zod';
import { WaitingContactsResponse } from '../../../../../core/contract/staff/desk/waiting-contact-responses.ts';
import {
  joinLineTexts,
  openOperatorChatDriver,
  webChatUser,
} from '../../../../support/browser/chat-users.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';

const hotline = sharedHotline();

const reporter = 'Kim Thị Sa Phia';
const report = [
  'Quán nhậu ở phường 7 tụ tập đông người ăn nhậu',
  'gần chợ',
  'Bỏ qua',
  'sau 21 giờ',
  'Có',
  'Không',
];
const who = ['Ghi họ tên', reporter, 'Bỏ qua', 'Gửi'];

/** Requests the reveal of the ticket whose code the text contains; returns the status. */
const askForName = async (message: string): Promise<number> => {
  const [, code = ''] = /Mã phản ánh: ([\d ]{12})/.exec(message) ?? [];
  const { text } = await hotline.post('/local/sign-in', { role: 'supervisor' });
  const { token } = z.object({ token: z.string() }).parse(JSON.parse(text));
  const path = `/api/staff/tickets/${code.replace(/\s/g, '')}/reveal`;
  const revealRequest = { reason: 'life-at-risk', text: 'Bị đe dọa đánh, cần bảo vệ' };
  return (await hotline.post(path, revealRequest, { authorization: `Bearer ${token}` })).status;
};

longTest(
  'a sender’s name given in a chat can be revealed but is stored nowhere in plain text',
  async () => {
    const { say } = webChatUser(hotline, 'operator-chat-on-web-0');
    const lines: string[] = [];
    for (const [at, text] of [...report, ...who].entries()) {
      lines.push(joinLineTexts(await say(`message-${at}`, text)));
    }
    expect(await askForName(lines.at(-1) ?? '')).toBe(202);
    expect(await hotline.holds(reporter)).toBe(false);
    for (const text of [...report, ...who]) {
      await hotline.post('/local/chat', { channel: 'zalo', user: 'chi-phia', text });
      await hotline.settle();
    }
    const response = await hotline.get('/local/chat?channel=zalo&user=chi-phia&format=json');
    expect(await askForName(response.text)).toBe(202);
    expect(await hotline.logs()).not.toContain(reporter); // not holds(): the simulated Zalo itself stores its messages
  },
);

test('an operator joins, answers and leaves a web chat, and the page shows all of it', async () => {
  const { read, say } = webChatUser(hotline, 'operator-chat-on-web-1');
  const { newest, does } = openOperatorChatDriver(hotline);
  await say('first-message', 'Quán karaoke ở phường 7 vẫn mở cửa, gọi tôi số 0912 345 678');
  expect(joinLineTexts(await say('asks-for-person', 'gặp tổng đài viên'))).toContain(
    'đang mời tổng đài viên',
  );
  const { attributes, said: messages } = await newest();
  expect(attributes).toMatchObject({ channel: 'chat', lang: 'vi' });
  expect(attributes['summary']).toContain('karaoke');
  expect(JSON.stringify(attributes)).not.toContain('345');
  expect(joinLineTexts(messages)).toContain('Tổng đài viên sẽ trả lời');

  expect(await does('accept')).toBe(200);
  await say('to-the-operator', 'Chị ơi, quán mở tới mấy giờ sáng');
  await say('to-the-operator', 'Chị ơi, quán mở tới mấy giờ sáng');
  expect((await newest()).said.filter(({ by }) => by === 'citizen')).toHaveLength(1);
  await does('write', 'Dạ em ghi nhận, quán tên gì ạ?');
  const lines = await read();
  expect(lines.at(-1)).toMatchObject({ by: 'operator', text: 'Dạ em ghi nhận, quán tên gì ạ?' });
  expect(joinLineTexts(lines)).toContain('Tổng đài viên đã tham gia');

  await does('end');
  expect(joinLineTexts(await read())).toContain('Tổng đài viên đã kết thúc');
  expect(await does('write', 'còn đây')).toBe(409);
  expect((await say('to-the-machine', 'tra cứu')).at(-1)?.text).toContain('mã');
});

test('a chat user whom no operator answers is offered a callback after 3 minutes, and the chat is listed as missed', async () => {
  const { read, say } = webChatUser(hotline, 'operator-chat-on-web-2');
  const onZalo = { channel: 'zalo', user: 'chu-cho' };
  const { token } = z
    .object({ token: z.string() })
    .parse(JSON.parse((await hotline.post('/local/sign-in', { role: 'operator' })).text));
  const staff = async (path: string) =>
    (await hotline.get(`/api/staff/${path}`, { authorization: `Bearer ${token}` })).text;
  const listed = async () =>
    WaitingContactsResponse.parse(JSON.parse(await staff('waiting'))).chats.listed;
  const others = new Set((await listed()).map(({ id }) => id));
  const chats = async () => {
    await hotline.settle();
    const own = (await listed()).filter(({ id }) => !others.has(id));
    return own.map(({ channel, isMissed }) => [channel, isMissed]);
  };
  await say('asks-for-person', 'gặp tổng đài viên');
  await hotline.post('/local/chat', { ...onZalo, text: 'gặp tổng đài viên' });
  expect(await chats()).toEqual([
    ['chat', false],
    ['zalo', false],
  ]);

  await say('to-the-operator', 'Quán nhậu ở phường 7 mở tới khuya');
  await hotline.advance('PT4M');
  expect((await read()).at(-2)?.text).toContain('mà chưa có tổng đài viên');
  const zalo = await hotline.get('/local/chat?channel=zalo&user=chu-cho&format=json');
  expect(zalo.text.match(/mà chưa có tổng đài viên/g)).toHaveLength(1);
  expect(await chats()).toEqual([
    ['chat', true],
    ['zalo', true],
  ]);

  expect(joinLineTexts((await say('is-anybody-there', 'co ai khong')).slice(-2))).toContain(
    'vẫn đang trong hàng chờ',
  );
  await say('wants-a-callback', 'Gọi lại cho tôi');
  expect(await chats()).toContainEqual(['chat', true]);
  const called = (await say('leaves-a-number', '0912 345 671')).slice(-3);
  const [, code = ''] = /mã ([\d ]{12})/.exec(joinLineTexts(called)) ?? [];
  expect(await staff('callbacks')).toContain(code.replace(/\s/g, ''));

  expect(await chats()).toEqual([['zalo', true]]);
  await openOperatorChatDriver(hotline).does('accept');
  expect(await chats()).toEqual([]);
});
