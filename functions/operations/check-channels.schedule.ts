import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createCanaryResultStore } from '../../adapters/dynamodb/statistics/canary-result-store.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { createDeployedFunctionInvoker } from '../../adapters/lambda/function-invoker.ts';
import { createHotlineSecretReader } from '../../adapters/secrets-manager/hotline-secret.ts';
import { listFailedChannels, runCanary } from '../../core/operations/canary-result.ts';
import { findCalendarYearToConfirm } from '../../core/sla/year-confirmation.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createScheduledFunction } from '../runtime/events/task.ts';
import { logOperation } from '../runtime/log.ts';
import { incrementMetric } from '../runtime/metric.ts';
import { buildCanaryChannels } from './canary-channels.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  PORTAL_URL: z.url(),
  ANSWER_CALL: z.string().optional(),
});

/**
 * Lambda function that checks every channel daily and stores the results. Also emits a metric while the working calendar is
 * not confirmed.
 */
export const handler = createScheduledFunction({
  services: () => {
    const env = readEnvironment(Environment);
    const askFlow =
      env.ANSWER_CALL === undefined ? undefined : createDeployedFunctionInvoker(env.ANSWER_CALL);
    const table = createTicketTableClient(env.TICKET_TABLE);
    const now = () => new Date();
    return {
      trials: createCanaryResultStore(table),
      directory: createCachedDirectoryReader(table, now),
      doors: {
        portalUrl: env.PORTAL_URL,
        getHmac: createHotlineSecretReader(env.HOTLINE_SECRET),
        askFlow,
      },
      now,
      elapsed: () => performance.now(),
    };
  },
  async run({ doors, directory, ...ports }) {
    const trial = await runCanary(buildCanaryChannels(doors), ports);
    for (const { channel, kind, ms, why } of trial.tried) {
      logOperation({ channel, kind, ms, ...(why && { why }) });
    }
    const failed = listFailedChannels(trial);
    incrementMetric('CanaryFailed', failed.length, { channels: failed.join(', ') });
    const { calendar } = await directory();
    const due = findCalendarYearToConfirm(calendar, ports.now());
    if (due) incrementMetric('CalendarUnconfirmed', 1, { year: String(due.year) });
    return { tried: trial.tried.length, failed };
  },
});
