import { describe, expect, test } from 'vitest';
import { statusLabels } from '../../../core/messages/wording/labels.ts';
import { pageWords } from '../../../core/messages/wording/pages.ts';
import { TicketStatus } from '../../../core/ticket/lifecycle.ts';
import type { TicketPageModel } from '../../../web/portal/view/ticket-page.ts';
import { readHtml } from '../read-html.ts';
import { fullTicket, ticket } from '../sample-portal.ts';
import { at } from '../sample-words.ts';

type Label = TicketPageModel['label'];
const label: Label = {
  status: 'in-progress',
  service: 'welfare',
  openedAt: at('2021-12-02T08:00:00'),
  acknowledgeBy: at('2021-12-03T08:00:00'),
  resolveBy: at('2021-12-06T17:00:00'),
  unitName: 'UBND xã Long Đức',
};
const textOf = (page: string): string =>
  readHtml(page).find(({ tag }) => tag === 'main')?.text ?? '';
const withLabel = (changes: Partial<Label>): string =>
  textOf(ticket('vi', { label: { ...label, ...changes } }));

describe('with the code alone', () => {
  const page = ticket('vi', { label });
  const form = readHtml(page);

  test('the page promises in words who answers and by when', () => {
    expect(textOf(page)).toContain('UBND xã Long Đức sẽ trả lời trước 17 giờ thứ Hai, 6/12.');
  });

  test('it asks for the PIN by a form that keeps it out of the address', () => {
    expect(form.find(({ tag }) => tag === 'form')?.attributes).toMatchObject({
      action: '/tra-cuu?lang=vi',
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
    expect(hrefs).toEqual(['/tra-cuu?ma=4071839265&lang=km', '/tra-cuu?ma=4071839265&lang=en']);
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
    expect(withLabel({ status: 'waiting' })).not.toContain('sẽ trả lời trước');
  });

  test.each(TicketStatus.options)(
    'status %s has its public label and says what it means',
    (status) => {
      for (const lang of ['vi', 'km', 'en'] as const) {
        const text = textOf(ticket(lang, { label: { ...label, status } }));
        expect(text).toContain(statusLabels[lang][status]);
        expect(text).toContain(pageWords(lang).ticket.means[status]);
      }
    },
  );
});

describe('with the PIN', () => {
  const text = textOf(ticket('vi', { label, full: fullTicket }));

  test('the page shows what was written, the answer, and each step by a unit', () => {
    expect(text).toContain(fullTicket.text);
    expect(text).toContain(fullTicket.answer?.text);
    expect(text).toContain(
      'Đã nhắc UBND xã Hiệp Mỹ Tây, huyện Cầu Ngang xác nhận: qua 80% thời hạn.',
    );
    expect(text).toContain('Trễ hạn xác nhận: đã báo lên cấp trên.');
  });

  test('the answer is not said twice', () => {
    expect(text.split(fullTicket.answer?.text ?? '-')).toHaveLength(2);
  });

  test('nothing asks for the PIN again', () => {
    const page = readHtml(ticket('vi', { label, full: fullTicket }));
    expect(page.filter(({ tag }) => tag === 'form')).toEqual([]);
  });
});
