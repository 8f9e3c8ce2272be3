import * as z from 'zod';
import { actions } from '../../../functions/contact-center/answer-call.connect.ts';
import { contactFlowEvent } from '../../support/contact-flow-event.ts';
import { chanceOf, oneOf } from '../chance.ts';
import type { Doors } from '../doors/open-doors.ts';
import { note, type RequestScore, type Wrong } from './score.ts';
import type { Values } from './values.ts';

/** What a caller can key, and what a line may say of its number. */
const keyed = ['', '0', '#', '*', '1022', '0912345678', '84912345678', '00000000000000000000'];

const numbers = ['+84912345678', '', 'anonymous', '+', 'sip:x@y', '+840000', 'Restricted', null];

/** A telephone sends digits; a flow whose author slipped may send anything. */
const textFor = (values: Values, chance: () => number): string => {
  const digits = String(Math.floor(chance() * 10 ** (1 + Math.floor(chance() * 14))));
  return chance() < 0.5
    ? (oneOf([...keyed, digits], chance) ?? '')
    : (oneOf(values.texts, chance) ?? '');
};

const Flat = z.record(z.string(), z.string());

/** Which parameters the actions read; a code alone is never the caller's own words. */
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

const given = (action: string, code: string, values: Values, chance: () => number) => ({
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

const mostTimes = 8;

/** What is wrong with how the function answered; where the engine did not answer in time, it is asked again. */
const wrongsOf = async (doors: Doors, event: object, score: RequestScore): Promise<string[]> => {
  for (let time = 1; ; time += 1) {
    try {
      const { answer, calls } = await doors.flow(event);
      return [
        ...(Flat.safeParse(answer).success ? [] : ['answered what a flow cannot read']),
        ...calls.strangers.map((host) => `asked ${host}`),
        ...calls.failures.map((line) => `failed: ${JSON.stringify(line)}`),
      ];
    } catch (error) {
      const isLate = error instanceof Error && error.name === 'TimeoutError';
      if (!isLate || time === mostTimes) return [`threw ${String(error)}`];
      score.sentAgain += 1;
    }
  }
};

/** The telephone's function, asked as contact flows ask it: it must answer every caller, whatever they key. */
export const callAtRandom = async (
  number: number,
  values: Values,
  { doors, code, seed, score }: { doors: Doors; code: string; seed: number; score: RequestScore },
): Promise<void> => {
  const chance = chanceOf(Math.imul(seed + 7, 0x9e3779b1) ^ number);
  const action = oneOf(Object.keys(actions), chance) ?? '';
  const from = oneOf(numbers, chance) ?? null;
  const call = `call-${number}`;
  const asked = given(action, code, values, chance);
  const began = performance.now();
  const wrongs = await wrongsOf(doors, contactFlowEvent(asked, { from, call }), score);
  const route = `flow ${action}`;
  note(score, { route, status: 200, milliseconds: performance.now() - began });
  score.wrongs.push(...wrongs.map((why): Wrong => ({ number, route, why, sent: asked })));
};
