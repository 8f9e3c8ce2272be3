import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { isEmergencyMessage, triageMessage } from '../../../core/triage/triage.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

/** Urgent reports by day, by a writer who tried to have them missed. */
const emergencies = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync('test/fixtures/triage/emergencies.json', 'utf8')));

test.each(Object.entries(emergencies))('on %s no urgent report is missed', (day, texts) => {
  const missed = texts.filter((text) => {
    const input = { text, receivedAt: toLocalInstant(`${day}T09:00`) };
    const isFlagged = triageMessage(input, testDirectory).flags.includes('emergency');
    return !isFlagged || !isEmergencyMessage(input, testDirectory);
  });
  expect(missed).toEqual([]);
});

test.each([
  'Đèn đường hỏng ba ngày nay ở xã Đại Phước',
  'Cho tôi hỏi thủ tục cấp lại căn cước công dân',
  'Rác không được thu gom cả tuần',
])(
  'a text that triage does not flag as an emergency is not found by the quick emergency check: %s',
  (text) => {
    const input = { text, receivedAt: toLocalInstant('2022-03-10T09:00') };
    expect(triageMessage(input, testDirectory).flags).not.toContain('emergency');
    expect(isEmergencyMessage(input, testDirectory)).toBe(false);
  },
);
