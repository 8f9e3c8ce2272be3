import { describe, expect, test } from 'vitest';
import { linkEndedPage } from '../../../web/officer/view/link-ended-page.ts';
import { readHtml } from '../read-html.ts';
import { asked, officer, officerTicket, waiting } from '../sample-officer.ts';
import { samplePage } from '../sample-pages.ts';
import { at, unitName } from '../sample-words.ts';
import { buttonsIn, foldsIn, textOf, valuesOf } from './read-page.ts';

describe('an open ticket', () => {
  const page = officer();

  test('puts place and matter into the main heading', () => {
    const heading = readHtml(page).find(({ tag }) => tag === 'h1')?.text;
    expect(heading).toContain(`${officerTicket.place}, Xã Hiệp Mỹ Tây`);
    expect(heading).toContain(officerTicket.topicName);
  });

  test('says both deadlines in words', () => {
    expect(textOf(page)).toContain('Xin bấm “Đã nhận” trước 9 giờ 10 hôm nay.');
    expect(textOf(page)).toContain('Xin trả lời trước 13 giờ 10 hôm nay.');
  });

  test('says a deadline that has passed as passed, to the very second', () => {
    const due = { ...officerTicket, acknowledgeBy: at('2021-12-03T08:40:00') };
    expect(textOf(officer({ ticket: due }))).toContain(
      'Trễ hạn: lẽ ra bấm “Đã nhận” trước 8 giờ 40',
    );
    const justBefore = officer({ ticket: due, now: at('2021-12-03T08:39:59') });
    expect(textOf(justBefore)).not.toContain('Trễ hạn');
  });

  test('has one form for all buttons, with the nonce and the version it was made for', () => {
    const forms = readHtml(page).filter(({ tag }) => tag === 'form');
    expect(forms.map(({ attributes }) => attributes)).toMatchObject([
      { action: '/a/kS0f_9wQ-4mZ2xT7aB', method: 'post' },
    ]);
    expect(valuesOf(page, 'nonce')).toEqual(['n0nce-n0nce-n0nce-n0nce']);
    expect(valuesOf(page, 'version')).toEqual(['4']);
  });

  test('has what is done every day open, in the order of use, and the rest folded', () => {
    expect(buttonsIn(page)).toEqual(['acknowledge', 'answer', 'ask', 'return', 'extend']);
    expect(foldsIn(page)).toEqual([
      ['Cần bổ sung', false],
      ['Không thuộc thẩm quyền', false],
      ['Xin gia hạn', false],
    ]);
  });

  test('has no field in which the Enter key would press a button', () => {
    const inputs = readHtml(page).filter(({ tag }) => tag === 'input');
    expect(inputs.map(({ attributes }) => attributes['type'])).toEqual(['hidden', 'hidden']);
  });

  test('names other units by level, the nearest first', () => {
    const labels = readHtml(page).flatMap(({ tag, attributes }) =>
      tag === 'optgroup' ? attributes['label'] : [],
    );
    expect(labels.at(-1)).toBe('province');
    expect(labels).toHaveLength(3);
  });
});

test('only what can be done is offered: no dead buttons', () => {
  expect(buttonsIn(officer({ possible: ['answer'] }))).toEqual(['answer']);
  expect(buttonsIn(officer({ possible: [] }))).toEqual([]);
});

test.each([
  ['co-unit', `${unitName} chủ trì và trả lời người dân`],
  ['above', `nhận và trả lời là việc của ${unitName}`],
  ['hotline', 'Tổng đài xử lý phiếu trong bàn điều hành'],
  ['handed', 'Phiếu đã về Tổng đài'],
] as const)('who may only look is told why: %s', (reader, why) => {
  const page = officer({ reader, possible: [] });
  expect(textOf(page)).toContain(why);
  expect(readHtml(page).filter(({ tag }) => tag === 'form')).toEqual([]);
});

test.each(['co-unit', 'above', 'hotline'] as const)(
  'a %s reads the deadlines as those of the unit in charge, and no request to press anything',
  (reader) => {
    const text = textOf(officer({ reader, possible: [] }));
    expect(text).toContain(`${unitName} phải nhận việc trước 9 giờ 10 hôm nay.`);
    expect(text).toContain(`${unitName} phải trả lời người dân trước 13 giờ 10 hôm nay.`);
    expect(text).not.toMatch(/Xin bấm|Xin trả lời/);
    const late = { ...officerTicket, acknowledgeBy: at('2021-12-03T08:40:00') };
    expect(textOf(officer({ reader, possible: [], ticket: late }))).toContain(
      `Trễ hạn: ${unitName} lẽ ra nhận việc trước 8 giờ 40`,
    );
  },
);

test('whoever can do something is not told that they may only look', () => {
  const page = officer({ reader: 'hotline', possible: ['grant-extension'], asked });
  expect(buttonsIn(page)).toEqual(['grant-extension', 'refuse-extension']);
  expect(textOf(page)).not.toContain('chỉ để xem');
});

describe('while the citizen is asked', () => {
  test('the page says that the clock stands, and until when', () => {
    const text = textOf(officer({ ticket: waiting, possible: ['answer'] }));
    expect(text).toContain('Đồng hồ đang dừng chờ người dân, đến 8 giờ 30 thứ Sáu, 10/12.');
    expect(text).not.toContain('Xin trả lời trước');
  });
});

describe('more time', () => {
  test('that was given is said at the deadline', () => {
    expect(textOf(samplePage('officer/vi/officer/past'))).toContain(
      'Hạn này đã được gia hạn thêm 24 giờ.',
    );
  });

  test('that was asked for leaves the deadline as it is', () => {
    const text = textOf(samplePage('officer/vi/officer/extension-asked'));
    expect(text).toContain('Xin trả lời trước 13 giờ 10 hôm nay.');
    expect(text).toContain('Đã xin thêm 24 giờ, đang chờ quyết định.');
  });

  test('is decided with the reason and both deadlines in sight', () => {
    const page = samplePage('officer/vi/officer/extension');
    expect(textOf(page)).toContain('Đoàn kiểm tra liên ngành của huyện');
    expect(textOf(page)).toContain(
      'Hạn hiện nay: 13 giờ 10 hôm nay. Nếu đồng ý: 13 giờ 10 ngày mai.',
    );
    expect(buttonsIn(page).slice(0, 2)).toEqual(['grant-extension', 'refuse-extension']);
  });
});

describe('an answer that somebody must approve', () => {
  test('is read whole by who approves, with the two buttons', () => {
    const page = samplePage('officer/vi/officer/review');
    expect(textOf(page)).toContain('lập biên bản vi phạm hành chính số 12/BB-VPHC');
    expect(buttonsIn(page)).toEqual(['approve', 'reject']);
  });

  test('is shown to its writer as waiting, without a button', () => {
    const page = samplePage('officer/vi/officer/in-review');
    expect(textOf(page)).toContain('Câu trả lời đang chờ duyệt');
    expect(buttonsIn(page)).toEqual([]);
  });

  test('is announced as such where it is written', () => {
    const text = textOf(officer({ isReviewed: true }));
    expect(text).toContain('Gửi duyệt');
    expect(text).toContain('Người đứng đầu đơn vị duyệt xong');
  });
});

test('a fold opens where something in it is wrong, and its error leads to the field', () => {
  const errors = [{ field: 'amount', message: 'Xin chọn thời gian cần thêm.' }];
  const page = officer({ errors });
  expect(foldsIn(page)).toContainEqual(['Xin gia hạn', true]);
  expect(foldsIn(page)).toContainEqual(['Cần bổ sung', false]);
  expect(readHtml(page).find(({ attributes }) => attributes['href'] === '#amount')?.text).toBe(
    'Xin chọn thời gian cần thêm.',
  );
});

describe('a link on another device', () => {
  const actionsIn = (page: string): (string | undefined)[] => valuesOf(page, 'action');

  test('first only sends a code', () => {
    expect(actionsIn(samplePage('officer/vi/device-code/first'))).toEqual(['send']);
  });

  test('then takes it, which phones may fill in from the message', () => {
    const page = samplePage('officer/vi/device-code/wrong');
    expect(actionsIn(page)).toEqual(['confirm', 'send']);
    const field = readHtml(page).find(({ attributes }) => attributes['id'] === 'code');
    expect(field?.attributes).toMatchObject({
      autocomplete: 'one-time-code',
      'aria-invalid': 'true',
    });
  });
});

test.each(['expired', 'reassigned', 'closed', 'unknown'] as const)(
  'a link that is %s says why, and where to call',
  (reason) => {
    const page = linkEndedPage({ reason });
    expect(textOf(page)).toMatch(/gọi 1022/i);
    expect(readHtml(page).some(({ attributes }) => attributes['href'] === 'tel:02941022')).toBe(
      true,
    );
  },
);
