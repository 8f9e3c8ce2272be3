import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import {
  aReport,
  numberedReporter,
  type OpenedReport,
  parseOpenedReport,
  readTicketAsCitizen,
} from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

/** Sends reports at the same moment, so that their clocks run out within milliseconds of each other. */
const sendAtOnce = (count: number): Promise<OpenedReport[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const key = { 'idempotency-key': randomUUID() };
      return parseOpenedReport(
        (await hotline.post('/api/reports', aReport({ reporter: numberedReporter(at) }), key)).text,
      );
    }),
  );

/**
 * One hour and a second: a workflow wakes on the first whole second after its last acknowledge step, 60 minutes after
 * opening.
 */
const oneHour = 'PT1H1S';
const acknowledgeSteps = [50, 80, 100].map((percent) => ['acknowledge', percent]);

const readSteps = async (report: OpenedReport) => {
  const { events } = await readTicketAsCitizen(hotline, report);
  return events.filter(({ kind }) => kind === 'rung').map(({ clock, percent }) => [clock, percent]);
};

test('each of three concurrent reports takes every escalation step of the first hour once', async () => {
  const reports = await sendAtOnce(3);
  await hotline.advance(oneHour);
  for (const report of reports) {
    expect(await readSteps(report)).toEqual(acknowledgeSteps);
  }
}, 240_000);

test('killing the local run during a clock move loses no escalation step', async () => {
  const reports = await sendAtOnce(2);
  await hotline.settle();
  const sentBefore = (await hotline.outbox()).length;
  const cutShort = expect(hotline.advance(oneHour)).rejects.toThrow();
  await vi.waitUntil(async () => (await hotline.outbox()).length > sentBefore, { timeout: 60_000 });
  await hotline.killAndRestart();
  await cutShort;
  await hotline.advance(oneHour);
  for (const report of reports) {
    expect((await readSteps(report)).slice(0, 3)).toEqual(acknowledgeSteps);
  }
}, 240_000);
