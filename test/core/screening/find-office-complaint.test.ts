import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  complaintScore,
  findOfficeComplaint,
} from '../../../core/screening/find-office-complaint.ts';
import { fold } from '../../../core/text/fold.ts';

const Labelled = z.array(z.object({ kind: z.enum(['complaint', 'other']), text: z.string() }));

/** Written by somebody who saw neither the rule nor the training texts. */
const final = Labelled.parse(
  JSON.parse(readFileSync('test/fixtures/screening/final.json', 'utf8')),
);

const heldShare = (kind: 'complaint' | 'other', as = (text: string) => text): number => {
  const texts = final.filter((one) => one.kind === kind);
  return texts.filter(({ text }) => complaintScore(as(text)) > 0).length / texts.length;
};

describe('on 360 unseen texts', () => {
  test.each([
    ['as written', (text: string) => text],
    ['without diacritics', fold],
    ['in capitals', (text: string) => text.toUpperCase()],
  ])('finds at least 90 %% of complaints and holds at most 10 %% of other texts, %s', (_, as) => {
    expect(heldShare('complaint', as)).toBeGreaterThanOrEqual(0.9);
    expect(heldShare('other', as)).toBeLessThanOrEqual(0.1);
  });
});

test('names the phrases that raised the suspicion, and the offices that the text names', () => {
  const found = findOfficeComplaint(
    'Cán bộ phường 7 bao che quán karaoke, chủ tịch phường nhận phong bì hàng tháng',
  );
  expect(found?.phrases).toContain('phong bì');
  expect(found?.offices).toContain('UBND_XA');
});

test.each(['', '   ', '0912 345 678', '!!!'])(
  'finds nothing in a text without words: %j',
  (text) => {
    expect(findOfficeComplaint(text)).toBeUndefined();
  },
);

/** Texts by which an outsider reached the accused office. */
test.each([
  'Ủy ban phường 7 bảo kê quán hát',
  'ub phuong 7 bao ke quan hat',
  'QUÁN HÁT KHUYA DO PHƯỜNG BẢO KÊ',
  'Chủ tịch phường 7 nhận tiền, đừng cho phường biết',
  'Ward officials take bribes from the karaoke',
  'មន្ត្រីសង្កាត់ទទួលលុយពីហាងខារ៉ាអូខេ',
  '公安收钱',
  'Chủ tịch phườnг nhận quà',
  'c.h.u t.i.c.h p.h.u.o.n.g a.n t.i.e.n',
  'chutichphuongnhantienbaokequankaraoke',
])('holds a text that was written to escape the screen: %s', (text) => {
  expect(findOfficeComplaint(text)).toBeDefined();
});
