import { describe, expect, test } from 'vitest';
import { toPublicTicketEvents } from '../../../../core/intake/follow/public-event.ts';
import { TicketEvent } from '../../../../core/ticket/events/event.ts';
import type { EventBody } from '../../../../core/ticket/events/event-body.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute, openingMorning } from '../../../support/samples/a-ticket.ts';

const { code } = aTicket();
const call = 'c'.repeat(36);
const unitName = 'UBND phường 7';
const secret = 'Chỉ dành cho nội bộ';
const resolve = { clock: 'resolve' as const, from: atMinute(300), to: atMinute(400) };
const forward = { clock: 'forward' as const, from: atMinute(30), to: atMinute(60) };
const moved = [resolve, forward];

const anEvent = (eventBody: EventBody): TicketEvent => {
  const by = { role: 'officer' as const, unit: 'UBND_XA:29254', post: 'handler', sub: secret };
  return { ...eventBody, code, version: 7, cycle: 1, at: openingMorning, by, channel: 'link' };
};

const shown = (eventBody: EventBody, lang: 'vi' | 'en' = 'vi') => {
  const [event] = toPublicTicketEvents([anEvent(eventBody)], { lang, directory: testDirectory });
  if (!event) return undefined;
  const { version, at, ...rest } = event;
  expect([version, at]).toEqual([7, openingMorning]);
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
};

const read: [EventBody, object][] = [
  [{ kind: 'opened' }, {}],
  [
    {
      kind: 'queued',
      unit: 'TD_1022',
      unitName: 'Tổng đài 1022',
      route: { kind: 'operator', reason: 'no-topic', candidates: [], because: [], call: secret },
      moved: [],
    },
    { unit: 'Tổng đài 1022' },
  ],
  [{ kind: 'acknowledged', unitName }, { unit: unitName }],
  [
    { kind: 'assigned', unit: 'SO_YT', unitName, reason: secret, moved },
    { unit: unitName, moved: [resolve] },
  ],
  [
    { kind: 'handed-over', unit: 'UBND_XA:29278', unitName, formerName: secret, moved: [] },
    { unit: unitName },
  ],
  [
    {
      ...{ kind: 'handed-over', unit: 'SO_YT', unitName, formerName: 'Sở Y tế' },
      ...{ isRenamed: true, moved: [] },
    },
    { unit: unitName },
  ],
  [
    { kind: 'returned', unitName, proposed: 'SO_YT', proposedName: secret, reason: secret, moved },
    { unit: unitName, moved: [resolve] },
  ],
  [{ kind: 'classified', changed: ['priority'], reason: secret, moved }, { moved: [resolve] }],
  [
    { kind: 'asked', unitName, question: 'Mấy giờ?', until: atMinute(60) },
    { unit: unitName, question: 'Mấy giờ?', until: atMinute(60) },
  ],
  [
    { kind: 'wrote', text: 'Từ 19 giờ', moved },
    { text: 'Từ 19 giờ', moved: [resolve] },
  ],
  [{ kind: 'photo-added', photo: 'p'.repeat(22), moved }, { moved: [resolve] }],
  [{ kind: 'resumed', moved: [] }, {}],
  [{ kind: 'talked', call, waitedSeconds: 40 }, {}],
  [{ kind: 'voice-message-left', call, seconds: 21, moved }, { moved: [resolve] }],
  [{ kind: 'transcribed', call, machine: true, text: 'Có đám đông' }, { text: 'Có đám đông' }],
  [{ kind: 'not-transcribed', call }, {}],
  [
    {
      kind: 'result-photo-withdrawn',
      photo: 'p'.repeat(22),
      wasShown: true,
      reason: 'Ảnh nhầm nơi',
    },
    { reason: 'Ảnh nhầm nơi' },
  ],
  [
    { kind: 'extended', amount: { kind: 'wall', minutes: 100 }, reason: 'Chờ đo đạc', moved },
    { reason: 'Chờ đo đạc', moved: [resolve] },
  ],
  [{ kind: 'recomputed', why: 'calendar', directory: secret, moved }, { moved: [resolve] }],
  [
    { kind: 'rung', clock: 'resolve', percent: 80, told: [{ unit: secret, role: 'head' }] },
    { clock: 'resolve', percent: 80 },
  ],
  [
    { kind: 'answered', unitName, text: 'Đã lập biên bản' },
    { unit: unitName, text: 'Đã lập biên bản' },
  ],
  [
    { kind: 'supplemented', unitName, text: 'Đã kiểm tra lại' },
    { unit: unitName, text: 'Đã kiểm tra lại' },
  ],
  [
    { kind: 'rated', score: 2, comment: 'Chậm' },
    { score: 2, comment: 'Chậm' },
  ],
  [{ kind: 'accepted' }, {}],
  [{ kind: 'reopened', reason: 'Vẫn mở cửa' }, { reason: 'Vẫn mở cửa' }],
  [{ kind: 'callback-asked', dueAt: atMinute(120), text: secret }, { until: atMinute(120) }],
  [
    { kind: 'called-back', outcome: 'no-answer', tries: 1, dueAt: atMinute(180), text: secret },
    { outcome: 'no-answer', until: atMinute(180) },
  ],
  [{ kind: 'called-back', outcome: 'no-answer', tries: 3, text: secret }, { outcome: 'given-up' }],
  [
    { kind: 'refused', reason: 'out-of-scope', text: 'Xin đến Tòa án' },
    { reason: 'Không thuộc phạm vi Tổng đài 1022', text: 'Xin đến Tòa án' },
  ],
  [
    { kind: 'closed', reason: 'no-objection', text: '' },
    { reason: 'Không có ý kiến thêm về câu trả lời' },
  ],
  [
    { kind: 'referred', reason: 'emergency', text: 'Đã gọi 115' },
    { reason: 'Cấp cứu: đã chuyển 115', text: 'Đã gọi 115' },
  ],
  [{ kind: 'merged', into: code, reason: secret }, {}],
  [{ kind: 'unmerged', from: code, reason: secret }, {}],
  [{ kind: 'anonymised', rule: secret }, {}],
  [
    { kind: 'data-asked', right: 'erase', text: 'Xin xóa', dueAt: atMinute(960) },
    { text: 'Xin xóa', until: atMinute(960) },
  ],
  [
    { kind: 'data-delayed', right: 'erase', reason: 'Chờ đơn vị', dueAt: atMinute(9600) },
    { reason: 'Chờ đơn vị', until: atMinute(9600) },
  ],
  [{ kind: 'data-granted', right: 'erase', text: 'Đã xóa' }, { text: 'Đã xóa' }],
  [
    { kind: 'data-refused', right: 'erase', reason: 'Đang thanh tra' },
    { reason: 'Đang thanh tra' },
  ],
];

describe('events in the citizen’s history', () => {
  test.each(read)(
    'a citizen sees only the allowed fields of the ticket event %j',
    (matter, expected) => {
      const event = shown(matter);
      expect(event).toEqual({ kind: matter.kind, ...expected });
      expect(JSON.stringify(event)).not.toContain(secret);
    },
  );

  test('a citizen sees a classification that moved the ticket as an assignment, unless it accused a unit', () => {
    const to = { unit: 'SO_YT', unitName };
    const classified = { kind: 'classified' as const, moved: [], to };
    expect(shown({ ...classified, changed: ['topic'] })).toEqual({
      kind: 'assigned',
      unit: unitName,
    });
    const queued = { ...classified, to: { ...to, isQueued: true as const } };
    expect(shown({ ...queued, changed: ['topic'] })).toMatchObject({ kind: 'queued' });
    expect(shown({ ...classified, changed: ['topic', 'accused'] })).toBeUndefined();
  });

  test('a public event names its reason in the reader’s language, or its reason code if the reason is unknown', () => {
    const referred = (reason: string) => ({ kind: 'referred' as const, reason, text: 'x' });
    expect(shown(referred('emergency'), 'en')).toMatchObject({
      reason: 'Emergency: passed to 115',
    });
    expect(shown(referred('long-gone'), 'en')).toMatchObject({ reason: 'long-gone' });
  });
});

const hidden: EventBody[] = [
  { kind: 'submitted', text: secret },
  { kind: 'rejected', reason: secret },
  { kind: 'result-photo-added', photo: 'p'.repeat(22), shows: 'after' },
  { kind: 'result-photo-withdrawn', photo: 'p'.repeat(22), reason: secret },
  { kind: 'extension-asked', amount: { kind: 'wall', minutes: 60 }, reason: secret },
  { kind: 'extension-refused', reason: secret },
  { kind: 'noted', text: secret },
  { kind: 'taken' },
  { kind: 'released' },
  { kind: 'handed-to-colleague', member: 'a-member', note: secret },
  { kind: 'published', title: secret },
  { kind: 'unpublished', reason: secret },
  { kind: 'publication-declined', reason: secret },
  { kind: 'redacted', reason: secret },
  { kind: 'national-recorded', number: secret },
  { kind: 'national-corrected', was: secret, number: secret, reason: secret },
  { kind: 'data-rung', right: 'see', percent: 100, told: [{ unit: secret, role: 'head' }] },
  { kind: 'review-rung', percent: 100, told: [{ unit: secret, role: 'head' }] },
  { kind: 'held', reason: secret },
  { kind: 'hold-lifted', reason: secret },
  { kind: 'unreachable', unit: 'SO_YT', unitName },
  { kind: 'link-refused', unit: 'SO_YT', unitName, post: 'handler' },
  { kind: 'took-in', from: code },
  { kind: 'gave-back', to: code },
  { kind: 'rung', clock: 'forward', percent: 100, told: [] },
  { kind: 'classified', changed: ['topic'], reason: secret, moved: [forward] },
  { kind: 'recomputed', why: 'calendar', directory: secret, moved: [forward] },
];

describe('events hidden from the citizen', () => {
  test.each(hidden)('the citizen’s history hides the event $kind', (matter) => {
    expect(shown(matter)).toBeUndefined();
  });
});

test('these tests list every kind of ticket event as either shown to or hidden from the citizen', () => {
  const kinds = TicketEvent.options.map(({ shape }) => shape.kind.value);
  const lookedAt = [...read.map(([{ kind }]) => kind), ...hidden.map(({ kind }) => kind)];
  expect(kinds.filter((kind) => !lookedAt.includes(kind))).toEqual([]);
});
