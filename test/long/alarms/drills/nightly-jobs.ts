import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { itemKeys } from '../../../../core/table/item-kinds.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { testHmac } from '../../../support/test-hmac.ts';
import type { LongHarness } from '../../long-harness.ts';
import { apiReportStep, citizenActionStep } from '../../scenario-steps/citizen.ts';
import { consoleActionStep, signInAll } from '../../scenario-steps/staff.ts';
import { moveToTimeStep } from '../../scenario-steps/time.ts';
import type { Drill } from '../drill.ts';

/** One ticket more than the nightly retention job examines. */
const tooMany = 10_001;

/** Items per BatchWriteItem request. */
const together = 25;

type Entry = { pk: string; sk: string; code: string };

/** Retention entries of tickets that no longer exist; a nightly run examines them like any other and skips them. */
const entries: readonly Entry[] = Array.from({ length: tooMany }, (_, at) => {
  const code = encodeTicketCode(testHmac.digest('code', `ended ${at}`));
  return { pk: `T#${code}`, sk: `Z#${at}`, code };
});

const send = async (
  { run: { table } }: LongHarness,
  requestFor: (entry: Entry) => object,
): Promise<void> => {
  for (let at = 0; at < entries.length; at += together) {
    const some = entries.slice(at, at + together).map(requestFor);
    await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: some } }));
  }
};

const ended = { gsi3pk: itemKeys.ended('VP02'), gsi3sk: '2001-12-03T00:00:00.000Z' };

/** Maximum number of two-minute waits, because a busy machine doesn't finish the nightly run in one. */
const maxWaits = 15;

const nightComes = async (harness: LongHarness): Promise<void> => {
  const night = moveToTimeStep('02:40:00', 'the night goes by');
  for (let wait = 1; wait < maxWaits; wait += 1) {
    const isOver = await night.lead(harness).then(
      () => true,
      () => false,
    );
    if (isOver) return;
  }
  await night.lead(harness);
};

const nightsOfAWeek = 7;

/** Drills of the nightly retention job. */
export const nightDrills: readonly Drill[] = [
  {
    name: 'more data is due for erasure than one night can process',
    alarms: ['ScheduledApplyRetentionRetentionDelayed'],
    cause: async (longHarness) => {
      await send(longHarness, (entry) => ({ PutRequest: { Item: { ...entry, ...ended } } }));
      await nightComes(longHarness);
    },
    mend: async (harness) => {
      await send(harness, ({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
      await nightComes(harness);
    },
  },
  {
    name: 'a data request is not answered for a week',
    alarms: ['ScheduledApplyRetentionDataRequestsOverdue'],
    cause: async (harness) => {
      await apiReportStep('it').lead(harness);
      await citizenActionStep('it', 'data-requests', { right: 'see', text: 'Cho tôi xem' }).lead(
        harness,
      );
      for (let night = 0; night < nightsOfAWeek; night += 1) await nightComes(harness);
    },
    mend: async (harness) => {
      await signInAll(harness, ['supervisor']);
      await consoleActionStep('it', 'supervisor', 'grant-data', {
        text: 'Đã gửi bản in cho người hỏi.',
      }).lead(harness);
      await nightComes(harness);
    },
  },
];
