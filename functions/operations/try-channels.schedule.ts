import * as z from 'zod';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { trialStore } from '../../adapters/dynamodb/trial-store.ts';
import { askFunction } from '../../adapters/lambda/ask-function.ts';
import { hotlineSecret } from '../../adapters/secrets-manager/hotline-secret.ts';
import { failedIn, tryChannels } from '../../core/operations/trial.ts';
import { environment } from '../runtime/environment.ts';
import { logLine } from '../runtime/log.ts';
import { count } from '../runtime/metric.ts';
import { taskFunction } from '../runtime/task.ts';
import { channels } from './channels.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  PORTAL_URL: z.url(),
  ANSWER_CALL: z.string().optional(),
});

/** Goes through every channel as a citizen would, and writes down what it met. */
export const handler = taskFunction({
  input: z.unknown(),
  services: () => {
    const env = environment(Environment);
    const askFlow = env.ANSWER_CALL === undefined ? undefined : askFunction(env.ANSWER_CALL);
    return {
      trials: trialStore(ticketTable(env.TICKET_TABLE)),
      doors: { portalUrl: env.PORTAL_URL, keyed: hotlineSecret(env.HOTLINE_SECRET), askFlow },
      now: () => new Date(),
      elapsed: () => performance.now(),
    };
  },
  async run(_event, { doors, ...ports }) {
    const trial = await tryChannels(channels(doors), ports);
    for (const { channel, kind, ms, why } of trial.tried) {
      logLine({ channel, kind, ms, ...(why && { why }) });
    }
    const failed = failedIn(trial);
    count('ChannelsFailed', failed.length, { channels: failed.join(', ') });
    return { tried: trial.tried.length, failed };
  },
});
