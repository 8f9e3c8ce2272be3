import { describe, expect, test } from 'vitest';
import { evaluateTriage } from '../../../bench/triage/evaluate-triage.ts';
import { readLabelledMessages } from '../../../bench/triage/labelled-messages.ts';
import { listTopics } from '../../../core/directory/model/services/topic.ts';
import { analyzeText } from '../../../core/triage/analyze-text.ts';
import { findEmergencyMatches } from '../../../core/triage/decide-emergencies.ts';
import { triageMessage } from '../../../core/triage/triage.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const blind = readLabelledMessages('blind-everyday').map((one) =>
  evaluateTriage(one, testDirectory),
);
const share = (of: 'service' | 'topic' | 'place') =>
  blind.filter((one) => one[of]).length / blind.length;
const on = (day: string, text: string) =>
  triageMessage({ text, receivedAt: toLocalInstant(day) }, testDirectory);
const communeOn = (day: string, text: string) => on(day, text).area.commune;

describe('triage of non-emergency violations', () => {
  test.each([
    'Rác không thu gom 5 ngày nay trước tiệm ở phường 7',
    'Rac khong thu gom 5 ngay nay truoc tiem o phuong 7',
    'rác không ai lấy ở phường 7',
  ])('rubbish that nobody collects is in scope since April 2022: %s', (text) => {
    expect(on('2026-12-01T09:00', text).topic).toBe('VP21');
  });

  test.each([
    ['Cống bị nghẹt', false],
    ['cống thoát nước trước nhà bị nghẹt mấy hôm nay', false],
    ['cháu bé bị nghẹt tím tái', true],
    ['ống nước bị nghẹt, cháu nhỏ bị nghẹt', true],
  ])('a blocked drain is no emergency, but a choking person is: %s', (text, isEmergency) => {
    expect(on('2026-12-01T09:00', text).flags.includes('emergency')).toBe(isEmergency);
  });

  test.each([
    ['Đèn đường trước nhà tôi cháy bóng', false],
    ['trước nhà tôi cháy bóng đèn, lửa lan qua mái', true],
    ['nhà tôi cháy', true],
    ['má nằm gọi hoài không trả lời', true],
    ['gọi tổng đài hoài không ai trả lời', false],
    ['gọi 115 hoài không ai nghe', true],
    ['ồn muốn chết luôn, ai chịu cho nổi', false],
    ['em buồn quá muốn chết', true],
    ['toi hoi met muon chet', true],
    ['mệt muốn xỉu, khó thở', true],
    ['cấp cứu trái tuyến có được chi trả không', false],
    ['xin xe cấp cứu gấp', true],
    ['ba tôi mới bị tai biến liệt nửa người', true],
    ['muốn mở lớp dạy bơi chống đuối nước', false],
    ['cháu bị đuối nước', true],
    ['thịt heo bày bán tím tái bốc mùi', false],
    ['cháu bé môi tím tái', true],
    ['quán nhậu đổ dầu mỡ xuống cống', false],
    ['đổ xăng đòi đốt nhà', true],
  ])('danger words in an everyday meaning are no emergency: %s', (text, isEmergency) => {
    expect(on('2026-12-01T09:00', text).flags.includes('emergency')).toBe(isEmergency);
  });
});

describe('triage of short everyday texts', () => {
  const plainTexts = [
    'đèn đường hư',
    'ổ gà trên đường',
    'rác thải sinh hoạt không ai gom',
    'Rác thải',
    'Rác',
    'Ngập nước',
    'hàng xóm hát karaoke ồn ào tới khuya',
    'nước ngập trước nhà mỗi khi triều cường',
  ];
  const placeNames = [
    'phường 7 thành phố Trà Vinh',
    'phường Trà Vinh',
    'xã Nhị Long',
    'thị xã Duyên Hải',
  ];

  test.each(plainTexts)(
    'the name of a place does not change the topic or urgency of: %s',
    (text) => {
      const { topic, priority } = on('2026-12-01T09:00', text);
      const withPlaces = placeNames.map((place) => on('2026-12-01T09:00', `${text} ở ${place}`));
      expect(withPlaces.map((one) => [one.topic, one.priority])).toEqual(
        placeNames.map(() => [topic, priority]),
      );
    },
  );
});

describe('triage of texts with place names and years', () => {
  test.each([
    'Đường ở thị xã Duyên Hải năm 2025 tới giờ hư hoài',
    'Sổ đỏ nộp ở huyện Duyên Hải năm 2024 tới nay chưa có',
    'Đông Hải năm 2024 tới nay chưa có nước máy',
    'Duyen Hai nam 2024 toi nay chua co nuoc may',
    'Từ hai năm 2024 tới nay',
  ])('a place name or a year is no sign of danger: %s', (text) => {
    expect(on('2026-12-01T09:00', text).flags).not.toContain('emergency');
  });

  test.each([
    'Bà ngoại ở Duyên Hải lên cơn suyễn nặng',
    'ba ngoai o Duyen Hai len con suyenn nang',
    'Năm 2025 mổ tim, tối nay má khó thở nằm một chỗ',
  ])('danger stays an emergency beside a place name or a year: %s', (text) => {
    expect(on('2026-12-01T09:00', text).flags).toContain('emergency');
  });
});

describe('triage of buildings on riverbanks', () => {
  test.each([
    ['Xây nhà lấn sông rạch không phép', true],
    ['Tháng trước xây nhà không phép', false],
    ['Xây nhà lấn sông, có người té xuống sông chưa thấy lên', false],
  ])(
    'only a phrase that calms the whole text does so without a phrase about a danger: %s',
    (text, isCalmed) => {
      expect(findEmergencyMatches(analyzeText(text)).isCalmed).toBe(isCalmed);
    },
  );

  test.each(['2021-12-03T09:00', '2025-06-28T09:00', '2026-12-01T09:00'])(
    'building into a river is no emergency, but a person in the river is: %s',
    (day) => {
      expect(on(day, 'Xây nhà lấn sông rạch không phép').flags).not.toContain('emergency');
      expect(on(day, 'Xây nhà lấn sông, có người té xuống sông chưa thấy lên').flags).toContain(
        'emergency',
      );
    },
  );
});

describe('triage of everyday messages by authors who saw no training texts', () => {
  test('triage finds the correct service in 95 % of everyday messages, the topic in 90 % and the place in 96 %', () => {
    expect(share('service')).toBeGreaterThanOrEqual(0.95);
    expect(share('topic')).toBeGreaterThanOrEqual(0.9);
    expect(share('place')).toBeGreaterThanOrEqual(0.96);
  });

  test('triage detects every emergency and reports at most 5 % of other everyday messages as emergencies', () => {
    expect(blind.filter(({ missedEmergency }) => missedEmergency).length).toBe(0);
    const calm = blind.filter(({ one }) => !one.flags.includes('emergency'));
    const alarms = calm.filter(({ falseEmergency }) => falseEmergency);
    expect(alarms.length / calm.length).toBeLessThanOrEqual(0.05);
  });

  test('triage of everyday messages never proposes a commune that the text does not determine', () => {
    expect(blind.filter(({ guessed }) => guessed).length).toBe(0);
  });

  test('no everyday message of the triage test is in the training data', () => {
    const learnt = new Set(
      (['train', 'train-everyday', 'train-short'] as const)
        .flatMap(readLabelledMessages)
        .map(({ text }) => text),
    );
    expect(blind.filter(({ one }) => learnt.has(one.text)).length).toBe(0);
  });
});

test.each([
  ['2026-10-01', 'Chó nhà hàng xóm không rọ mõm rượt cắn con tôi', 'VP34'],
  ['2026-10-01', 'bóng đèn trước hẻm tắt cả tháng nay, tối thui', 'VP23'],
  ['2026-10-01', 'mo voi khong co giot nuoc nao, dong ho nuoc van quay', 'VP28'],
  [
    '2026-10-01',
    'Kính gửi Tổng đài 1022, tôi xin phản ánh quán cà phê kế bên nhà tôi mở nhạc rất lớn tới khuya. Trân trọng.',
    'VP22',
  ],
  ['2021-12-15', 'quán cà phê tụ tập mười mấy người hát karaoke giữa mùa dịch', 'VP01'],
])('triage on %s of “%s” finds the topic %s', (day, text, topic) => {
  expect(on(day, text).topic).toBe(topic);
});

test.each(['2021-12-15', '2022-06-15', '2024-06-15', '2026-10-01'])(
  'triage proposes only topics that are valid on %s',
  (day) => {
    const valid = new Set(listTopics(testDirectory, toLocalInstant(day)).map(({ code }) => code));
    const texts = [
      'hàng xóm hát karaoke suốt đêm',
      'tôi bị F0 cần túi thuốc',
      'chó thả rông cắn người',
    ];
    const proposed = texts.flatMap((text) => on(day, text).topics.map(({ code }) => code));
    expect(proposed.filter((code) => !valid.has(code))).toEqual([]);
  },
);

describe('places in triage after the merger of 1 July 2025', () => {
  test.each([
    ['đường Huyền Hội hư nát', '29278'],
    ['xã Huyền Hội, huyện Càng Long có trộm', '29278'],
    ['rác đầy ở thtran chau thanh', '29374'],
    ['ngập nước ở Trà Cú', '29461'],
    ['rác ở Ao Bà Om', '29254'],
    ['cầu Hàm Giang bị lún', '29489'],
    ['tôi đang làm ở Bình Dương, nhà ở xã Song Lộc bị mất trộm', '29386'],
  ])('triage finds the current commune in “%s”', (text, commune) => {
    expect(communeOn('2026-03-01', text)).toBe(commune);
  });

  test.each([
    'huyện Trà Cú nhiều ổ gà',
    'văn phòng cũ ở Trà Cú còn làm việc không',
    'ở Trà Vinh có xe buýt không',
    'phòng trọ của tôi ở Bến Tre bị trộm',
    'tôi tên Kim Sơn, muốn hỏi giấy tờ',
  ])('triage chooses no commune in “%s”', (text) => {
    expect(communeOn('2026-03-01', text)).toBeUndefined();
  });

  test('triage treats a place in a merged neighboring province as part of this province, but proposes no commune', () => {
    const text = 'phòng trọ ở Bến Tre bị mất trộm xe máy';
    expect(on('2025-06-01', text).topic).toBe('KH01');
    expect(on('2026-03-01', text).topic).toBe('VP30');
    expect(communeOn('2026-03-01', text)).toBeUndefined();
  });
});
