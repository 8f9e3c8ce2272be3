import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { createLongHarness } from '../long-harness.ts';
import { apiReportStep } from '../scenario-steps/citizen.ts';
import { officerActionStep } from '../scenario-steps/officer.ts';
import { reportByPhone } from '../scenario-steps/telephone.ts';
import { startWatchedRun, type WatchedRun } from '../watched-run.ts';
import { type Canaries, openCanaries } from './canaries.ts';
import { sendMistakesStep } from './mistaken-requests.ts';
import { createPlantingSend, type Exchange } from './planting-sender.ts';
import { leakText, searchTraces } from './search-traces.ts';

const seed = 20_211_203;

/** Writes a canary into a log, to verify that the search finds it. */
const spill = async ({ dataDirectory }: WatchedRun, canaries: Canaries): Promise<void> => {
  const phone = canaries.put('phone', { flow: 'a test', field: 'reporter.phone' });
  const line = Buffer.from(JSON.stringify({ note: `+84${phone.slice(1)}` })).toString('base64');
  await appendFile(join(dataDirectory, 'logs', 'access.log'), `${JSON.stringify({ line })}\n`);
};

test('logs, queues, messages, URLs and errors contain no personal data of citizens', async () => {
  const canaries = openCanaries(seed);
  const exchanges: Exchange[] = [];
  const through = createPlantingSend(canaries, (exchange) => exchanges.push(exchange));
  // the officer uses the link of a notification about one ticket
  const run = await startWatchedRun(inject('made'), {
    recordsTraffic: true,
    policies: 'at-once',
    through,
  });
  try {
    const harness = await createLongHarness(run, 1);
    const contact = { email: 'ba.vane@example.vn', name: 'Thạch Thị Sa Vane' };
    const steps = [
      apiReportStep('it', contact),
      officerActionStep('it', 'acknowledge'),
      reportByPhone('call'),
      sendMistakesStep,
    ];
    for (const step of steps) {
      await step.lead(harness);
      await run.settle();
    }
    // a planted leak proves that the search works
    await spill(run, canaries);
    const searched = await searchTraces(run, canaries, exchanges);
    expect(searched.leaks.map(leakText)).toEqual([
      'log access (plain, base64, 1×): the phone put into reporter.phone of a test',
    ]);
    expect(searched.allowed.size).toBeGreaterThanOrEqual(8);
  } finally {
    await run.stop();
  }
}, 480_000);
