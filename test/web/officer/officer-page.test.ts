import { describe, expect, test } from 'vitest';
import { linkEndedPage } from '../../../web/officer/view/link-ended-page.ts';
import { readHtml } from '../read-html.ts';
import { officer, officerTicket } from '../sample-officer.ts';
import { officerSamples } from '../sample-pages.ts';
import { at } from '../sample-words.ts';

const textOf = (page: string): string =>
  readHtml(page).find(({ tag }) => tag === 'body')?.text ?? '';
const actionsIn = (page: string): (string | undefined)[] =>
  readHtml(page)
    .filter(({ attributes }) => attributes['name'] === 'action')
    .map(({ attributes }) => attributes['value']);
const sample = (name: string): string =>
  officerSamples.find((page) => page.name === name)?.html ?? '';

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

  test('has one form an action, each with the nonce and the version it was made for', () => {
    expect(actionsIn(page)).toEqual(['acknowledge', 'answer']);
    const forms = readHtml(page).filter(({ tag }) => tag === 'form');
    for (const { attributes } of forms) {
      expect(attributes).toMatchObject({ action: '/a/kS0f_9wQ-4mZ2xT7aB', method: 'post' });
    }
    const valuesOf = (name: string) =>
      readHtml(page).flatMap(({ attributes }) =>
        attributes['name'] === name ? attributes['value'] : [],
      );
    expect(valuesOf('nonce')).toEqual([
      'n0nce-n0nce-n0nce-n0nce-acknowledge',
      'n0nce-n0nce-n0nce-n0nce-answer',
    ]);
    expect(valuesOf('version')).toEqual(['4', '4']);
  });
});

test('only what the status allows is offered: no dead buttons', () => {
  expect(actionsIn(officer({ actions: { acknowledge: false, answer: true } }))).toEqual(['answer']);
  expect(actionsIn(officer({ actions: { acknowledge: false, answer: false } }))).toEqual([]);
});

test('who may only read gets a reason and no form', () => {
  expect(actionsIn(sample('officer/officer-read'))).toEqual([]);
  expect(textOf(sample('officer/officer-read'))).toContain('Liên kết này chỉ để xem.');
});

describe('after a form', () => {
  test('the page says what was recorded, when, and who will be told', () => {
    const text = textOf(sample('officer/officer-answered'));
    expect(text).toContain('Đã ghi: câu trả lời');
    expect(text).toContain('Ghi lúc 8 giờ 40 hôm nay.');
    expect(text).toContain('Người gửi sẽ được báo bằng tin nhắn hoặc email.');
    expect(textOf(sample('officer/officer-acknowledged'))).toContain('Không ai nhận tin báo');
  });

  test('sent twice, it says when it was recorded and that this time nothing was', () => {
    const notice = { kind: 'already-recorded', what: 'acknowledge', whoIsTold: 'nobody' } as const;
    const text = textOf(officer({ notice: { ...notice, at: at('2021-12-03T08:31:00') } }));
    expect(text).toContain('Việc nhận đã được ghi từ trước');
    expect(text).toContain('Ghi lúc 8 giờ 31 hôm nay.');
    expect(text).toContain('Lần gửi này không ghi thêm gì.');
  });

  test('overtaken by a change, it says so and keeps the answer that was written', () => {
    const page = officer({
      notice: {
        kind: 'stale',
        what: 'acknowledge',
        at: at('2021-12-03T08:31:00'),
        whoIsTold: 'nobody',
      },
      values: { text: 'Đã cử người <đến> & kiểm tra.' },
    });
    expect(textOf(page)).toContain('Thay đổi lúc 8 giờ 31 hôm nay');
    const written = readHtml(page).find(({ tag }) => tag === 'textarea')?.text;
    expect(written).toBe('\nĐã cử người <đến> & kiểm tra.');
  });

  test('refused, it names the action', () => {
    const notice = { kind: 'refused', what: 'acknowledge', whoIsTold: 'nobody' } as const;
    const text = textOf(officer({ notice }));
    expect(text).toContain('lúc này phiếu không nhận thao tác “Đã nhận”');
  });
});

describe('a link on another device', () => {
  test('first only sends a code', () => {
    expect(actionsIn(sample('officer/device'))).toEqual(['send']);
  });

  test('then takes it, which phones may fill in from the message', () => {
    expect(actionsIn(sample('officer/device-wrong'))).toEqual(['confirm', 'send']);
    const field = readHtml(sample('officer/device-wrong')).find(
      ({ attributes }) => attributes['id'] === 'code',
    );
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
