import { describe, expect, test } from 'vitest';
import { buildNationalFields } from '../../../core/national/national-fields.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';

const now = atMinute(60);
const wrote = (text: string, minute: number, more: object = {}): TicketEvent => ({
  kind: 'wrote',
  code: aTicket().code,
  version: minute,
  cycle: 1,
  at: atMinute(minute),
  by: { role: 'citizen' },
  channel: 'web',
  text,
  moved: [],
  ...more,
});
const valuesOf = (changes: Partial<Ticket> = {}, events: TicketEvent[] = []) =>
  Object.fromEntries(
    buildNationalFields(
      { ticket: aTicket({ channel: 'voice', anonymous: false, ...changes }), events },
      { directory: testDirectory, now },
    ).map(({ name, value }) => [name, value]),
  );

describe('export for the national system', () => {
  test('the exported content consists of the citizen’s text, the place and the citizen’s own later messages', () => {
    const another = { origin: { code: aTicket().code, version: 3 } };
    const { content } = valuesOf({ place: 'Số 5 Lê Lợi' }, [
      wrote('Tối qua quán vẫn mở', 10),
      wrote('Tin của người khác', 20, another),
    ]);
    expect(content).toBe(
      [
        'Quán karaoke Hoa Sen vẫn mở cửa, tụ tập đông người mỗi tối',
        'Nơi xảy ra: Số 5 Lê Lợi, Phường 7',
        'Người gửi cho biết thêm (8 giờ 10 thứ Sáu, 3/12/2021): Tối qua quán vẫn mở',
      ].join('\n'),
    );
  });

  test('the export contains no name, phone number or e-mail address, because these are revealed separately', () => {
    expect(valuesOf()).toMatchObject({ name: '', phone: '', email: '' });
    expect(valuesOf({ anonymous: true })).toMatchObject({
      name: 'Người gửi yêu cầu không nêu tên',
    });
  });

  test('the exported agency is the accused unit of a complaint, otherwise the lead unit', () => {
    expect(valuesOf({ unit: 'CONG_AN', unitName: 'Công an tỉnh' }).agency).toBe('Công an tỉnh');
    const about = valuesOf({ unit: 'CONG_AN', unitName: 'Công an tỉnh', accused: ['SO_YT'] });
    expect(about.agency).toBe('Sở Y tế');
  });

  test('the export words the title, medium, attachments and sender kind as the national form does', () => {
    const voiceMessages = [
      { call: 'c'.repeat(36), seconds: 21, at: atMinute(1), words: 'none' as const },
    ];
    expect(valuesOf({ reporterKind: 'business', voiceMessages })).toMatchObject({
      senderKind: 'Tổ chức',
      receivedBy: 'Điện thoại',
      attachments: 'Lời nhắn thoại 1 (21 giây)',
      title: expect.stringMatching(/, Phường 7$/),
    });
  });
});
