import * as z from 'zod';
import { Instant } from '../time/instant.ts';

/** How one channel has answered when it was tried. */
const Tried = z.strictObject({
  channel: z.string(),
  kind: z.enum(['fine', 'failed', 'off']),
  ms: z.number(),
  /** A status or the kind of an error; never what somebody said. */
  why: z.string().optional(),
});
type Tried = z.infer<typeof Tried>;

/** A try of every channel on one day. */
export const Trial = z.strictObject({ at: Instant, tried: z.array(Tried) });
export type Trial = z.infer<typeof Trial>;

export type TrialStore = {
  put(trial: Trial): Promise<void>;
  last(): Promise<Trial | undefined>;
};

/** A look through one channel, as a citizen's own: it says why it failed, or that the channel is switched off. */
export type Channel = { name: string; look(): Promise<'fine' | 'off' | { failed: string }> };

type TrialPorts = { trials: Pick<TrialStore, 'put'>; now(): Date; elapsed(): number };

const tryOne = async ({ name, look }: Channel, { elapsed }: TrialPorts): Promise<Tried> => {
  const begun = elapsed();
  const told = await look().catch((error: unknown) => ({
    failed: error instanceof Error ? error.name : 'unknown',
  }));
  const ms = Math.round(elapsed() - begun);
  return typeof told === 'string'
    ? { channel: name, kind: told, ms }
    : { channel: name, kind: 'failed', ms, why: told.failed };
};

/** One channel after the other; what one of them does is in no other's way. */
export const tryChannels = async (
  channels: readonly Channel[],
  ports: TrialPorts,
): Promise<Trial> => {
  const at = ports.now();
  const tried: Tried[] = [];
  for (const channel of channels) tried.push(await tryOne(channel, ports));
  const trial = { at, tried };
  await ports.trials.put(trial);
  return trial;
};

export const failedIn = ({ tried }: Trial): string[] =>
  tried.flatMap(({ channel, kind, why }) =>
    kind === 'failed' ? [`${channel}${why ? ` (${why})` : ''}`] : [],
  );
