import { randomUUID } from 'node:crypto';
import type { CallerInputRequest } from '../../flow-tools/simulator/caller/caller.ts';
import type { LiveCallerReply } from '../../flow-tools/simulator/caller/live-caller-reply.ts';
import type { CallStep, CallTranscript } from '../../flow-tools/simulator/caller/transcript.ts';
import type { LiveCall, LiveCallUpdate } from '../../flow-tools/simulator/live-call.ts';

export type LiveCallUpdateResponse<Kept> = { live: string } & Omit<LiveCallUpdate, 'transcript'> & {
    call?: Kept;
  };

/** Live call that hasn't ended yet, with its steps so far. */
export type RunningLiveCall = {
  id: string;
  steps: CallStep[];
  asks: CallerInputRequest | undefined;
};

export type LiveCallRegistry<Kept> = {
  open(call: LiveCall): Promise<LiveCallUpdateResponse<Kept>>;
  reply(id: string, liveReply: LiveCallerReply): Promise<LiveCallUpdateResponse<Kept>> | undefined;
  find(id: string): RunningLiveCall | undefined;
};

const maxOpen = 20;

/** Opens the registry of live calls. At most 20 calls can be open; starting another call ends the oldest one. */
export function createLiveCallRegistry<Kept>(
  keep: (transcript: CallTranscript) => Kept,
): LiveCallRegistry<Kept> {
  const open = new Map<string, LiveCall>();
  const soFar = new Map<string, RunningLiveCall>();

  const toTurn = (
    id: string,
    { transcript, ...turn }: LiveCallUpdate,
  ): LiveCallUpdateResponse<Kept> => {
    if (transcript === undefined) {
      const { steps = [] } = soFar.get(id) ?? {};
      soFar.set(id, { id, steps: [...steps, ...turn.steps], asks: turn.asks });
      return { live: id, ...turn };
    }
    open.delete(id);
    soFar.delete(id);
    return { live: id, ...turn, call: keep(transcript) };
  };

  return {
    open: async (call) => {
      const id = randomUUID();
      const [oldest] = open.size < maxOpen ? [] : open;
      if (oldest !== undefined) {
        open.delete(oldest[0]);
        soFar.delete(oldest[0]);
        void oldest[1].reply('hangs-up');
      }
      open.set(id, call);
      return toTurn(id, await call.first);
    },
    find: (id) => soFar.get(id),
    reply: (id, { keys, words, hangsUp }) => {
      const call = open.get(id);
      if (call === undefined) return undefined;
      const isSilent = keys === '' && words === undefined;
      const given = hangsUp ? ('hangs-up' as const) : isSilent ? undefined : { keys, words };
      return call.reply(given).then((turn) => toTurn(id, turn));
    },
  };
}
