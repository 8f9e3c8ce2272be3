import type { CallOptions } from './call/run-call.ts';
import { runCall } from './call/run-call.ts';
import type { Caller, CallerInput, InputRequest } from './caller.ts';
import type { Step, Transcript } from './transcript.ts';

/**
 * Part of a live call up to the next request for input or the end: the new steps, and either that request or the transcript
 * of the finished call.
 */
export type LiveCallTurn = { steps: Step[]; asks?: InputRequest; transcript?: Transcript };

/** Simulated call whose caller answers while it runs, such as a person at a terminal. */
export type LiveCall = {
  first: Promise<LiveCallTurn>;
  reply(given: CallerInput | 'hangs-up' | undefined): Promise<LiveCallTurn>;
};

type CallerReply = Awaited<ReturnType<Caller['reply']>>;

export function openLiveCall(options: CallOptions): LiveCall {
  const steps: Step[] = [];
  let shown = 0;
  let turn = Promise.withResolvers<LiveCallTurn>();
  let answer: ((callerReply: CallerReply) => void) | undefined;

  const news = (until: number): Step[] => {
    const from = shown;
    shown = Math.max(shown, until);
    return steps.slice(from, until);
  };

  const caller: Caller = {
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
      turn = Promise.withResolvers<LiveCallTurn>();
      answer?.(given);
      return turn.promise;
    },
  };
}
