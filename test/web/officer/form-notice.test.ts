import { describe, expect, test } from 'vitest';
import type { OfficerFormNotice } from '../../../web/officer/view/form-notice.ts';
import { officerActions } from '../../../web/officer/view/officer-action-fields.ts';
import { eventfulHistory } from '../samples/sample-history.ts';
import { renderSampleOfficerPage } from '../samples/sample-officer.ts';
import { localTime } from '../samples/sample-texts.ts';
import { textOf } from './read-page.ts';

const renderNoticeText = (notice: OfficerFormNotice): string =>
  textOf(renderSampleOfficerPage({ notice }));
const time = localTime('2021-12-03T08:31:00');

test.each([
  ['acknowledged', 'nobody', 'Đã xác nhận: đơn vị nhận việc', 'Không ai nhận tin báo'],
  ['answered', 'citizen', 'Đã gửi câu trả lời', 'Người gửi sẽ được báo bằng tin nhắn'],
  ['answered', 'citizen-looks', 'Đã gửi câu trả lời', 'họ thấy khi tra cứu bằng mã'],
  ['submitted', 'review-asked', 'Đã gửi câu trả lời để duyệt', 'sẽ được báo để duyệt'],
  ['asked', 'citizen', 'Đã gửi câu hỏi cho người dân', 'Người gửi sẽ được báo'],
  ['returned', 'returned', 'Đã trả phiếu về Tổng đài', 'Tổng đài sẽ được báo'],
  [
    'extension-asked',
    'extension-asked',
    'Đã gửi yêu cầu gia hạn',
    'Người có quyền đồng ý sẽ được báo',
  ],
  ['rejected', 'unit', 'Đã trả lại câu trả lời để sửa', 'Đơn vị sẽ được báo'],
  ['extended', 'citizen-and-unit', 'Đã đồng ý gia hạn', 'Người xin gia hạn và người gửi'],
  ['extension-refused', 'unit', 'Đã từ chối gia hạn', 'Đơn vị sẽ được báo'],
] as const)(
  'the officer page confirms the action %s with its time and states that it notifies: %s',
  (eventKind, who, title, whom) => {
    const text = renderNoticeText({
      kind: 'recorded',
      eventKind,
      at: time,
      notifiedParty: who,
    });
    expect(text).toContain(title);
    expect(text).toContain('Lúc 8 giờ 31 hôm nay.');
    expect(text).toContain(whom);
  },
);

describe('notice on the officer page after a submitted form', () => {
  test('the officer page states that a repeated form was already recorded, and when', () => {
    const text = renderNoticeText({
      kind: 'already-recorded',
      eventKind: 'acknowledged',
      at: time,
    });
    expect(text).toContain('Đơn vị đã nhận việc từ trước');
    expect(text).toContain('Lúc 8 giờ 31 hôm nay.');
    expect(text).toContain('Lần gửi này không thay đổi gì.');
  });

  test("after a version conflict, the officer page lists other people's changes with their times", () => {
    const text = renderNoticeText({ kind: 'stale', since: eventfulHistory });
    expect(text).toContain('Chưa gửi: phiếu vừa có thay đổi');
    expect(text).toContain(
      'Lúc 8 giờ 25 hôm nay, sau khi quý vị mở trang: Người dân bổ sung thông tin:',
    );
    expect(text).toContain('Nội dung quý vị viết vẫn còn.');
    expect(text).not.toContain('Ghi chú nội bộ');
  });

  test.each(officerActions)(
    'the officer page explains that the action %s is not possible at present',
    (action) => {
      expect(renderNoticeText({ kind: 'refused', action })).toMatch(
        /Chưa gửi: lúc này phiếu không nhận thao tác “[^”]{3,}”/,
      );
    },
  );
});
