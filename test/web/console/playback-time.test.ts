import { expect, test } from 'vitest';
import {
  formatPlaybackTime,
  skipTo,
} from '../../../web/console/components/recording/playback-time.ts';

test.each([
  [0, '0:00'],
  [65.9, '1:05'],
  [600, '10:00'],
])('formatPlaybackTime formats %d seconds as %s', (seconds, text) => {
  expect(formatPlaybackTime(seconds)).toBe(text);
});

test('skipping stays within the recording', () => {
  expect([skipTo(3, -5, 20), skipTo(10, 5, 20), skipTo(18, 5, 20)]).toEqual([0, 15, 20]);
});
