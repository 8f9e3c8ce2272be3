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
  ['acknowledged', 'nobody', 'Đã ghi: đơn vị nhận việc', 'Không ai nhận tin báo'],
  ['answered', 'citizen', 'Đã ghi: câu trả lời', 'Người gửi sẽ được báo bằng tin nhắn'],
  ['answered', 'citizen-looks', 'Đã ghi: câu trả lời', 'họ thấy khi tra cứu bằng mã'],
  ['submitted', 'review-asked', 'Đã ghi: câu trả lời, chờ duyệt', 'sẽ được báo để duyệt'],
  ['asked', 'citizen', 'Đã ghi: câu hỏi gửi người dân', 'Người gửi sẽ được báo'],
  ['returned', 'returned', 'Đã ghi: trả về Tổng đài', 'Tổng đài sẽ được báo'],
  [
    'extension-asked',
    'extension-asked',
    'Đã ghi: xin gia hạn',
    'Người có quyền đồng ý sẽ được báo',
  ],
  ['rejected', 'unit', 'Đã ghi: không duyệt', 'Đơn vị sẽ được báo'],
  ['extended', 'citizen-and-unit', 'Đã ghi: đồng ý gia hạn', 'Người xin gia hạn và người gửi'],
  ['extension-refused', 'unit', 'Đã ghi: không đồng ý gia hạn', 'Đơn vị sẽ được báo'],
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
    expect(text).toContain('Ghi lúc 8 giờ 31 hôm nay.');
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
    expect(text).toContain('Việc nhận đã được ghi từ trước');
    expect(text).toContain('Ghi lúc 8 giờ 31 hôm nay.');
    expect(text).toContain('Lần gửi này không ghi thêm gì.');
  });

  test("after a version conflict, the officer page lists other people's changes with their times", () => {
    const text = renderNoticeText({ kind: 'stale', since: eventfulHistory });
    expect(text).toContain('Chưa ghi: phiếu vừa có thay đổi');
    expect(text).toContain('Người dân bổ sung thông tin: (lúc 8 giờ 25 hôm nay');
    expect(text).toContain('Nội dung quý vị viết vẫn còn.');
    expect(text).not.toContain('Ghi chú nội bộ');
  });

  test.each(officerActions)(
    'the officer page explains that the action %s is not possible at present',
    (action) => {
      expect(renderNoticeText({ kind: 'refused', action })).toMatch(
        /Chưa ghi: lúc này phiếu không nhận thao tác “[^”]{3,}”/,
      );
    },
  );
});
