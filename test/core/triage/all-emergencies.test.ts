import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { triageMessage } from '../../../core/triage/triage.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

/** Urgent reports by day, by a writer who tried to have them missed. */
const emergencies = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync('test/fixtures/triage/emergencies.json', 'utf8')));

test.each(Object.entries(emergencies))('on %s no urgent report is missed', (day, texts) => {
  const missed = texts.filter((text) => {
    const triage = triageMessage(
      { text, receivedAt: toLocalInstant(`${day}T09:00`) },
      testDirectory,
    );
    return !triage.flags.includes('emergency');
  });
  expect(missed).toEqual([]);
});
