import * as z from 'zod';
import { Instant } from '../time/instant.ts';

/** Result of the check of one channel by the canary, the hotline's daily self-check. */
const CanaryChannelResult = z.strictObject({
  channel: z.string(),
  kind: z.enum(['fine', 'failed', 'off']),
  ms: z.number(),
  /** HTTP status or error class of a failed check. Never contains personal data. */
  why: z.string().optional(),
});
type CanaryChannelResult = z.infer<typeof CanaryChannelResult>;

/** Results of one daily canary run over all channels. */
export const CanaryResult = z.strictObject({ at: Instant, tried: z.array(CanaryChannelResult) });
export type CanaryResult = z.infer<typeof CanaryResult>;

export type CanaryResultStore = {
  put(result: CanaryResult): Promise<void>;
  last(): Promise<CanaryResult | undefined>;
};

/**
 * Channel for the canary (daily self-check) to check. `look` uses the channel like a citizen and returns the result, or
 * `off` if the channel is disabled.
 */
export type CanaryChannel = { name: string; look(): Promise<'fine' | 'off' | { failed: string }> };

type RunCanariesDeps = { trials: Pick<CanaryResultStore, 'put'>; now(): Date; elapsed(): number };

const checkChannel = async (
  { name, look }: CanaryChannel,
  { elapsed }: RunCanariesDeps,
): Promise<CanaryChannelResult> => {
  const begun = elapsed();
  const found = await look().catch((error: unknown) => ({
    failed: error instanceof Error ? error.name : 'unknown',
  }));
  const ms = Math.round(elapsed() - begun);
  return typeof found === 'string'
    ? { channel: name, kind: found, ms }
    : { channel: name, kind: 'failed', ms, why: found.failed };
};

/** Checks the channels one after the other and stores the results. A failing channel doesn't stop the remaining checks. */
export async function runCanary(
  channels: readonly CanaryChannel[],
  ports: RunCanariesDeps,
): Promise<CanaryResult> {
  const at = ports.now();
  const tried: CanaryChannelResult[] = [];
  for (const channel of channels) tried.push(await checkChannel(channel, ports));
  const trial = { at, tried };
  await ports.trials.put(trial);
  return trial;
}

export function listFailedChannels({ tried }: CanaryResult): string[] {
  return tried.flatMap(({ channel, kind, why }) =>
    kind === 'failed' ? [`${channel}${why ? ` (${why})` : ''}`] : [],
  );
}
