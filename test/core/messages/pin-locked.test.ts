import { expect, test } from 'vitest';
import { formatPinLockedText } from '../../../core/messages/texts/errors/pin-locked-text.ts';

const now = new Date('2021-12-03T02:00:00Z');
const after = (seconds: number) => ({ now, retryAt: new Date(now.getTime() + seconds * 1000) });

test.each([
  [1, 'sau 1 phút'],
  [61, 'sau 2 phút'],
  [15 * 60, 'sau 15 phút'],
  [119 * 60, 'sau 119 phút'],
  [24 * 3600, 'sau 24 giờ'],
])('the text about a PIN locked for %i more seconds contains “%s”', (seconds, expected) => {
  expect(formatPinLockedText('vi', after(seconds))).toContain(expected);
});

test('the locked-PIN text names the minutes and the hotline number 1022 in every language', () => {
  expect(formatPinLockedText('en', after(60))).toContain('in 1 minute, or call 1022');
  expect(formatPinLockedText('km', after(600))).toMatch(/10 នាទី.*1022/);
});
