import type { CallOptions } from './call/run-call.ts';
import { runCall } from './call/run-call.ts';
import type { CallerInput, CallerInputRequest, SimulatedCaller } from './caller/caller.ts';
import type { CallStep, CallTranscript } from './caller/transcript.ts';

/**
 * Section of a live call, up to the next request for input or the end of the call: the new steps, with either that request
 * or the final transcript.
 */
export type LiveCallUpdate = {
  steps: CallStep[];
  asks?: CallerInputRequest;
  transcript?: CallTranscript;
};

/** Simulated call whose caller is a person who answers while the call runs, for example at a terminal. */
export type LiveCall = {
  first: Promise<LiveCallUpdate>;
  reply(given: CallerInput | 'hangs-up' | undefined): Promise<LiveCallUpdate>;
};

type CallerReply = Awaited<ReturnType<SimulatedCaller['reply']>>;

export function startLiveCall(options: CallOptions): LiveCall {
  const steps: CallStep[] = [];
  let shown = 0;
  let turn = Promise.withResolvers<LiveCallUpdate>();
  let answer: ((callerReply: CallerReply) => void) | undefined;

  const news = (until: number): CallStep[] => {
    const from = shown;
    shown = Math.max(shown, until);
    return steps.slice(from, until);
  };

  const caller: SimulatedCaller = {
    ...options.caller,
    reply: (request) => {
      const promiseWithResolvers = Promise.withResolvers<CallerReply>();
      answer = promiseWithResolvers.resolve;
      // the last step is the one that requests the input
      turn.resolve({ steps: news(steps.length - 1), asks: request });
      return promiseWithResolvers.promise;
    },
  };
  void runCall({ ...options, caller, steps }).then(
    (transcript) => turn.resolve({ steps: news(steps.length), transcript }),
    (error: unknown) => turn.reject(error),
  );
  return {
    first: turn.promise,
    reply: (given) => {
      turn = Promise.withResolvers<LiveCallUpdate>();
      answer?.(given);
      return turn.promise;
    },
  };
}
