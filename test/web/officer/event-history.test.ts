import { describe, expect, test } from 'vitest';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import { renderHtml } from '../../../web/design/view/html.ts';
import { renderEventHistory } from '../../../web/officer/view/render-event-history.ts';
import { readHtml } from '../read-html.ts';
import { eventfulHistory, openedAndRoutedEvents } from '../samples/sample-history.ts';
import { officerTicket, renderSampleOfficerPage } from '../samples/sample-officer.ts';
import { localTime, sampleNow } from '../samples/sample-texts.ts';
import { textOf } from './read-page.ts';

const items = (happened: readonly TicketEvent[]): string[] =>
  readHtml(renderHtml(renderEventHistory(happened, sampleNow)))
    .filter(({ tag }) => tag === 'li')
    .map(({ text }) => text.trim().replace(/\s*\n\s*/g, ' | '));

describe('ticket history on the officer page', () => {
  test('the officer page shows no history for a ticket that was only opened and assigned', () => {
    expect(renderEventHistory(openedAndRoutedEvents, sampleNow)).toBeUndefined();
    expect(textOf(renderSampleOfficerPage())).not.toContain('Quá trình xử lý');
  });

  test('the officer page lists actors, texts, reasons and moved deadlines in its history, in order', () => {
    expect(items(eventfulHistory)).toEqual([
      expect.stringMatching(
        /^UBND xã Hiệp Mỹ Đông.* báo không thuộc thẩm quyền, đề nghị chuyển UBND xã Hiệp Mỹ Tây.* \| Lý do: Quán nằm ở ấp/,
      ),
      expect.stringMatching(/^Chuyển đến UBND xã Hiệp Mỹ Tây.* \| Lý do: Đã xem bản đồ/),
      expect.stringMatching(/nhận việc\. \| 8 giờ 16 hôm nay$/),
      expect.stringMatching(/hỏi người dân: \| Quán tên gì/),
      expect.stringMatching(
        /^Người dân bổ sung thông tin: \| Quán không có bảng hiệu.* \| Đông nhất .* \| 8 giờ 25 hôm nay · Hạn mới: 13 giờ 10 hôm nay\.$/,
      ),
      expect.stringMatching(/^Người xử lý xin thêm 24 giờ\. \| Lý do: Chiều mai/),
      expect.stringMatching(
        /^Người đứng đầu đơn vị đồng ý gia hạn 24 giờ\. .*Hạn mới: 13 giờ 10 ngày mai/,
      ),
      'Gộp thêm một phiếu khác vào phiếu này. | 8 giờ 38 hôm nay',
    ]);
  });

  test('the officer page omits internal notes and escalation steps from its history', () => {
    const text = items(eventfulHistory).join();
    expect(text).not.toContain('Ghi chú nội bộ');
    expect(text).not.toContain('50');
  });

  test('the officer page shows the current answer only once and earlier answers in the history', () => {
    const [opening] = openedAndRoutedEvents;
    if (!opening) throw new Error('There is an opening');
    const answered = (text: string, time: string): TicketEvent => ({
      ...opening,
      kind: 'answered',
      unitName: 'UBND xã',
      text,
      at: localTime(time),
    });
    const answer = { text: 'Câu trả lời sau', at: localTime('2021-12-03T08:35:00') };
    const page = renderSampleOfficerPage({
      ticket: { ...officerTicket, status: 'answered', answer },
      possible: [],
      events: [
        ...openedAndRoutedEvents,
        answered('Câu trả lời trước', '2021-12-03T08:20:00'),
        answered(answer.text, '2021-12-03T08:35:00'),
      ],
    });
    expect(textOf(page).match(/Câu trả lời sau/g)).toHaveLength(1);
    expect(textOf(page)).toContain('Câu trả lời trước');
  });
});

describe('a hand-over in the history', () => {
  const handedOver = (names: { unitName: string; formerName: string; isRenamed?: true }) => {
    const [opening] = openedAndRoutedEvents;
    if (!opening) throw new Error('There is an opening');
    const at = localTime('2025-07-01T00:01:00');
    return items([
      { ...opening, kind: 'handed-over', unit: 'UBND_XA:29518', moved: [], at, ...names },
    ]);
  };

  test.each([
    [
      'a successor with another name',
      { unitName: 'UBND xã Tân An', formerName: 'UBND xã Huyền Hội' },
      'UBND xã Tân An tiếp nhận phiếu từ UBND xã Huyền Hội.',
    ],
    [
      'a successor with the same name',
      { unitName: 'UBND xã Long Hữu', formerName: 'UBND xã Long Hữu' },
      'UBND xã Long Hữu tiếp nhận phiếu từ UBND xã Long Hữu (đến 30/6/2025).',
    ],
    [
      'a renamed unit',
      { unitName: 'Sở Y tế tỉnh Vĩnh Long', formerName: 'Sở Y tế', isRenamed: true as const },
      'Sở Y tế nay là Sở Y tế tỉnh Vĩnh Long.',
    ],
    [
      'new co-units only',
      { unitName: 'Sở Y tế', formerName: 'Sở Y tế', isRenamed: true as const },
      'Đơn vị phối hợp đã kết thúc hoạt động được thay bằng đơn vị kế thừa.',
    ],
  ])('the officer page describes %s', (_, names, text) => {
    expect(handedOver(names)[0]).toContain(text);
  });
});
