import { expect, test } from 'vitest';
import * as z from 'zod';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { readCallTicketCode, simulateCall } from '../../../../support/hotline/simulate-call.ts';
import { aReport, sendReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

const Line = z.object({ requestId: z.string(), message: z.record(z.string(), z.unknown()) });

const parsed = (line: string): unknown => {
  try {
    return z.unknown().parse(JSON.parse(line));
  } catch {
    return undefined;
  }
};

const lines = async () =>
  (await hotline.logs()).split('\n').flatMap((line) => Line.safeParse(parsed(line)).data ?? []);

/** The steps that the logs record for the ticket. */
const didTo = async (code: string): Promise<Set<unknown>> =>
  new Set(
    (await lines()).flatMap(({ message }) => (message['ticket'] === code ? message['did'] : [])),
  );

const processingSteps = ['opened', 'followed', 'stepped', 'delivered'];

test('the ticket code links all log lines of a report, from the form to the SMS', async () => {
  const { code } = await sendReport(hotline, { reporter: aReport().reporter });
  await hotline.settle();
  expect([...(await didTo(code))]).toEqual(expect.arrayContaining(processingSteps));
  const sent = (await hotline.outbox()).find(
    ({ ticket, kind }) => ticket === code && kind === 'sms',
  );
  const alerts = (await lines()).map(({ message }) => message['alert']);
  expect(alerts).toContain(sent?.alert);
});

test('the log lines of a call lead to its ticket by a shared request id', async () => {
  const keys = ['1', '-', '1', '1', '1', '24', '1', '1', '1', '-', '1'];
  const speech = ['Quán hát karaoke tới khuya'];
  const code = readCallTicketCode(
    await simulateCall(hotline, { from: '+84912340001', keys, speech, world: { agents: 0 } }),
  );
  await hotline.settle();
  const all = await lines();
  const opening = all.find(
    ({ message }) => message['ticket'] === code && message['did'] === 'opened',
  );
  const beside = all.filter(({ requestId }) => requestId === opening?.requestId);
  expect(beside.some(({ message }) => typeof message['contact'] === 'string')).toBe(true);
  expect([...(await didTo(code))]).toEqual(expect.arrayContaining(processingSteps));
});

test("the logs of a report's processing contain no telephone number and no report text", async () => {
  const logs = await hotline.logs();
  expect(logs).not.toMatch(/912345678|0912 345 678|912340001|karaoke/);
});
