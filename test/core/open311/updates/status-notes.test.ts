import { expect, test } from 'vitest';
import { toOpen311Json } from '../../../../core/open311/requests/encode.ts';
import {
  type PublicationState,
  toPublicOpen311RequestData,
} from '../../../../core/open311/updates/public-request.ts';
import { toPublicOpen311RequestResponse } from '../../../../core/open311/updates/public-request-response.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

const publishedTexts = { description: 'Điều đã duyệt', answer: 'Trả lời đã duyệt' };
const published: PublicationState = { kind: 'published', words: publishedTexts };

const statusNotesJson = (changes: Partial<Ticket>, exposure: PublicationState = published) => {
  const known = toPublicOpen311RequestData(aTicket(changes), exposure);
  return (
    known &&
    toOpen311Json(
      toPublicOpen311RequestResponse(known, {
        directory: testDirectory,
        lang: 'vi',
        isExtended: false,
      }),
    )
  );
};

const at = atMinute(50);
const waits = { question: 'Ông Ba Đen ở nhà số mấy?', askedAt: atMinute(5), until: at };
const granted: Ticket['extension'] = {
  state: 'granted',
  ...{ reason: 'Ông Ba Đen đi vắng', askedAt: atMinute(5) },
  amount: { kind: 'working-days', days: 2 },
  askedBy: { unit: 'SO_YT', post: 'handler' },
};
const unitName = 'Sở Y tế';
const notes: [Partial<Ticket>, string | null, string | null][] = [
  [{ status: 'assigned', unitName }, 'Đã chuyển xử lý: Sở Y tế', null],
  [{ status: 'assigned', unitName, accused: ['CONG_AN'] }, 'Đã chuyển xử lý', null],
  [{ status: 'in-progress', unitName }, 'Đang xử lý', null],
  [{ status: 'returned', unitName }, 'Đang chuyển đơn vị khác', null],
  [{ status: 'reopened', unitName }, 'Đang xử lý lại: Sở Y tế', null],
  [
    { status: 'waiting', waiting: waits },
    'Chờ bổ sung thông tin: người gửi chưa trả lời câu hỏi của đơn vị, chờ đến thứ Sáu, 3/12/2021',
    'Chờ bổ sung thông tin',
  ],
  [
    { status: 'extended', extension: granted },
    'Đang xử lý – gia hạn: hạn mới là thứ Sáu, 3/12/2021',
    null,
  ],
  [
    { status: 'closed', closedAt: at, endReason: 'done' },
    'Đã đóng: Đã giải quyết xong. Trả lời đã duyệt',
    null,
  ],
  [
    { status: 'refused', closedAt: at, endReason: 'out-of-scope' },
    'Từ chối tiếp nhận: Không thuộc phạm vi Tổng đài 1022. Trả lời đã duyệt',
    null,
  ],
  [
    { status: 'referred', closedAt: at, endReason: 'emergency' },
    'Đã chuyển cơ quan có thẩm quyền: Cấp cứu: đã chuyển 115. Trả lời đã duyệt',
    null,
  ],
];
test.each(notes)(
  'the Open311 status note for the ticket %o is %s, and for an unpublished ticket %s',
  (ticket, open, closed) => {
    expect(statusNotesJson(ticket)).toContain(`"status_notes":${JSON.stringify(open)}`);
    expect(statusNotesJson(ticket, { kind: 'never' })).toContain(
      `"status_notes":${JSON.stringify(closed)}`,
    );
    for (const exposure of [published, { kind: 'never' } as const]) {
      expect(statusNotesJson(ticket, exposure)).not.toContain('Ba Đen');
    }
  },
);
