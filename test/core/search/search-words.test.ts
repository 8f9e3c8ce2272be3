import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replaceUnitNameByArea } from '../../../core/search/area-of-unit-name.ts';
import { extractSearchTerms } from '../../../core/search/search-terms.ts';
import { extractSearchWords } from '../../../core/search/search-words.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

test.each([
  ['Quán karaoke Hoa Sen, đường Phạm Ngũ Lão', 'quan karaoke hoa sen duong pham ngu lao'],
  ['KHÔNG đeo khẩu trang; ko đeo!', 'khong deo khau trang'],
  ['nhà số 12 của ông Ba', 'nha so 12 ong ba'],
  ['gọi 0912 345 678 hoặc 0912345678, CCCD 084123456789', 'goi 0912 345 678 hoac cccd'],
  ['và là của các', ''],
])('extractSearchWords splits %j into: %s', (text, words) => {
  expect(extractSearchWords(text).join(' ')).toBe(words);
});

test('extractSearchWords ignores diacritics and case', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Trà', 'Vinh', 'đường', 'nước', 'ồn'), { minLength: 1 }),
      (words) => {
        const text = words.join(' ');
        const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');
        expect(extractSearchWords(bare)).toEqual(extractSearchWords(text));
        expect(extractSearchWords(text.toUpperCase())).toEqual(extractSearchWords(text));
      },
    ),
  );
});

test('extractSearchTerms indexes a ticket by its properties and by words of place, area, topic and text', () => {
  const ticket = aTicket({ place: 'Chợ Trà Vinh', unit: 'UBND_XA:29254', coUnits: ['CONG_AN'] });
  const terms = extractSearchTerms(ticket, testDirectory);
  expect(terms).toEqual(
    expect.arrayContaining([
      ...['service=violation', 'topic=VP01', 'unit=UBND_XA:29254', 'unit=CONG_AN'],
      ...['area=29254', 'status=new', 'priority=P2', 'channel=web'],
      ...['vinh', 'phuong', 'karaoke'],
    ]),
  );
});

test('extractSearchTerms limits the terms so that old and new terms fit into one transaction', () => {
  const text = Array.from({ length: 2000 }, (_, at) => `từ${'abcdefghij'[at % 10]}${at}`).join(' ');
  const coUnits = Array.from({ length: 9 }, (_, at) => `SO_${at}`);
  const count = extractSearchTerms(
    aTicket({ text, coUnits, accused: coUnits, unit: 'SO_YT' }),
    testDirectory,
  ).length;
  expect(count).toBeLessThanOrEqual(49);
  expect(2 * count + 1).toBeLessThanOrEqual(100);
});

test('extractSearchTerms indexes the accused units and the recorded missed deadline of an open ticket', () => {
  const { clocks } = aTicket();
  const late = aTicket({
    ...{ status: 'assigned', unit: 'SO_YT', accused: ['CONG_AN'] },
    clocks: { ...clocks, resolve: { ...clocks.resolve, missedAt: clocks.resolve.dueAt } },
  });
  expect(extractSearchTerms(late, testDirectory)).toEqual(
    expect.arrayContaining(['late=resolve', 'accused=CONG_AN']),
  );
  const facts = extractSearchTerms({ ...late, status: 'closed' }, testDirectory);
  expect(facts.filter((term) => term.startsWith('late='))).toEqual([]);
});

test('extractSearchTerms indexes no words of an erased ticket’s citizen', () => {
  const terms = extractSearchTerms(aTicket({ text: '', place: undefined }), testDirectory);
  expect(terms.filter((term) => ['hoa', 'sen', 'toi'].includes(term))).toEqual([]);
});

describe('search by area across the reform of 2025', () => {
  const wordsOf = (changes: Parameters<typeof aTicket>[0]) =>
    extractSearchTerms(
      aTicket({ areaCode: '29239', areaName: 'Phường 1', ...changes }),
      testDirectory,
    );
  const openedAt = toLocalInstant('2025-06-20');

  test('a ticket that changed after its area ended is found by the names of the old and the new area', () => {
    const handedOver = wordsOf({ openedAt, changedAt: toLocalInstant('2025-07-01') });
    expect(handedOver).toEqual(expect.arrayContaining(['phuong', '1', 'tra', 'vinh']));
  });

  test('a ticket that ended before its area is found only by the old name', () => {
    expect(wordsOf({ openedAt, changedAt: toLocalInstant('2025-06-30') })).not.toContain('vinh');
  });

  test('the name of a commune’s unit searches for the commune', () => {
    expect(replaceUnitNameByArea('ubnd phuong nguyet hoa', testDirectory)).toBe(
      'Phường Nguyệt Hoá',
    );
    expect(replaceUnitNameByArea('UBND phường 7', testDirectory)).toBe('Phường 7');
    expect(replaceUnitNameByArea('Sở Y tế', testDirectory)).toBe('Sở Y tế');
  });
});
