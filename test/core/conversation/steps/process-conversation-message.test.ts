import { describe, expect, test } from 'vitest';
import { encodeTicketCode, formatTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { deriveTicketPin } from '../../../../core/ticket/read/pin.ts';
import { toLocalInstant } from '../../../support/directory/test-directory.ts';
import {
  joinReplyTexts,
  listOfferedChoices,
  startTestConversation,
  testArticle,
} from '../../../support/hotline/start-test-conversation.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const withWard = {
  ...{ status: 'in-progress' as const, unit: 'UBND_XA:29254', unitName: 'UBND phường 7' },
  assignment: 1,
};
const gathering = 'Nhóm thanh niên tụ tập ăn nhậu đông người ở phường 7';

describe('a report in one chat message', () => {
  test('the chat reads a whole report from one message and asks only for missing details', async () => {
    const chat = startTestConversation();
    const replies = await chat.sendMessages(gathering);
    expect(chat.state().draft).toMatchObject({
      service: 'violation',
      topic: 'VP01',
      areaCode: '29254',
    });
    expect(joinReplyTexts(replies)).toContain('Tôi hiểu là: Phản ánh vi phạm');
    expect(chat.state().asked.step).toBe('spot');
  });

  test('the chat sends a report only after the citizen confirmed its summary', async () => {
    const chat = startTestConversation();
    await chat.sendMessages(gathering, 'gần chợ', 'bỏ qua', 'sau 21 giờ', 'có', 'không', 'ẩn danh');
    const summary = await chat.sendMessages('0912 345 678');
    expect(joinReplyTexts(summary)).toMatch(
      /Xin xem lại:[\s\S]*Địa chỉ: gần chợ[\s\S]*Ẩn danh[\s\S]*0912 345 678/,
    );
    expect(chat.tickets.all()).toEqual([]);
    const sent = await chat.sendMessages('gửi');
    const [ticket] = chat.tickets.all();
    expect(ticket).toMatchObject({
      channel: 'zalo',
      service: 'violation',
      topic: 'VP01',
      areaCode: '29254',
      place: 'gần chợ',
      text: gathering,
      answers: { hours: 'sau 21 giờ', 'still-going': true },
      anonymous: true,
      contactChannels: ['sms'],
    });
    expect(joinReplyTexts(sent)).toMatch(/Mã phản ánh: \d{3} \d{3} \d{4}\nPIN: \d{6}/);
  });

  test('the chat asks for a commune that the text does not name and accepts its old name', async () => {
    const chat = startTestConversation();
    await chat.sendMessages('Có nhóm tụ tập nhậu karaoke ồn ào');
    expect(chat.state().asked.step).toBe('area');
    await chat.sendMessages('Long Hoa');
    expect(chat.state().draft?.areaCode).toMatch(/^\d{5}$/);
  });

  test('the chat stores a place text without a commune name as a free-text location', async () => {
    const chat = startTestConversation();
    await chat.sendMessages('Có nhóm tụ tập nhậu karaoke ồn ào', 'kế bên quán cà phê Gió');
    expect(chat.state().draft?.spot).toBe('kế bên quán cà phê Gió');
    expect(chat.state().asked.step).toBe('area');
  });
});

describe('the place of a chat report', () => {
  test('the chat names the hotline of another province as soon as the place is stated', async () => {
    const chat = startTestConversation();
    await chat.sendMessages('Có nhóm tụ tập nhậu karaoke ồn ào');
    expect(joinReplyTexts(await chat.sendMessages('Cà Mau'))).toContain('Xin gọi 02901022');
    expect(chat.state().asked.step).toBe('elsewhere');
  });

  test('the chat replaces a commune that ends between two messages and explains it', async () => {
    const chat = startTestConversation();
    const minutes = (local: string) =>
      (toLocalInstant(local).getTime() - chat.ports.now().getTime()) / 60_000;
    chat.later(minutes('2025-06-30T23:58'));
    await chat.sendMessages(gathering);
    chat.later(minutes('2025-07-01T00:02'));
    expect(joinReplyTexts(await chat.sendMessages('gần chợ'))).toContain(
      'Phường 7, thành phố Trà Vinh, nay thuộc phường Nguyệt Hoá.',
    );
    expect(chat.state().draft).toMatchObject({ areaCode: '29254', spot: 'gần chợ' });
  });
});

describe('a report from a business in the chat', () => {
  const toTheSender = ['gần chợ', 'bỏ qua', 'sau 21 giờ', 'có', 'không'];
  const business = 'Thay mặt doanh nghiệp, hộ kinh doanh';

  test('the chat asks for the name and tax number of the business and seals both', async () => {
    const chat = startTestConversation();
    await chat.sendMessages(gathering, ...toTheSender, business, 'Quán Cây Bàng');
    const wrong = await chat.sendMessages('0100047517');
    expect(joinReplyTexts(wrong)).toContain('Mã số thuế chưa đúng');
    const summary = await chat.sendMessages('0100 047 516', 'bỏ qua');
    expect(joinReplyTexts(summary)).toContain('Người gửi: Quán Cây Bàng, 0100047516');
    await chat.sendMessages('gửi');
    const [ticket] = chat.tickets.all();
    expect([ticket?.reporterKind, ticket?.anonymous]).toEqual(['business', false]);
    expect(ticket?.text).toBe(gathering);
    expect(Buffer.from(ticket?.identity ?? []).toString()).toContain('0100047516');
  });

  test('a business may leave out its tax number, or stay anonymous after all', async () => {
    const chat = startTestConversation();
    await chat.sendMessages(gathering, ...toTheSender, business, 'Quán Cây Bàng', 'bỏ qua');
    expect(chat.state().asked.step).toBe('contact');
    expect(chat.state().draft?.taxNumber).toBe('');
    const other = startTestConversation();
    await other.sendMessages(gathering, ...toTheSender, business, 'ẩn danh');
    expect([other.state().asked.step, other.state().draft?.anonymous]).toEqual(['contact', true]);
  });
});

describe('chat proposals from a description', () => {
  const withPhone = `${gathering}, gọi 0912 345 678`;
  const toTheContact = ['gần chợ', 'bỏ qua', 'sau 21 giờ', 'có', 'không', 'ẩn danh'];

  test('the chat quotes the words from which it understood topic and place', async () => {
    const text = joinReplyTexts(await startTestConversation().sendMessages(gathering));
    expect(text).toMatch(/Phường 7[^.]*, vì quý vị viết “Nhóm thanh niên tụ tập”[^.]*“phường 7”/);
  });

  test('the chat explains the former name of the commune that the text names', async () => {
    const now = toLocalInstant('2025-07-02T09:00');
    const chat = startTestConversation('vi', { now: () => now });
    const text = joinReplyTexts(await chat.sendMessages(gathering));
    expect(text).toMatch(/Phường Nguyệt Hoá[^.]*, vì quý vị viết [^.]*“phường 7”/);
    expect(text).toContain('Phường 7, thành phố Trà Vinh, nay thuộc phường Nguyệt Hoá.');
    expect(joinReplyTexts(await startTestConversation().sendMessages(gathering))).not.toContain(
      'nay thuộc',
    );
  });

  test('the chat offers the phone number of the text as contact and removes it from the text', async () => {
    const chat = startTestConversation();
    const asked = await chat.sendMessages(withPhone, ...toTheContact);
    expect(listOfferedChoices(asked)).toEqual(['contact:phone', 'skip']);
    const summary = await chat.sendMessages('Dùng số 0912 345 678');
    expect(chat.state().draft).toMatchObject({
      ...{ contact: '0912 345 678', text: `${gathering}, gọi •••` },
    });
    expect(listOfferedChoices(summary)).not.toContain('remove-phone');
  });

  test('the chat points out the phone number in the summary and removes it on request', async () => {
    const chat = startTestConversation();
    const summary = await chat.sendMessages(withPhone, ...toTheContact, 'bỏ qua');
    expect(joinReplyTexts(summary)).toContain('Nội dung có số 0912 345 678');
    const again = await chat.sendMessages({ choice: 'remove-phone' });
    expect(joinReplyTexts(again)).not.toContain('0912 345 678');
    await chat.sendMessages('gửi');
    expect(chat.tickets.all()).toMatchObject([{ text: `${gathering}, gọi •••` }]);
  });
});

test.each([
  ['unit:', { isAboutOffice: false, accused: [] }],
  ['unit:?', { isAboutOffice: true, accused: [] }],
  ['unit:UBND_XA', { isAboutOffice: true, accused: ['UBND_XA:29254'] }],
])(
  'a chat report records whether and about which office it complains: %s',
  async (choice, expected) => {
    const chat = startTestConversation();
    await chat.sendMessages(gathering, 'gần chợ', 'bỏ qua', 'sau 21 giờ', 'có');
    expect(chat.state().asked.step).toBe('accused');
    await chat.sendMessages({ choice });
    await chat.sendMessages('ẩn danh', 'bỏ qua', 'gửi');
    expect(chat.tickets.all()).toMatchObject([expected]);
  },
);

test('a chat user can type the name of the office that the report complains about', async () => {
  const chat = startTestConversation();
  await chat.sendMessages(gathering, 'gần chợ', 'bỏ qua', 'sau 21 giờ', 'có');
  await chat.sendMessages('Sở Giao thông vận tải');
  await chat.sendMessages('ẩn danh', 'bỏ qua', 'gửi');
  expect(chat.tickets.all()).toMatchObject([{ isAboutOffice: true, accused: ['SO_GTVT'] }]);
});

const points: [string, string[]][] = [
  ['the start', []],
  ['the place', ['Có nhóm tụ tập nhậu karaoke ồn ào']],
  ['a question of the topic', [gathering, 'bỏ qua']],
  [
    'the summary before sending',
    [gathering, 'bỏ qua', 'bỏ qua', 'bỏ qua', 'bỏ qua', 'không', 'ẩn danh', 'bỏ qua'],
  ],
  ['the request for a ticket code', ['tra cứu']],
];

describe('messages that the chat accepts at any step', () => {
  test.each(points)(
    'the chat answers a text about danger to life with the number 115 first, at the step: %s',
    async (_, messages) => {
      const chat = startTestConversation();
      await chat.sendMessages(...messages);
      const [first] = await chat.sendMessages('Ba tôi khó thở, tím tái, lơ mơ');
      expect(first).toMatchObject({ kind: 'link', href: 'tel:115' });
    },
  );

  test('the chat answers a Khmer text about danger to life with 115 in Vietnamese and Khmer', async () => {
    const [first, second] = await startTestConversation().sendMessages('ម្តាយខ្ញុំពិបាកដកដង្ហើម សន្លប់');
    expect([first, second]).toMatchObject([
      { kind: 'link', href: 'tel:115', lang: 'vi' },
      { kind: 'link', href: 'tel:115', lang: 'km' },
    ]);
  });

  test.each(points)(
    'the chat offers an operator on request at the step: %s',
    async (_, messages) => {
      const chat = startTestConversation();
      await chat.sendMessages(...messages);
      expect(joinReplyTexts(await chat.sendMessages('cho toi gap nguoi'))).toContain(
        'tổng đài viên sẽ gọi lại',
      );
      const called = await chat.sendMessages('0912 345 678');
      expect(joinReplyTexts(called)).toContain('Tổng đài viên sẽ gọi lại cho quý vị');
      expect(chat.tickets.all()).toMatchObject([{ service: 'other', callback: { state: 'owed' } }]);
    },
  );

  test.each(points)(
    'the chat switches to English on request without losing the draft, at the step: %s',
    async (_, messages) => {
      const chat = startTestConversation();
      await chat.sendMessages(...messages);
      const before = chat.state().draft;
      const replies = await chat.sendMessages('English');
      expect(replies.every(({ lang }) => lang === 'en')).toBe(true);
      expect(chat.state().draft).toEqual(before);
    },
  );

  test.each(points)(
    'the chat discards the draft after the message “thôi” (stop) at the step: %s',
    async (_, messages) => {
      const chat = startTestConversation();
      await chat.sendMessages(...messages, 'Thôi!');
      expect(chat.state()).toMatchObject({ asked: { step: 'start' } });
      expect(chat.state().draft).toBeUndefined();
      expect(chat.tickets.all()).toEqual([]);
    },
  );
});

test('the chat repeats the previous question after “quay lại” (back) and retains the other answers', async () => {
  const chat = startTestConversation();
  await chat.sendMessages(gathering, 'gần chợ', 'bỏ qua', 'sau 21 giờ');
  await chat.sendMessages('quay lai');
  expect(chat.state().asked).toMatchObject({ step: 'question', question: 'hours' });
  expect(chat.state().draft).toMatchObject({ spot: 'gần chợ', answers: {} });
  await chat.sendMessages('lùi lại', 'lùi lại');
  expect(chat.state().asked.step).toBe('spot');
});

test('the chat resumes a draft after hours of silence and repeats the report’s subject', async () => {
  const chat = startTestConversation();
  await chat.sendMessages(gathering);
  chat.later(60 * 50);
  const replies = await chat.sendMessages('gần chợ');
  expect(joinReplyTexts(replies)).toContain('Chào quý vị trở lại');
  expect(chat.state().draft?.spot).toBe('gần chợ');
});

test('the chat directs a formal denunciation to the competent authority and stores none of its text', async () => {
  const chat = startTestConversation();
  const denunciation = 'Tôi làm đơn tố cáo ông Nguyễn Văn A chủ tịch xã nhận hối lộ';
  const replies = await chat.sendMessages(denunciation);
  expect(joinReplyTexts(replies)).toContain('Luật Tố cáo');
  expect(chat.guided).toEqual(['denunciation']);
  expect(JSON.stringify(chat.state())).not.toContain('Nguyễn Văn A');
  await chat.sendMessages({ choice: 'report' }, `${denunciation} và chia quà không đều`);
  expect(chat.state().draft?.notDenunciation).toBe(true);
  expect(chat.state().draft?.text).toContain('chia quà không đều');
});

test('for a place in another province, the chat names that province’s hotline and lets the citizen correct the place', async () => {
  const chat = startTestConversation();
  const replies = await chat.sendMessages('Tụ tập nhậu karaoke ở thành phố Vĩnh Long');
  expect(replies.some((reply) => reply.kind === 'link' && reply.href.startsWith('tel:'))).toBe(
    true,
  );
  await chat.sendMessages({ choice: 'here' });
  await chat.sendMessages({ choice: 'service:violation' }, { choice: 'topic:VP01' });
  expect(chat.state().asked.step).toBe('area');
});

test('the chat quotes a knowledge base article with its source, and the citizen can end the chat there', async () => {
  const chat = startTestConversation('vi', { articles: () => [testArticle] });
  const replies = await chat.sendMessages('Hộ kinh doanh làm sao được hỗ trợ 3 triệu?');
  expect(joinReplyTexts(replies)).toContain(`Nguồn: ${testArticle.source}`);
  expect(joinReplyTexts(await chat.sendMessages('đủ rồi, cảm ơn'))).toContain('Rất vui được giúp');
  expect(chat.state().draft).toBeUndefined();
});

test('the chat names the successor of an ended office that the text names', async () => {
  const now = toLocalInstant('2026-12-01T09:00');
  const chat = startTestConversation('vi', { now: () => now });
  const replies = await chat.sendMessages('sở lao động thương binh xã hội ở đâu');
  expect(joinReplyTexts(replies)).toContain(
    'Sở Lao động – Thương binh và Xã hội, nay là Sở Nội vụ tỉnh Vĩnh Long.',
  );
});

test('the chat answers a question that ends in “không” with an article', async () => {
  const chat = startTestConversation('vi', { articles: () => [testArticle] });
  const replies = await chat.sendMessages('Tỉnh Trà Vinh còn không');
  expect(joinReplyTexts(replies)).toContain(`Nguồn: ${testArticle.source}`);
});

test('a repeated chat message gets no new reply and opens no second ticket', async () => {
  const chat = startTestConversation();
  await chat.sendMessages(
    gathering,
    'bỏ qua',
    'bỏ qua',
    'bỏ qua',
    'bỏ qua',
    'không',
    'ẩn danh',
    'bỏ qua',
  );
  const send = { kind: 'choice' as const, choice: 'send', id: 'one-name', at: chat.ports.now() };
  expect(await chat.hear(send)).not.toEqual([]);
  expect(await chat.hear(send)).toEqual([]);
  expect(chat.tickets.all()).toHaveLength(1);
});

test('the chat shows a ticket by its code and adds the citizen’s text after the right PIN', async () => {
  const chat = startTestConversation();
  await chat.sendMessages(
    gathering,
    'bỏ qua',
    'bỏ qua',
    'bỏ qua',
    'bỏ qua',
    'không',
    'ẩn danh',
    'bỏ qua',
    'gửi',
  );
  const { code = '', pin = '' } = chat.state().ticket ?? {};

  const stranger = startTestConversation('vi', {
    tickets: chat.tickets,
    chatUser: { channel: 'zalo', key: 'b' },
  });
  const label = await stranger.sendMessages(code);
  expect(joinReplyTexts(label)).toContain('Đã tiếp nhận');
  expect(joinReplyTexts(label)).not.toContain('ăn nhậu');
  expect(
    joinReplyTexts(await stranger.sendMessages(pin === '000000' ? '111111' : '000000')),
  ).toContain('PIN chưa đúng');
  expect(listOfferedChoices(await stranger.sendMessages(pin))).toContain('write');
  await stranger.sendMessages({ choice: 'write' }, 'Quán còn mở cửa sau nữa');
  expect(chat.tickets.changes.at(-1)?.event).toMatchObject({ kind: 'wrote' });
});

test('the chat accepts a photo only once a ticket exists and otherwise asks to send it later', async () => {
  const chat = startTestConversation();
  expect(
    joinReplyTexts(await chat.sendMessages(gathering, { photo: 'https://photos.example/1.jpg' })),
  ).toContain('ngay khi có mã');
  await chat.sendMessages(
    'bỏ qua',
    'bỏ qua',
    'bỏ qua',
    'bỏ qua',
    'không',
    'ẩn danh',
    'bỏ qua',
    'gửi',
  );
  expect(
    joinReplyTexts(await chat.sendMessages({ photo: 'https://photos.example/1.jpg' })),
  ).toContain('Đã thêm ảnh');
});

test('the chat shows a merged ticket with the status of the ticket into which it was merged, and adds messages to that ticket', async () => {
  const chat = startTestConversation();
  const common = aTicket({
    code: encodeTicketCode(testHmac.digest('code', 'common')),
    ...withWard,
  });
  const mergedInto = { code: common.code, was: 'assigned' as const, stopped: [] };
  const own = aTicket({ ...withWard, status: 'merged', mergedInto });
  await chat.tickets.open(common);
  await chat.tickets.open(own);
  const shown = await chat.sendMessages(own.code, deriveTicketPin(own, testHmac));
  expect(joinReplyTexts(shown)).toContain('Đã gộp');
  expect(joinReplyTexts(shown)).toContain('Đang xử lý');
  expect(joinReplyTexts(shown)).not.toContain(formatTicketCode(common.code));
  await chat.sendMessages({ choice: 'write' }, 'Còn lối vào ở hẻm sau');
  expect(chat.tickets.changes.at(-1)).toMatchObject({
    event: {
      kind: 'wrote',
      text: 'Còn lối vào ở hẻm sau',
      channel: 'web',
      origin: { code: own.code },
    },
    after: { code: common.code },
  });
});
