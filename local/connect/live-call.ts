import type { CallSetting } from './call/run-call.ts';
import { runCall } from './call/run-call.ts';
import type { Caller, Occasion, Reply } from './caller.ts';
import type { Step, Transcript } from './transcript.ts';

/** Turn of a live call: the new steps, and either the next request for input or the finished call. */
export type Turn = { steps: Step[]; asks?: Occasion; transcript?: Transcript };

/** Simulated call whose caller answers while it runs, such as a person at a terminal. */
export type LiveCall = {
  first: Promise<Turn>;
  reply(given: Reply | 'hangs-up' | undefined): Promise<Turn>;
};

type Given = Awaited<ReturnType<Caller['reply']>>;

export function openLiveCall(setting: CallSetting): LiveCall {
  const steps: Step[] = [];
  let shown = 0;
  let turn = Promise.withResolvers<Turn>();
  let answer: ((given: Given) => void) | undefined;

  const news = (until: number): Step[] => {
    const from = shown;
    shown = Math.max(shown, until);
    return steps.slice(from, until);
  };

  const caller: Caller = {
    ...setting.caller,
    reply: (occasion) => {
      const asked = Promise.withResolvers<Given>();
      answer = asked.resolve;
      // the last step is the one that requests the input
      turn.resolve({ steps: news(steps.length - 1), asks: occasion });
      return asked.promise;
    },
  };
  void runCall({ ...setting, caller, steps }).then(
    (transcript) => turn.resolve({ steps: news(steps.length), transcript }),
    (error: unknown) => turn.reject(error),
  );
  return {
    first: turn.promise,
    reply: (given) => {
      turn = Promise.withResolvers<Turn>();
      answer?.(given);
      return turn.promise;
    },
  };
}
