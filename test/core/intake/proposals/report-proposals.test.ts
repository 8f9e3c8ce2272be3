import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toReportProposals } from '../../../../core/intake/proposals/report-proposals.ts';
import { triageMessage } from '../../../../core/triage/triage.ts';
import { launchDay, testDirectory } from '../../../support/directory/test-directory.ts';

const propose = (text: string) => {
  const triage = triageMessage({ text, receivedAt: launchDay }, testDirectory);
  return toReportProposals(text, triage, testDirectory, launchDay);
};

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

  test('an ambiguous place name proposes all matching communes and preselects none', () => {
    const { commune, candidates } = propose('Ở Hiệp Mỹ có quán karaoke mở tới khuya');
    expect(commune).toBeUndefined();
    expect(candidates.length).toBeGreaterThan(1);
  });

  test('a vague text proposes no topic and quotes no words for one', () => {
    const { topics, likely, because } = propose('Có chuyện này xin hỏi');
    expect([topics, likely, because.topic]).toEqual([[], undefined, []]);
  });

  test('a topic that the public cannot select is not proposed', () => {
    const internal = testDirectory.topics.filter(({ isInternal }) => isInternal);
    expect(internal.length).toBeGreaterThan(0);
    const { topics } = propose('Đường ở Hiệp Mỹ hư hỏng, ổ gà, xe té hoài, xin xã sửa giúp');
    expect(topics.filter(({ code }) => internal.some((topic) => topic.code === code))).toEqual([]);
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
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (all) => {
        const text = all.join(' ');
        const { topic, area, urgency, complaint } = propose(text).because;
        for (const { words, at } of [...topic, ...area, ...urgency, ...complaint]) {
          if (at !== undefined) expect(text.slice(at, at + words.length)).toBe(words);
        }
      }),
      { numRuns: 60 },
    );
  });
});
