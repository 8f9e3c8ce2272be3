import { expect, inject, test } from 'vitest';
import { sendPictures } from './send-pictures.ts';

test('bombs, files of two kinds and what phones write into photos: refused, or kept as a picture and nothing else', async () => {
  const { sent, kept, refused, wrongs } = await sendPictures(inject('made'));
  expect(wrongs).toEqual([]);
  expect(sent).toBeGreaterThan(90);
  // if all were refused, or none, nothing would have been tried
  expect([kept > 20, refused > 50]).toEqual([true, true]);
}, 240_000);
