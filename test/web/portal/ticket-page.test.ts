import { describe, expect, test } from 'vitest';
import type { CitizenTicketStatus } from '../../../core/intake/citizen-view.ts';
import { statusLabels } from '../../../core/messages/wording/labels.ts';
import { pageTexts } from '../../../core/messages/wording/pages.ts';
import { TicketStatus } from '../../../core/ticket/lifecycle.ts';
import { readHtml } from '../read-html.ts';
import { answered, fullTicket, lives, lowScore, question, waiting } from '../sample-lives.ts';
import { ticket } from '../sample-ticket.ts';
import { at, reply, story, unitName } from '../sample-words.ts';

const label: CitizenTicketStatus = {
  status: 'in-progress',
  openedAt: at('2021-12-02T08:00:00'),
  acknowledgeBy: at('2021-12-03T08:00:00'),
  resolveBy: at('2021-12-06T17:00:00'),
};
const textOf = (page: string): string =>
  readHtml(page).find(({ tag }) => tag === 'main')?.text ?? '';
const withLabel = (changes: Partial<CitizenTicketStatus>): string =>
  textOf(
    ticket('vi', { label: { ...label, ...changes }, full: { ...fullTicket, unit: undefined } }),
  );
const pageOf = (life: string) => ticket('vi', lives('vi')[life]);

const formsOf = (page: string): (string | undefined)[] =>
  readHtml(page).flatMap(({ tag, attributes }) => (tag === 'form' ? attributes['action'] : []));
const valuesOf = (page: string, name: string): (string | undefined)[] =>
  readHtml(page).flatMap(({ attributes }) =>
    attributes['name'] === name ? attributes['value'] : [],
  );

describe('with the code alone', () => {
  const { openedAt } = label;
  const labelled = (status: TicketStatus) => ticket('vi', { label: { status, openedAt } });
  const page = labelled('in-progress');
  const form = readHtml(page);

  test('the page shows the status and when it was opened, and no other date', () => {
    const text = textOf(page);
    expect(text).toContain('Đang xử lý');
    expect(text).toContain('Nhận lúc');
    expect(text).not.toMatch(/Hạn|sẽ trả lời/);
  });

  test('the page says that a unit has it once one does', () => {
    expect(textOf(page)).toContain('Đã chuyển đơn vị phụ trách');
    expect(textOf(labelled('triage'))).not.toContain('Đã chuyển đơn vị phụ trách');
  });

  test('it asks for the PIN by a form that keeps it out of the address', () => {
    expect(form.find(({ tag }) => tag === 'form')?.attributes).toMatchObject({
      action: '/tra-cuu',
      method: 'post',
    });
    const hidden = form.find(({ attributes }) => attributes['name'] === 'ma');
    expect(hidden?.attributes).toMatchObject({ type: 'hidden', value: '4071839265' });
    expect(form.filter(({ attributes }) => attributes['name'] === 'pin')).toHaveLength(1);
  });

  test('the language switch keeps the ticket', () => {
    const hrefs = form.flatMap(({ attributes }) =>
      attributes['hreflang'] ? attributes['href'] : [],
    );
    expect(hrefs).toEqual(['/km/tra-cuu?ma=4071839265', '/en/tra-cuu?ma=4071839265']);
  });
});

describe('where it stands', () => {
  test('a late answer is said, with what was done about it, instead of promised', () => {
    const text = withLabel({ resolveBy: at('2021-12-03T08:00:00'), late: 'resolve' });
    expect(text).toContain('Trễ hạn trả lời');
    expect(text).toContain('Lẽ ra quý vị đã được trả lời trước 8 giờ hôm nay.');
    expect(text).toContain('đã được báo lên cấp trên');
    expect(text).not.toContain('sẽ trả lời');
  });

  test('a late acknowledgement is said, and the answer still promised', () => {
    const text = withLabel({ status: 'assigned', late: 'acknowledge' });
    expect(text).toContain('Lẽ ra đơn vị đã xác nhận trước 8 giờ hôm nay.');
    expect(text).toContain('sẽ trả lời trước 17 giờ thứ Hai, 6/12.');
  });

  test('an answer that came late stays marked as late', () => {
    const text = withLabel({
      status: 'answered',
      answeredAt: at('2021-12-03T08:30:00'),
      late: 'resolve',
    });
    expect(text).toContain('Đã trả lời lúc 8 giờ 30 hôm nay.');
    expect(text).toContain('Trễ hạn trả lời');
  });

  test('no answer is promised while the citizen is being waited for', () => {
    const text = withLabel({ status: 'waiting' });
    expect(text).not.toContain('17 giờ thứ Hai, 6/12');
    expect(text).toContain('Thời hạn đang tạm dừng');
  });

  test.each(TicketStatus.options)(
    'status %s has its public label and says what it means',
    (status) => {
      for (const lang of ['vi', 'km', 'en'] as const) {
        const text = textOf(ticket(lang, { label: { status, openedAt: label.openedAt } }));
        expect(text).toContain(statusLabels[lang][status]);
        expect(text).toContain(pageTexts(lang).ticket.means[status]);
      }
    },
  );
});

describe('with the PIN', () => {
  const page = ticket('vi', answered);
  const text = textOf(page);

  test('the page names who answers and by when', () => {
    expect(textOf(ticket('vi', { label, full: fullTicket }))).toContain(
      `${unitName} sẽ trả lời trước 17 giờ thứ Hai, 6/12.`,
    );
  });

  test('the page shows what was written, the answer, and each step by a unit', () => {
    expect(text).toContain(story);
    expect(text).toContain(reply);
    expect(text).toContain('Đã nhắc Đơn vị phụ trách xác nhận: qua 80% thời hạn.');
    expect(text).toContain('Trễ hạn xác nhận: đã báo lên cấp trên.');
    expect(text).toContain(`${unitName} đã trả lời.`);
  });

  test('the answer is not said twice', () => {
    expect(text.split(reply)).toHaveLength(2);
  });

  test.each(Object.entries(lives('vi')).filter(([, { full }]) => full))(
    'nothing on the page of “%s” asks for the PIN again, or holds it',
    (_, life) => {
      expect(valuesOf(ticket('vi', life), 'pin')).toEqual([]);
    },
  );
});

describe('what the citizen can do', () => {
  test('the question that waits stands first, with a form for its answer', () => {
    const page = ticket('vi', waiting);
    const text = textOf(page);
    expect(text.split(question)).toHaveLength(2);
    expect(text.indexOf(question)).toBeLessThan(text.indexOf(story));
    expect(text).toContain('Xin trả lời trước 17 giờ thứ Sáu, 10/12.');
    expect(formsOf(page)).toEqual(['/tra-cuu/bo-sung', '/tra-cuu/anh']);
  });

  test('an answer is rated by one of five buttons, each of which sends its score', () => {
    const page = ticket('vi', answered);
    expect(valuesOf(page, 'score')).toEqual(['1', '2', '3', '4', '5']);
    expect(formsOf(page)).toEqual([
      '/tra-cuu/danh-gia',
      '/tra-cuu/mo-lai',
      '/tra-cuu/bo-sung',
      '/tra-cuu/anh',
    ]);
  });

  test('after a low score the offer to reopen stands open before the answer, and says until when', () => {
    const page = ticket('vi', lowScore);
    const text = textOf(page);
    expect(formsOf(page)[0]).toBe('/tra-cuu/mo-lai');
    expect(text.indexOf('Yêu cầu xử lý lại')).toBeLessThan(text.indexOf(reply));
    expect(text).toContain('đến 8 giờ 22 Chủ nhật, 2/1/2022');
    expect(text).toContain('Quý vị đã chấm 1/5: Rất không hài lòng.');
  });

  test('each form has a key of its own', () => {
    const keys = valuesOf(ticket('vi', answered), 'key');
    expect(new Set(keys).size).toBe(3);
  });

  test.each([
    ['refused', 'Không thuộc phạm vi Tổng đài 1022', 'do Tòa án nhân dân huyện giải quyết'],
    ['referred', 'Khiếu nại: hướng dẫn đến nơi tiếp công dân', 'Ban Tiếp công dân tỉnh'],
    ['closed', 'Người gửi không có ý kiến thêm', 'Việc chưa được giải quyết?'],
    ['extended', 'Vì sao cần thêm thời gian', 'Chờ kết quả kiểm tra của Công an huyện'],
  ])('what was %s says why, and the way on', (life, reason, way) => {
    const text = textOf(pageOf(life));
    expect(text).toContain(reason);
    expect(text).toContain(way);
  });

  test('a merged ticket shows how the other stands, and has no form', () => {
    const page = pageOf('merged');
    expect(textOf(page)).toContain('Đã gộp');
    expect(textOf(page)).toContain(reply);
    expect(formsOf(page)).toEqual([]);
  });
});

test('who left a number can ask to be called, and reads what came of it', () => {
  const called = (outcome: 'no-answer' | 'given-up') => ({
    ...{ version: 3, at: answered.label.openedAt, kind: 'called-back' as const },
    outcome,
  });
  const page = ticket('vi', {
    ...answered,
    full: {
      ...answered.full,
      may: { ...answered.full.may, callback: true },
      events: [called('no-answer'), called('given-up')],
    },
  });
  expect(formsOf(page)).toContain('/tra-cuu/goi-lai');
  expect(formsOf(ticket('vi', answered))).not.toContain('/tra-cuu/goi-lai');
  expect(textOf(page)).toContain('chưa gặp được quý vị. Sẽ gọi lại.');
  expect(textOf(page)).toContain('gọi nhiều lần nhưng không gặp được quý vị');
});

describe('what was sent and not recorded', () => {
  test('stays in its form beside what is wrong with it', () => {
    const page = pageOf('too-short');
    const field = readHtml(page).find(({ attributes }) => attributes['id'] === 'text');
    expect(field).toMatchObject({ tag: 'textarea', attributes: { 'aria-invalid': 'true' } });
    expect(field?.text.trim()).toBe('dạ');
    expect(textOf(page)).toContain('Chưa ghi được');
  });

  test('comes along to the question for the PIN', () => {
    const page = pageOf('pin-asked');
    expect(formsOf(page)).toEqual(['/tra-cuu/mo-lai']);
    expect(valuesOf(page, 'pin')).toEqual([undefined]);
    expect(textOf(page)).toContain('Tối qua quán vẫn mở cửa sau.');
  });

  test('can be copied where there is no form any more', () => {
    expect(textOf(pageOf('written-too-late'))).toContain('Tối qua quán vẫn mở cửa sau.');
  });
});
