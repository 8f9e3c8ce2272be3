import * as z from 'zod';
import { contactFlowActions } from '../../../functions/contact-center/answer-call.connect.ts';
import { contactFlowEvent } from '../../support/events/contact-flow-event.ts';
import type { LoadedEndpoints } from '../endpoints/load-endpoints.ts';
import { createSeedRandom, pickRandom } from '../seeded-random.ts';
import type { HostileValues } from './hostile-values.ts';
import { type RequestScore, recordResponse, type Wrong } from './request-score.ts';

/** Digits that a caller can enter, and values that telephone networks send as caller number. */
const enteredDigits = [
  '',
  '0',
  '#',
  '*',
  '1022',
  '0912345678',
  '84912345678',
  '00000000000000000000',
];

const numbers = ['+84912345678', '', 'anonymous', '+', 'sip:x@y', '+840000', 'Restricted', null];

/** Returns a contact flow parameter: digits as callers enter them, or any text, as a faulty flow could send. */
const textFor = (values: HostileValues, chance: () => number): string => {
  const digits = String(Math.floor(chance() * 10 ** (1 + Math.floor(chance() * 14))));
  return chance() < 0.5
    ? (pickRandom([...enteredDigits, digits], chance) ?? '')
    : (pickRandom(values.texts, chance) ?? '');
};

const Flat = z.record(z.string(), z.string());

/**
 * Names of the parameters that get random texts. The ticket code isn't one of them, because some actions trust the code that
 * the flow sends.
 */
const parameters = [
  'keys',
  'page',
  'number',
  'score',
  'lang',
  'service',
  'topic',
  'area',
  'withheld',
];

const given = (action: string, code: string, values: HostileValues, chance: () => number) => ({
  ...Object.fromEntries(
    parameters.filter(() => chance() < 0.6).map((name) => [name, textFor(values, chance)]),
  ),
  action,
  code:
    action === 'record' || action === 'rate'
      ? chance() < 0.5
        ? code
        : ''
      : textFor(values, chance),
});

const maxTimes = 8;

/** Returns what is wrong with the function's response. Repeats the request if the database engine timed out. */
const wrongsOf = async (
  loadedEndpoints: LoadedEndpoints,
  event: object,
  score: RequestScore,
): Promise<string[]> => {
  for (let time = 1; ; time += 1) {
    try {
      const { answer, calls } = await loadedEndpoints.flow(event);
      return [
        ...(Flat.safeParse(answer).success ? [] : ['answered what a flow cannot read']),
        ...calls.strangers.map((host) => `asked ${host}`),
        ...calls.failures.map((line) => `failed: ${JSON.stringify(line)}`),
      ];
    } catch (error) {
      const isLate = error instanceof Error && error.name === 'TimeoutError';
      if (!isLate || time === maxTimes) return [`threw ${String(error)}`];
      score.sentAgain += 1;
    }
  }
};

/** Sends a random contact flow request to the telephone function, which must give every caller a valid response. */
export async function sendRandomFlowRequest(
  number: number,
  values: HostileValues,
  {
    endpoints,
    code,
    seed,
    score,
  }: { endpoints: LoadedEndpoints; code: string; seed: number; score: RequestScore },
): Promise<void> {
  const chance = createSeedRandom(Math.imul(seed + 7, 0x9e3779b1) ^ number);
  const action = pickRandom(Object.keys(contactFlowActions), chance) ?? '';
  const from = pickRandom(numbers, chance) ?? null;
  const call = `call-${number}`;
  const flowParameters = given(action, code, values, chance);
  const began = performance.now();
  const wrongs = await wrongsOf(endpoints, contactFlowEvent(flowParameters, { from, call }), score);
  const route = `flow ${action}`;
  recordResponse(score, { route, status: 200, milliseconds: performance.now() - began });
  score.wrongs.push(
    ...wrongs.map((reason): Wrong => ({ number, route, reason, sent: flowParameters })),
  );
}
