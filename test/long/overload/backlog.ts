import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { TicketTable } from '../../../adapters/dynamodb/table.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { OutboxItem } from '../../support/hotline/hotline-driver.ts';
import { makeFunctionsFail } from '../../support/hotline/make-functions-fail.ts';
import { aReport, parseOpenedReport } from '../../support/samples/a-report.ts';
import { requireStatus } from '../scenario-steps/require-status.ts';
import { type LimitedRun, startLimitedRun } from './limited-run.ts';

/** Maximum seconds until a unit gets the SMS about an emergency, however many other changes wait. */
const maxSeconds = 10;

/** Tickets whose changes fill the stream. They are many, so that the changes fill all lanes of the stream's consumers. */
const ticketCount = 40;

/** Number of writes that are sent to the table concurrently. */
const concurrentWrites = 50;

export type BacklogOptions = {
  seed: number;
  /** Number of changes that wait in the table's stream when the emergency is reported. */
  changes: number;
};

const openTicket = async (run: LimitedRun, key: string, changes: object): Promise<string> => {
  const [, number = '0'] = key.split('-');
  const from = `127.77.${Number(number) >> 7}.${1 + (Number(number) & 127)}`;
  const reporter = { kind: 'person', phone: `091${number.padStart(7, '0')}`, anonymous: true };
  const headers = { 'idempotency-key': `key-of-backlog-${key}` };
  const answer = await run.post('/api/reports', aReport({ ...changes, reporter }), headers, from);
  return parseOpenedReport(requireStatus(answer, 201).text).code;
};

const writeChanges = async (
  { client, name: TableName }: TicketTable,
  codes: readonly string[],
  changes: number,
): Promise<void> => {
  for (let at = 0; at < changes; at += concurrentWrites) {
    const part = Array.from(
      { length: Math.min(concurrentWrites, changes - at) },
      (_, one) => at + one,
    );
    await Promise.all(
      part.map((number) =>
        client.send(
          new UpdateCommand({
            TableName,
            Key: itemKeys.ticket(codes[number % codes.length] ?? ''),
            UpdateExpression: 'ADD version :one',
            ExpressionAttributeValues: { ':one': 1 },
          }),
        ),
      ),
    );
  }
};

/** Both readers of the table's stream. */
const streamReaders = ['HandleTicketStream', 'SendNotifications'];

const emergency = { service: 'health', topic: 'SK01', text: 'Bà tôi khó thở, môi tím tái' };

const secondsFrom = (began: Date, { at }: OutboxItem): number =>
  Math.round((new Date(at).getTime() - began.getTime()) / 100) / 10;

/** Returns the SMS to the handlers of a ticket's unit, without those of reminders. */
const findUnitSms = async (run: LimitedRun, code: string): Promise<OutboxItem[]> =>
  (await run.outbox()).filter(
    ({ kind, ticket, alert }) =>
      kind === 'sms' &&
      ticket === code &&
      alert?.includes('-handler-') &&
      alert.startsWith('assigned'),
  );

/** Fills the stream, reports an emergency before any of its changes is processed, and then lets all be processed. */
const measure = async (run: LimitedRun, { seed, changes }: BacklogOptions) => {
  const ordinary: string[] = [];
  for (let number = 0; number < ticketCount; number += 1) {
    ordinary.push(await openTicket(run, `${seed}-${number}`, { topic: 'VP02' }));
  }
  // starts every function first, because cold starts aren't measured here
  await openTicket(run, `${seed}-${ticketCount}`, emergency);
  await run.settle();
  await makeFunctionsFail(run, streamReaders, 'stalled');
  await writeChanges(run.table, ordinary, changes);
  const began = await run.now();
  const code = await openTicket(run, `${seed}-${ticketCount + 1}`, emergency);
  await run.settle();
  const early = await findUnitSms(run, code);
  await makeFunctionsFail(run, []);
  await run.settle();
  const all = await findUnitSms(run, code);
  return { early, all, began };
};

/** Reports an emergency while changes wait in the table's stream, and returns the violated guarantees. */
export async function runBacklog(made: string, options: BacklogOptions) {
  const run = await startLimitedRun(made, 1);
  try {
    const { early, all, began } = await measure(run, options);
    const last = all.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1);
    const seconds = last && secondsFrom(began, last);
    const wrong = [
      ...(early.length > 0 ? [] : [`The unit's SMS waited for all ${options.changes} changes`]),
      ...(all.length === 1 ? [] : [`The unit got ${all.length} SMS about the emergency`]),
      ...(seconds !== undefined && seconds > maxSeconds
        ? [`The unit got the SMS after ${seconds} s`]
        : []),
    ];
    return { wrong, seconds };
  } finally {
    await run.stop();
  }
}
