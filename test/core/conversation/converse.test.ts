import { describe, expect, test } from 'vitest';
import { encodeTicketCode, formatTicketCode } from '../../../core/ticket/code.ts';
import { deriveTicketPin } from '../../../core/ticket/pin.ts';
import { article, aTalk, offeredBy, textOf } from '../../support/a-talk.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { testKeyed } from '../../support/test-keyed.ts';

const withWard = {
  ...{ status: 'in-progress' as const, unit: 'UBND_XA:29254', unitName: 'UBND phường 7' },
  assignment: 1,
};
const gathering = 'Nhóm thanh niên tụ tập ăn nhậu đông người ở phường 7';

describe('a report told in one message', () => {
  test('is understood as far as it says, and only what is missing is asked', async () => {
    const talk = aTalk();
    const replies = await talk.say(gathering);
    expect(talk.state().draft).toMatchObject({
      service: 'violation',
      topic: 'VP01',
      areaCode: '29254',
    });
    expect(textOf(replies)).toContain('Tôi hiểu là: Phản ánh vi phạm');
    expect(talk.state().asked.step).toBe('spot');
  });

  test('goes out after the summary was agreed to, and only then', async () => {
    const talk = aTalk();
    await talk.say(gathering, 'gần chợ', 'bỏ qua', 'sau 21 giờ', 'có', 'không', 'ẩn danh');
    const summary = await talk.say('0912 345 678');
    expect(textOf(summary)).toMatch(
      /Xin xem lại:[\s\S]*Chỗ: gần chợ[\s\S]*Ẩn danh[\s\S]*0912 345 678/,
    );
    expect(talk.tickets.all()).toEqual([]);
    const sent = await talk.say('gửi');
    const [ticket] = talk.tickets.all();
    expect(ticket).toMatchObject({
      channel: 'zalo',
      service: 'violation',
      topic: 'VP01',
      areaCode: '29254',
      place: 'gần chợ',
      text: gathering,
      answers: { hours: 'sau 21 giờ', 'still-going': true },
      anonymous: true,
      reach: ['sms'],
    });
    expect(textOf(sent)).toMatch(/Mã phản ánh: \d{3} \d{3} \d{4}\nPIN: \d{6}/);
  });

  test('a commune that the text does not name is asked for, with its old names', async () => {
    const talk = aTalk();
    await talk.say('Có nhóm tụ tập nhậu karaoke ồn ào');
    expect(talk.state().asked.step).toBe('area');
    await talk.say('Long Hoa');
    expect(talk.state().draft?.areaCode).toMatch(/^\d{5}$/);
  });

  test('words that name no commune are kept as the spot', async () => {
    const talk = aTalk();
    await talk.say('Có nhóm tụ tập nhậu karaoke ồn ào', 'kế bên quán cà phê Gió');
    expect(talk.state().draft?.spot).toBe('kế bên quán cà phê Gió');
    expect(talk.state().asked.step).toBe('area');
  });
});

test.each([
  ['unit:', { isAboutOffice: false, accused: [] }],
  ['unit:?', { isAboutOffice: true, accused: [] }],
  ['unit:UBND_XA', { isAboutOffice: true, accused: ['UBND_XA:29254'] }],
])('a report keeps whether it is about an office, and which: %s', async (choice, expected) => {
  const talk = aTalk();
  await talk.say(gathering, 'gần chợ', 'bỏ qua', 'sau 21 giờ', 'có');
  expect(talk.state().asked.step).toBe('accused');
  await talk.say({ choice });
  await talk.say('ẩn danh', 'bỏ qua', 'gửi');
  expect(talk.tickets.all()).toMatchObject([expected]);
});

describe('at any point', () => {
  const points: [string, string[]][] = [
    ['before anything', []],
    ['at the place', ['Có nhóm tụ tập nhậu karaoke ồn ào']],
    ['at a question', [gathering, 'bỏ qua']],
    [
      'at the summary',
      [gathering, 'bỏ qua', 'bỏ qua', 'bỏ qua', 'bỏ qua', 'không', 'ẩn danh', 'bỏ qua'],
    ],
    ['while a code is asked', ['tra cứu']],
  ];
  test.each(points)(
    '%s, danger to life is answered by 115 before anything else',
    async (_, said) => {
      const talk = aTalk();
      await talk.say(...said);
      const [first] = await talk.say('Ba tôi khó thở, tím tái, lơ mơ');
      expect(first).toMatchObject({ kind: 'link', href: 'tel:115' });
    },
  );

  test('danger in Khmer letters is answered in Vietnamese, which 115 speaks, and in Khmer', async () => {
    const [first, second] = await aTalk().say('ម្តាយខ្ញុំពិបាកដកដង្ហើម សន្លប់');
    expect([first, second]).toMatchObject([
      { kind: 'link', href: 'tel:115', lang: 'vi' },
      { kind: 'link', href: 'tel:115', lang: 'km' },
    ]);
  });

  test.each(points)('%s, a person can be asked for', async (_, said) => {
    const talk = aTalk();
    await talk.say(...said);
    expect(textOf(await talk.say('cho toi gap nguoi'))).toContain('tổng đài viên sẽ gọi lại');
    const called = await talk.say('0912 345 678');
    expect(textOf(called)).toContain('Tổng đài viên sẽ gọi lại cho quý vị');
    expect(talk.tickets.all()).toMatchObject([{ service: 'other', callback: { state: 'owed' } }]);
  });

  test.each(points)('%s, English is spoken on request and nothing is lost', async (_, said) => {
    const talk = aTalk();
    await talk.say(...said);
    const before = talk.state().draft;
    const replies = await talk.say('English');
    expect(replies.every(({ lang }) => lang === 'en')).toBe(true);
    expect(talk.state().draft).toEqual(before);
  });

  test.each(points)('%s, "thôi" drops what was being made', async (_, said) => {
    const talk = aTalk();
    await talk.say(...said, 'Thôi!');
    expect(talk.state()).toMatchObject({ asked: { step: 'start' } });
    expect(talk.state().draft).toBeUndefined();
    expect(talk.tickets.all()).toEqual([]);
  });
});

test('"quay lại" asks the last question again, and keeps the other answers', async () => {
  const talk = aTalk();
  await talk.say(gathering, 'gần chợ', 'bỏ qua', 'sau 21 giờ');
  await talk.say('quay lai');
  expect(talk.state().asked).toMatchObject({ step: 'question', question: 'hours' });
  expect(talk.state().draft).toMatchObject({ spot: 'gần chợ', answers: {} });
  await talk.say('lùi lại', 'lùi lại');
  expect(talk.state().asked.step).toBe('spot');
});

test('after a silence of hours it goes on where it was, and says what it is about', async () => {
  const talk = aTalk();
  await talk.say(gathering);
  talk.later(60 * 50);
  const replies = await talk.say('gần chợ');
  expect(textOf(replies)).toContain('Chào quý vị trở lại');
  expect(talk.state().draft?.spot).toBe('gần chợ');
});

test('a formal denunciation is led to the legal door, and nothing of it is kept', async () => {
  const talk = aTalk();
  const words = 'Tôi làm đơn tố cáo ông Nguyễn Văn A chủ tịch xã nhận hối lộ';
  const replies = await talk.say(words);
  expect(textOf(replies)).toContain('Luật Tố cáo');
  expect(talk.guided).toEqual(['denunciation']);
  expect(JSON.stringify(talk.state())).not.toContain('Nguyễn Văn A');
  await talk.say({ choice: 'report' }, `${words} và chia quà không đều`);
  expect(talk.state().draft?.notDenunciation).toBe(true);
  expect(talk.state().draft?.text).toContain('chia quà không đều');
});

test('a matter of another province is told whose it is, and may turn out to be ours', async () => {
  const talk = aTalk();
  const replies = await talk.say('Tụ tập nhậu karaoke ở thành phố Vĩnh Long');
  expect(replies.some((reply) => reply.kind === 'link' && reply.href.startsWith('tel:'))).toBe(
    true,
  );
  await talk.say({ choice: 'here' });
  await talk.say({ choice: 'service:violation' }, { choice: 'topic:VP01' });
  expect(talk.state().asked.step).toBe('area');
});

test('what the knowledge base has is told with its source, and may be enough', async () => {
  const talk = aTalk('vi', { articles: () => [article] });
  const replies = await talk.say('Hộ kinh doanh làm sao được hỗ trợ 3 triệu?');
  expect(textOf(replies)).toContain(`Nguồn: ${article.source}`);
  expect(textOf(await talk.say('đủ rồi, cảm ơn'))).toContain('Rất vui được giúp');
  expect(talk.state().draft).toBeUndefined();
});

test('the same message again says nothing new and opens nothing new', async () => {
  const talk = aTalk();
  await talk.say(gathering, 'bỏ qua', 'bỏ qua', 'bỏ qua', 'bỏ qua', 'không', 'ẩn danh', 'bỏ qua');
  const send = { kind: 'choice' as const, choice: 'send', id: 'one-name', at: talk.ports.now() };
  expect(await talk.hear(send)).not.toEqual([]);
  expect(await talk.hear(send)).toEqual([]);
  expect(talk.tickets.all()).toHaveLength(1);
});

test('a ticket is told by its code, opened by its PIN, and added to', async () => {
  const talk = aTalk();
  await talk.say(
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
  const { code = '', pin = '' } = talk.state().ticket ?? {};

  const stranger = aTalk('vi', { tickets: talk.tickets, talker: { channel: 'zalo', key: 'b' } });
  const label = await stranger.say(code);
  expect(textOf(label)).toContain('Đã tiếp nhận');
  expect(textOf(label)).not.toContain('ăn nhậu');
  expect(textOf(await stranger.say(pin === '000000' ? '111111' : '000000'))).toContain(
    'PIN chưa đúng',
  );
  expect(offeredBy(await stranger.say(pin))).toContain('write');
  await stranger.say({ choice: 'write' }, 'Quán còn mở cửa sau nữa');
  expect(talk.tickets.changes.at(-1)?.event).toMatchObject({ kind: 'wrote' });
});

test('a photo is taken once there is a ticket, and asked for again until then', async () => {
  const talk = aTalk();
  expect(textOf(await talk.say(gathering, { photo: 'https://photos.example/1.jpg' }))).toContain(
    'ngay khi có mã',
  );
  await talk.say('bỏ qua', 'bỏ qua', 'bỏ qua', 'bỏ qua', 'không', 'ẩn danh', 'bỏ qua', 'gửi');
  expect(textOf(await talk.say({ photo: 'https://photos.example/1.jpg' }))).toContain(
    'Đã thêm ảnh',
  );
});

test('a chat shows a merged ticket with the common one’s status, and takes a message to that one', async () => {
  const talk = aTalk();
  const common = aTicket({
    code: encodeTicketCode(testKeyed.digest('code', 'common')),
    ...withWard,
  });
  const mergedInto = { code: common.code, was: 'assigned' as const, stopped: [] };
  const own = aTicket({ ...withWard, status: 'merged', mergedInto });
  await talk.tickets.open(common);
  await talk.tickets.open(own);
  const shown = await talk.say(own.code, deriveTicketPin(own, testKeyed));
  expect(textOf(shown)).toContain('Đã gộp');
  expect(textOf(shown)).toContain('Đang xử lý');
  expect(textOf(shown)).not.toContain(formatTicketCode(common.code));
  await talk.say({ choice: 'write' }, 'Còn lối vào ở hẻm sau');
  expect(talk.tickets.changes.at(-1)).toMatchObject({
    event: {
      kind: 'wrote',
      text: 'Còn lối vào ở hẻm sau',
      channel: 'web',
      origin: { code: own.code },
    },
    after: { code: common.code },
  });
});
