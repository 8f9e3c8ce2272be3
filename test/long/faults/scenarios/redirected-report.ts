import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { createTicketsByDayGenerator } from '../../../../adapters/dynamodb/tickets/tickets-by-day.ts';
import { itemKeys } from '../../../../core/table/item-kinds.ts';
import { toLocalDate } from '../../../../core/time/local-date.ts';
import { aReport } from '../../../support/samples/a-report.ts';
import {
  createIdempotencyKey,
  type LongHarness,
  phoneOf,
  retryUntilAnswered,
} from '../../long-harness.ts';
import { requireStatus } from '../../scenario-steps/require-status.ts';
import type { FaultScenario, ScenarioStep } from '../fault-scenario.ts';

const Counts = z.object({ elsewhere: z.number().default(0), denunciations: z.number().default(0) });

/** Returns the day's counters of redirected reports and opened tickets. */
const seenOn = async ({ run }: LongHarness, day: string) => {
  const Key = itemKeys.redirectedReports(day);
  const { Item = {} } = await run.table.client.send(
    new GetCommand({ TableName: run.table.name, Key, ConsistentRead: true }),
  );
  const opened = await Array.fromAsync(createTicketsByDayGenerator(run.table)(day));
  return { ...Counts.parse(Item), opened: opened.length };
};

/** Returns the maximum count per report: AWS clients may send a write twice, and an impatient citizen submits three times. */
const maxCounted = ({ isImpatient }: LongHarness, tries: number): number =>
  tries * 2 * (isImpatient ? 3 : 1);

/** Returns a step with a redirected report, which opens no ticket. Repeated responses may be counted again. */
const redirectedReportStep = (
  name: string,
  measure: keyof z.infer<typeof Counts>,
  changes: Record<string, unknown>,
): ScenarioStep => ({
  name,
  lead: async (harness) => {
    const day = toLocalDate(await harness.run.now());
    const before = await seenOn(harness, day);
    const reporter = { kind: 'person', phone: phoneOf(harness), anonymous: true };
    const key = { 'idempotency-key': createIdempotencyKey(harness) };
    const body = aReport({ ...changes, reporter });
    const sentBefore = harness.counts.sentAgain;
    const send = () => harness.run.post('/api/reports', body, key, harness.from);
    requireStatus(await retryUntilAnswered(harness, send), 422);
    const most = maxCounted(harness, harness.counts.sentAgain - sentBefore + 1);
    harness.checks.push(async () => {
      const now = await seenOn(harness, day);
      const counted = now[measure] - before[measure];
      const opened = now.opened - before.opened;
      return [
        ...(counted >= 1 && counted <= most ? [] : [`${measure} rose by ${counted} of ${most}`]),
        ...(opened === 0 ? [] : [`${opened} tickets were opened for ${name}`]),
      ];
    });
  },
});

const place = 'Hẻm số 99 Nguyễn Đình Chiểu, Bến Tre';

/** Scenario of redirected reports, which open no ticket because another authority is competent. */
export const redirectedReportScenario: FaultScenario = {
  name: 'guided',
  steps: [
    redirectedReportStep('a report of another province', 'elsewhere', {
      areaCode: undefined,
      place,
    }),
    redirectedReportStep('a denunciation', 'denunciations', {
      text: 'Tôi tố cáo ông Lâm Quang Vinhh cán bộ chốt nhận tiền',
      topic: 'VP08',
    }),
  ],
};
