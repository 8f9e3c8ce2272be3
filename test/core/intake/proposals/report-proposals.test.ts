import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeFromText } from '../../../../core/intake/proposals/propose-from-text.ts';
import { triageMessage } from '../../../../core/triage/triage.ts';
import {
  launchDay,
  testDirectory,
  toLocalInstant,
} from '../../../support/directory/test-directory.ts';

const rankTopics = (text: string) =>
  triageMessage({ text, receivedAt: launchDay }, testDirectory).topics;

const propose = (text: string) => proposeFromText(text, testDirectory, launchDay);

const karaoke = 'Quán ở xã Long Đức hát karaoke tới khuya, tụ tập hơn 20 người nhậu';
const illness = 'Ba tôi ở phường 7 khó thở, tím tái, lơ mơ';

describe('proposals for a report', () => {
  test.each([
    [karaoke, { topic: 'VP01', commune: '29263', isEmergency: false, accused: undefined }],
    [illness, { topic: 'SK01', commune: '29254', isEmergency: true, accused: undefined }],
    [
      'Cán bộ UBND xã Long Đức nhận tiền của dân, thái độ hách dịch',
      { topic: 'VP08', commune: '29263', isEmergency: false, accused: 'UBND_XA' },
    ],
    [
      'Cán bộ nhận tiền của dân, thái độ hách dịch',
      { topic: 'VP08', commune: undefined, isEmergency: false, accused: '?' },
    ],
  ])('%s', (text, expected) => {
    const { likely, commune, isEmergency, accused } = propose(text);
    expect({ topic: likely?.code, commune, isEmergency, accused }).toEqual(expected);
  });

  test.each(['2021-12-03', '2026-12-01'])(
    'on %s a complaint that names a department by its name of 2021 proposes this department',
    (day) => {
      const text =
        'Cán bộ Sở Lao động - Thương binh và Xã hội nhận tiền của dân, thái độ hách dịch';
      const { accused } = proposeFromText(text, testDirectory, toLocalInstant(day));
      expect(accused).toBe('SO_LDTBXH');
    },
  );

  test.each(['2021-12-03', '2025-06-28', '2026-12-01'])(
    'on %s a complaint about a district department asks which office is accused and proposes it',
    (day) => {
      const text = 'Cán bộ Phòng Lao động - Thương binh và Xã hội huyện Càng Long làm khó tôi';
      const { accused } = proposeFromText(text, testDirectory, toLocalInstant(day));
      expect(accused).toBe('P_LDTBXH');
    },
  );

  test('an ambiguous place name proposes all matching communes and preselects none', () => {
    const { commune, candidates } = propose('Ở Hiệp Mỹ có quán karaoke mở tới khuya');
    expect(commune).toBeUndefined();
    expect(candidates.length).toBeGreaterThan(1);
  });

  test('a vague text proposes no topic and quotes no words for one', () => {
    const { topics, likely, because } = propose('Có chuyện này xin hỏi');
    expect([topics, likely, because.topic]).toEqual([[], undefined, []]);
  });

  test('a topic that the public cannot select is neither proposed nor suggested as a hint', () => {
    const internal = testDirectory.topics.flatMap(({ code, isInternal }) =>
      isInternal ? [code] : [],
    );
    const text = 'Gọi nhầm số, xin lỗi anh chị tôi không cần gì nữa';
    const [best] = rankTopics(text);
    expect(internal).toContain(best?.code);
    expect(best?.confidence).toBeGreaterThan(0.9);
    const { topics, likely, hint } = propose(text);
    expect(topics.filter(({ code }) => internal.includes(code))).toEqual([]);
    expect([likely, hint]).toEqual([undefined, undefined]);
  });
});

describe('words that led to a proposal', () => {
  test.each([
    [illness, 'phường 7'],
    ['Ba tôi ở P.7 khó thở', 'P.7'],
    ['Ở x. Long Đức có quán karaoke mở khuya', 'x. Long Đức'],
    ['Ở tt. Cầu Kè có quán karaoke mở khuya', 'tt. Cầu Kè'],
    ['Ở T.T Cầu Kè có quán karaoke mở khuya', 'T.T Cầu Kè'],
    ['Hẻm không đi tx Duyên Hải được', 'tx Duyên Hải'],
    ['Quán ở h.Cầu Ngang hát karaoke', 'h.Cầu Ngang'],
    ['Bà con cùng xã. Long Đức có karaoke', 'xã. Long Đức'],
    ['Quán gần xã, Long Đức có karaoke', 'Long Đức'],
  ])('a place is quoted with its kind: %s', (text, words) => {
    expect(propose(text).because.area).toEqual([{ words, at: text.indexOf(words) }]);
  });

  test('each quoted passage is found at its position in the text', () => {
    const parts = fc.constantFrom(
      'xã Long Đức',
      'karaoke',
      'khó thở',
      'phuong 7',
      'nhậu',
      '🙂',
      '\n',
    );
    let positions = 0;
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (all) => {
        const text = all.join(' ');
        const { topic, area, urgency, complaint } = propose(text).because;
        for (const { words, at } of [...topic, ...area, ...urgency, ...complaint]) {
          if (at === undefined) continue;
          positions += 1;
          expect(text.slice(at, at + words.length)).toBe(words);
        }
      }),
      { numRuns: 60 },
    );
    expect(positions).toBeGreaterThan(0);
  });
});

test('a topic that is only the likeliest of several is offered, and not preselected', () => {
  const { topics, likely, service } = propose('Có quán karaoke tụ tập nhậu tới khuya');
  expect(topics.length).toBeGreaterThan(1);
  expect({ likely, service }).toEqual({ likely: undefined, service: undefined });
});
