import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areasIn, labelOf } from '../../../web/portal/browser/area-answer.ts';
import { asText, draftOf, usable } from '../../../web/portal/browser/draft-text.ts';
import { fitted } from '../../../web/portal/browser/fitted.ts';
import { positionInWords, withPosition } from '../../../web/portal/browser/position-text.ts';

const day = 24 * 3_600_000;
const now = Date.UTC(2021, 11, 3);

test("a report draft stores what was written but not the sender's data", () => {
  const fields: [string, unknown][] = [
    ['step', 'sender'],
    ['text', 'Quán hát karaoke'],
    ['name', 'Thạch Thị Sô Phia'],
    ['phone', '0912 345 678'],
    ['email', 'bay@vidu.vn'],
    ['photo', new Uint8Array()],
  ];
  expect(draftOf(fields, now).fields).toEqual([
    ['step', 'sender'],
    ['text', 'Quán hát karaoke'],
  ]);
});

test('a report draft is restored character by character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const draft = draftOf(
        [
          ['text', text],
          ['place', ''],
        ],
        now,
      );
      expect(usable(asText(draft), now)).toEqual(draft);
    }),
    { numRuns: 100 },
  );
});

test('an empty, expired or damaged report draft is ignored', () => {
  const written = asText(draftOf([['text', 'a']], now));
  expect(usable(written, now + 2 * day)).toBeDefined();
  expect(usable(written, now + 4 * day)).toBeUndefined();
  expect(
    usable(
      asText(
        draftOf(
          [
            ['topic', 'VP01'],
            ['text', ''],
          ],
          now,
        ),
      ),
      now,
    ),
  ).toBeUndefined();
  for (const other of ['', '[]', 'null', 'at=x&text=a']) expect(usable(other, now)).toBeUndefined();
});

test('area suggestions contain only communes, with their district or new name', () => {
  const commune = {
    code: '29263',
    name: 'Xã Long Đức',
    level: 'commune',
    parent: { name: 'Thành phố Trà Vinh' },
  };
  const district = { code: '842', name: 'Thành phố Trà Vinh', level: 'district' };
  expect(areasIn({ areas: [commune, district, 'x', null] })).toEqual([commune]);
  expect(areasIn(undefined)).toEqual([]);
  expect(labelOf(commune)).toBe('Xã Long Đức, Thành phố Trà Vinh');
  const old = { ...commune, oldName: 'Xã Hòa Lợi', hint: 'nay là xã Long Đức' };
  expect(labelOf(old)).toBe('Xã Hòa Lợi, nay là xã Long Đức');
});

test('a photo is scaled down with its proportions and never enlarged', () => {
  expect(fitted(4000, 3000)).toEqual({ width: 1600, height: 1200 });
  expect(fitted(3000, 4000)).toEqual({ width: 1200, height: 1600 });
  expect(fitted(640, 480)).toEqual({ width: 640, height: 480 });
});

test('the position is appended to the place once and replaced on repetition', () => {
  const at = positionInWords({ latitude: 9.934_72, longitude: 106.345_48 }, 'Vị trí:');
  expect(at).toBe('Vị trí: 9.9347, 106.3455');
  const once = withPosition('Gần chợ', at, 'Vị trí:');
  expect(once).toBe('Gần chợ; Vị trí: 9.9347, 106.3455');
  expect(withPosition(once, 'Vị trí: 9.9000, 106.3000', 'Vị trí:')).toBe(
    'Gần chợ; Vị trí: 9.9000, 106.3000',
  );
});
