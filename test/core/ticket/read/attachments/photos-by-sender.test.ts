import { expect, test } from 'vitest';
import type { Photo } from '../../../../../core/ticket/model/fields/photo.ts';
import {
  listAnswerPhotos,
  listReportPhotos,
  listResultPhotos,
} from '../../../../../core/ticket/read/attachments/photos-by-sender.ts';
import { atMinute } from '../../../../support/samples/a-ticket.ts';
import { aPhoto } from '../../../../support/samples/listed-photo.ts';

const own = aPhoto(1, { at: atMinute(5) });
const before = aPhoto(2, { at: atMinute(10), shows: 'before' });
const after = aPhoto(3, { at: atMinute(20), shows: 'after' });
const photos = [own, before, after];

test("photos of the report and of the unit's work are listed apart", () => {
  expect(listReportPhotos({ photos })).toEqual([own]);
  expect(listResultPhotos({ photos })).toEqual([before, after]);
  expect([listReportPhotos({}), listResultPhotos({})]).toEqual([[], []]);
});

test.each<[string, number | undefined, Photo[]]>([
  ['no photo before the answer', undefined, []],
  ['the photos that the unit added until the answer', 15, [before]],
  ['a photo added at the same moment as the answer', 20, [before, after]],
])('the citizen sees %s', (_, minute, expected) => {
  const answer = minute === undefined ? undefined : { at: atMinute(minute) };
  expect(listAnswerPhotos({ photos }, answer)).toEqual(expected);
});

test('the citizen of a merged ticket sees only photos that the unit added since the merge', () => {
  const answer = { at: atMinute(30) };
  expect(listAnswerPhotos({ photos }, answer, atMinute(15))).toEqual([after]);
  expect(listAnswerPhotos({ photos }, answer, atMinute(20))).toEqual([after]);
  expect(listAnswerPhotos({ photos }, answer, atMinute(25))).toEqual([]);
});
