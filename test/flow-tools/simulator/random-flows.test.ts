import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCall } from '../../../flow-tools/simulator/call/run-call.ts';
import {
  createRandomCaller,
  createRandomConditions,
  withUnreliableFunctions,
} from '../../../flow-tools/simulator/caller/random-caller.ts';
import type { CallTranscript } from '../../../flow-tools/simulator/caller/transcript.ts';
import { createFileCallEnvironment } from '../../../flow-tools/simulator/environment/file-call-environment.ts';
import type { LoadedFlow } from '../../../flow-tools/simulator/flow.ts';
import { parameterReferenceRules } from '../../../flow-tools/simulator/load-flow.ts';
import { arbitraryFlow } from './arbitrary-flow.ts';
import { callMorning } from './call-harness.ts';

const callAtRandom = (
  flow: LoadedFlow,
  seed: number,
  hangsUpAfter?: number,
): Promise<CallTranscript> => {
  const conditions = createRandomConditions(seed);
  const environment = withUnreliableFunctions(
    createFileCallEnvironment({
      flows: [flow],
      lambdas: new Map(),
      startsAt: callMorning,
      conditions,
    }),
  );
  const caller = {
    ...createRandomCaller(seed),
    ...(hangsUpAfter !== undefined && { hangsUpAfter }),
  };
  return runCall({ environment, caller, flow, language: parameterReferenceRules });
};

const ends = ['Disconnect', 'HungUp', 'Queued', 'TransferredFlow', 'FlowEnded', 'StepCap'];

test('a simulated call through any random flow ends, and the same seed gives the same transcript', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFlow, fc.nat(1e6), async (flow, seed) => {
      const transcript = await callAtRandom(flow, seed);
      expect(ends).toContain(transcript.end.reason);
      expect(transcript.steps.length).toBeLessThanOrEqual(2000);
      expect(await callAtRandom(flow, seed)).toEqual(transcript);
    }),
    { numRuns: 40 },
  );
});

test('times in the transcript of a simulated call never decrease, and no prompt is heard longer than it lasts', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFlow, fc.nat(1e6), async (flow, seed) => {
      const { steps, seconds } = await callAtRandom(flow, seed);
      // a message loop plays a prompt several times
      const once = steps.filter(({ type }) => type !== 'MessageParticipantIteratively');
      const prompts = once.flatMap((step) => step.prompts);
      const times = [...steps.map(({ at }) => at), seconds];
      expect(times).toEqual([...times].sort((left, right) => left - right));
      expect(prompts.filter(({ heard, seconds: duration }) => heard > duration + 0.1)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('after the caller of a simulated call hangs up, no further steps, prompts or attribute changes occur', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFlow, fc.nat(1e6), fc.nat(60), async (flow, seed, after) => {
      const fullCall = await callAtRandom(flow, seed, 86_400);
      const cut = await callAtRandom(flow, seed, after);
      if (fullCall.seconds <= after) return;
      expect(cut.seconds).toBeLessThanOrEqual(after);
      expect(cut.steps.length).toBeLessThanOrEqual(fullCall.steps.length);
      const before = fullCall.steps.slice(0, Math.max(0, cut.steps.length - 1));
      expect(cut.steps.slice(0, -1)).toEqual(before);
      const known = Object.assign({}, ...before.map(({ attributes }) => attributes));
      expect(cut.attributes).toEqual({ ...known, ...cut.steps.at(-1)?.attributes });
    }),
    { numRuns: 60 },
  );
});
