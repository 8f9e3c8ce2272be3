import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatFoundArea } from '../../../core/directory/read/areas/area-label.ts';
import { fitPhotoSize } from '../../../web/portal/browser/photos/fit-photo-size.ts';
import { parseAreaSuggestions } from '../../../web/portal/browser/report/area-suggestions.ts';
import {
  appendPosition,
  formatPosition,
  removePosition,
} from '../../../web/portal/browser/report/format-position.ts';
import {
  countFormCharacters,
  formatLengthLimit,
} from '../../../web/portal/browser/report/length-limit.ts';
import {
  parseUsableDraft,
  serializeReportDraft,
  toReportDraft,
} from '../../../web/portal/browser/report/report-draft.ts';

const day = 24 * 3_600_000;
const now = Date.UTC(2021, 11, 3);

test("a report draft contains text and step, but not the sender's data or the pressed button", () => {
  const fields: [string, unknown][] = [
    ['step', 'sender'],
    ['text', 'Quán hát karaoke'],
    ['name', 'Thạch Thị Sô Phia'],
    ['phone', '0912 345 678'],
    ['email', 'bay@vidu.vn'],
    ['businessName', 'Công ty Hoa Sen'],
    ['taxNumber', '0100047516'],
    ['photo', new Uint8Array()],
    ['to', 'find'],
    ['asked', 'long'],
    ['district', '842'],
  ];
  expect(toReportDraft(fields, now).fields).toEqual([
    ['step', 'sender'],
    ['text', 'Quán hát karaoke'],
  ]);
});

test('a report draft in the browser is restored without any change', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const draft = toReportDraft(
        [
          ['text', text],
          ['place', ''],
        ],
        now,
      );
      expect(parseUsableDraft(serializeReportDraft(draft), now)).toEqual(draft);
    }),
    { numRuns: 100 },
  );
});

test('an empty, expired or corrupt report draft in the browser is ignored', () => {
  const written = serializeReportDraft(toReportDraft([['text', 'a']], now));
  expect(parseUsableDraft(written, now + 2 * day)).toBeDefined();
  expect(parseUsableDraft(written, now + 4 * day)).toBeUndefined();
  expect(
    parseUsableDraft(
      serializeReportDraft(
        toReportDraft(
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
  for (const other of ['', '[]', 'null', 'at=x&text=a'])
    expect(parseUsableDraft(other, now)).toBeUndefined();
});

test('area suggestions contain only communes, each with its district or present name', () => {
  const commune = {
    code: '29263',
    name: 'Xã Long Đức',
    level: 'commune',
    parent: { name: 'Thành phố Trà Vinh' },
  };
  const district = { code: '842', name: 'Thành phố Trà Vinh', level: 'district' };
  expect(parseAreaSuggestions({ areas: [commune, district, 'x', null] })).toEqual([commune]);
  expect(parseAreaSuggestions(undefined)).toEqual([]);
  const current = { ...commune, hint: 'Thành phố Trà Vinh' };
  expect(formatFoundArea(current)).toBe('Xã Long Đức, thành phố Trà Vinh');
  const old = { ...commune, oldName: 'Xã Hòa Lợi', hint: 'nay là xã Long Đức' };
  expect(formatFoundArea(old)).toBe('Xã Hòa Lợi, nay là xã Long Đức');
});

test('fitPhotoSize scales a photo down proportionally and never up', () => {
  expect(fitPhotoSize(4000, 3000)).toEqual({ width: 1600, height: 1200 });
  expect(fitPhotoSize(3000, 4000)).toEqual({ width: 1200, height: 1600 });
  expect(fitPhotoSize(640, 480)).toEqual({ width: 640, height: 480 });
});

test("appendPosition adds the device's position to the address once and replaces it on repetition", () => {
  const at = formatPosition({ latitude: 9.934_72, longitude: 106.345_48 }, 'Vị trí:');
  expect(at).toBe('Vị trí: 9.9347, 106.3455');
  const once = appendPosition('Gần chợ', at, 'Vị trí:');
  expect(once).toBe('Gần chợ; Vị trí: 9.9347, 106.3455');
  expect(appendPosition(once, 'Vị trí: 9.9000, 106.3000', 'Vị trí:')).toBe(
    'Gần chợ; Vị trí: 9.9000, 106.3000',
  );
});

test('removePosition removes what appendPosition added and nothing else', () => {
  const once = appendPosition('Gần chợ; ấp 2', 'Vị trí: 9.9347, 106.3455', 'Vị trí:');
  expect(removePosition(once, 'Vị trí:')).toBe('Gần chợ; ấp 2');
  expect(removePosition('', 'Vị trí:')).toBe('');
});

test.each([
  ['', 0],
  ['  hai từ \n', 6],
  ['một\nhai', 8],
  ['một\r\nhai', 8],
  ['😀', 2],
])('countFormCharacters counts %j as the server does: %i', (typed, count) => {
  expect(countFormCharacters(typed)).toBe(count);
});

test.each([
  [0, 4000, 'Còn 4.000 ký tự.', false],
  [3599, 4000, 'Còn 401 ký tự.', false],
  [3600, 4000, 'Còn 400 ký tự.', true],
  [4000, 4000, 'Còn 0 ký tự.', true],
  [5012, 4000, 'Quá 1.012 ký tự.', true],
])(
  'formatLengthLimit shows for %i of %i characters “%s”, urgently: %s',
  (length, max, text, isNear) => {
    const texts = { left: 'Còn {n} ký tự.', over: 'Quá {n} ký tự.', lang: 'vi' };
    expect(formatLengthLimit(length, max, texts)).toEqual({ text, isNear });
  },
);
