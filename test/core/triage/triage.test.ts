import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLabelledTexts } from '../../../bench/screening/labelled-texts.ts';
import { evaluateTriage, type TriageEvaluation } from '../../../bench/triage/evaluate-triage.ts';
import {
  type LabelledSplit,
  readLabelledMessages,
} from '../../../bench/triage/labelled-messages.ts';
import { foldDiacritics } from '../../../core/text/fold.ts';
import { triageMessage } from '../../../core/triage/triage.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';
import { anyText } from '../../support/samples/any-text.ts';

const judged = (split: LabelledSplit) =>
  readLabelledMessages(split).map((one) => evaluateTriage(one, testDirectory));
const held = { test: judged('test'), blind: judged('blind') };
const share = (of: 'service' | 'topic' | 'place', messages: readonly TriageEvaluation[]) =>
  messages.filter((one) => one[of]).length / messages.length;
const on = (day: string, text: string) =>
  triageMessage({ text, receivedAt: toLocalInstant(day) }, testDirectory);
const where = (text: string, day = '2021-12-15') => {
  const { district, commune, candidates } = on(day, text).area;
  return { district, commune, candidates: candidates.map(({ code }) => code) };
};

describe.each(['test', 'blind'] as const)('triage of held-out messages (%s)', (split) => {
  const messages = held[split];

  test('triage finds 95 % of services, 85 % of topics and 95 % of places in the test messages', () => {
    expect(share('service', messages)).toBeGreaterThanOrEqual(0.95);
    expect(share('topic', messages)).toBeGreaterThanOrEqual(0.85);
    expect(share('place', messages)).toBeGreaterThanOrEqual(0.95);
  });

  test('triage misses no emergency and raises few false alarms in the test messages', () => {
    expect(messages.filter(({ missedEmergency }) => missedEmergency).length).toBe(0);
    const living = messages.filter(({ one }) => one.topic !== 'SK10');
    const alarms = living.filter(({ falseEmergency }) => falseEmergency);
    expect(alarms.length / living.length).toBeLessThanOrEqual(0.06);
  });

  test('triage never guesses a wrong commune in the test messages', () => {
    expect(messages.filter(({ guessed }) => guessed).length).toBe(0);
  });
});

test('no test message of the triage evaluation is in the training data', () => {
  const learnt = new Set(readLabelledMessages('train').map(({ text }) => text));
  const other = Object.values(held).flat();
  expect(other.filter(({ one }) => learnt.has(one.text)).length).toBe(0);
});

test('triage gives the same result for nearly all messages without diacritics', () => {
  const marked = held.test.filter(({ one }) => foldDiacritics(one.text) !== one.text.toLowerCase());
  const latin = marked.filter(({ one }) => !/[\u1780-\u17ff]/u.test(one.text));
  const same = latin.filter(
    ({ one, found }) => on(one.receivedAt, foldDiacritics(one.text)).service === found.service,
  );
  expect(same.length / latin.length).toBeGreaterThanOrEqual(0.95);
});

test('triage classifies at most 3 % of everyday reports as emergencies', () => {
  const texts = readLabelledTexts('final');
  const alarms = texts.filter(({ text }) => on('2021-12-15', text).flags.includes('emergency'));
  expect(alarms.length / texts.length).toBeLessThanOrEqual(0.03);
});

test.each([
  'Đèn đường hẻm 45 phường 7 tắt ba đêm rồi.',
  'Nhà số 115 Phạm Ngũ Lão hát karaoke ồn quá.',
  'Lúa chín từ từ, hổng biết ai cắt trộm hồi hôm.',
  'Ủy ban chỉ tiếp dân thứ Sáu và thứ Bảy, tôi là người ở xa.',
  'Nhà tui ở Hiệp Thạnh bị hàng xóm ăn hiếp hoài.',
  'dài '.repeat(2000),
  'không '.repeat(50),
  'asdf qwer zxcv hjkl bnmm tyui ghjk vbnm',
])('triage does not classify “%s” as an emergency', (text) => {
  expect(on('2021-12-15', text).flags).not.toContain('emergency');
});

test.each([
  'alo tôi đang kẹt trong thang máy của siêu thị gọi bảo vệ không được',
  'chú ơi con bị ba dượng đánh hoài con không dám về nhà',
  'con tui mới lọt xuống sông rồi',
  'em muốn tự tử',
  'em muon tu tu',
  'toi bi nhot trong nha, nguoi ta tinh giet toi',
  'nguoi ta dang vay danh con toi',
  'bi ong vo ve chich ca tram mui',
])('triage classifies “%s” as an emergency', (text) => {
  expect(on('2021-12-15', text).flags).toContain('emergency');
});

test('topics proposed by triage with confidence 0.8 or more are right in 95 % of messages', () => {
  const sure = held.test.filter(({ found }) => found.confidence >= 0.8);
  expect(share('topic', sure)).toBeGreaterThanOrEqual(0.95);
});

describe('triage of very short texts', () => {
  test.each(['Phường 1', 'Càng Long', '…', 'xã Nhị Long'])(
    'triage finds no service or topic in “%s”',
    (text) => {
      const { service, topic, flags, confidence } = on('2021-12-15', text);
      expect([service, topic, flags, confidence]).toEqual([undefined, undefined, [], 0]);
    },
  );

  test.each([
    'cho tui gặp người',
    'tôi ở xã Nhị Long',
    'alo',
    'xin chào',
    'tôi bị F0 rồi',
    'quán cà phê',
  ])('triage marks “%s” neither as emergency nor as out of scope', (text) => {
    const { flags, priority } = on('2021-12-15', text);
    expect(flags).not.toContain('emergency');
    expect(flags).not.toContain('out-of-scope');
    expect(priority).not.toBe('P1');
  });

  test.each(['khó thở quá', 'cháy nhà', 'ngất rồi', 'chảy máu nhiều', 'cap cuu'])(
    'triage classifies the short text “%s” as an emergency',
    (text) => {
      expect(on('2021-12-15', text).flags).toContain('emergency');
    },
  );
});

describe('places in triage', () => {
  test.each([
    ['Phường 1 có tụ tập', { candidates: ['29239', '29512'] }],
    ['P1 TXDH có tụ tập', { district: '851', commune: '29512', candidates: [] }],
    ['tụ tập ở phường 2 thị xã', { district: '851', commune: '29516', candidates: [] }],
    ['ở Trường Long Hòa có đá gà', { district: '851', commune: '29527', candidates: [] }],
    ['ở Định An có đá gà', { district: '849', candidates: ['29462', '29494'] }],
    ['ở Duyên Hải có đá gà', { candidates: ['850', '851'] }],
    ['huyện Trà Cú có đá gà', { district: '849', candidates: [] }],
    ['ở Trà Cú có đá gà', { district: '849', candidates: ['849', '29461'] }],
    ['xa long duc co da ga', { district: '842', commune: '29263', candidates: [] }],
    ['người từ Càng Long về Hiếu Trung', { district: '846', commune: '29353', candidates: [] }],
    ['ấp Tân An, xã Hiếu Tử có đá gà', { district: '846', commune: '29350', candidates: [] }],
    ['gia đình tôi hòa thuận', { candidates: [] }],
    ['anh Thạch Kim Sơn là F0', { candidates: [] }],
    ['Mỹ Hòa, Bình Minh, Vĩnh Long có đá gà', { candidates: [] }],
  ])('triage finds the right place in “%s”', (text, found) => {
    expect(where(text)).toEqual({ district: undefined, commune: undefined, ...found });
  });

  test('triage resolves place names as valid on the day of the text', () => {
    expect(where('Phường 7 có tụ tập').commune).toBe('29254');
    expect(where('Phường 6 có tụ tập', '2025-02-01').commune).toBe('29242');
    expect(where('Phường 7 có tụ tập', '2025-08-01')).toEqual({
      district: undefined,
      commune: '29254',
      candidates: [],
    });
  });
});

describe('emergencies in triage', () => {
  test.each([
    'bé nhà em co giựt',
    'be nha em co giut',
    'con tui sốt cao co giậc',
    'ông nội ngấc xỉu rồi',
    'má tui nghẹc thở',
    'bà mấc máu nhiều quá',
  ])('triage recognizes an emergency in Southern Vietnamese spelling: %s', (text) => {
    expect(on('2021-12-15', text).flags).toContain('emergency');
  });

  test.each([
    'ba tui kho tho qua',
    'vợ tôi ngất xỉu',
    'con em tím tái',
    'tôi muốn tự tử',
    'he is unconscious',
  ])('triage recognizes an emergency and gives it priority P1: %s', (text) => {
    expect(on('2021-12-15', text)).toMatchObject({ priority: 'P1' });
    expect(on('2021-12-15', text).flags).toContain('emergency');
  });

  test.each([
    'F0 không khó thở, chỉ ho',
    'hết khó thở rồi, uống thuốc gì',
    'khi nào khó thở thì gọi 1022',
  ])(
    'triage does not classify a negated, past or hypothetical emergency as an emergency: %s',
    (text) => {
      expect(on('2021-12-15', text).flags).not.toContain('emergency');
    },
  );
});

test('triage quotes each deciding phrase once and never quotes telephone numbers', () => {
  const { because, flags } = on('2021-12-15', 'ba tui kho tho o xa hieu tu, goi 0912345678');
  expect(flags).toEqual(['emergency', 'personal-data']);
  expect(because).toContainEqual({ about: 'area', words: 'hieu tu', at: 20 });
  expect(because.filter(({ about }) => about === 'emergency')).toHaveLength(1);
  expect(JSON.stringify(because)).not.toContain('0912345678');
});

test('triage proposes a unit by topic and place, and none while the place is unclear', () => {
  expect(on('2021-12-15', 'Xã Long Đức có nhóm đánh bạc').unit).toBe('UBND_XA:29263');
  expect(on('2021-12-15', 'Phường 1 có nhóm đánh bạc').unit).toBe(undefined);
  expect(on('2021-12-15', 'Công an xã Long Đức nhận tiền hối lộ').unit).not.toMatch(/^CONG_AN/);
});

test('triage returns a valid and repeatable result for any text', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 200 }), (text) => {
      const found = on('2021-12-15', text);
      expect(on('2021-12-15', text)).toEqual(found);
      expect(found.confidence).toBeGreaterThanOrEqual(0);
      expect(found.confidence).toBeLessThanOrEqual(1);
    }),
    { numRuns: 40 },
  );
});
