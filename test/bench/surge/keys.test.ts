import { expect, test } from 'vitest';
import { knowsAnswer } from '../../../bench/surge/keys.ts';
import { openTelephone } from '../../../bench/surge/telephone.ts';
import { hotlineFlows } from '../../../lib/contact-center/flows/all.ts';

const { flow } = openTelephone(() => 1);

/** What a flow plays when it asks for a key or an entry, unless the call itself says what. */
const questions = hotlineFlows
  .filter(({ channels }) => channels.includes('VOICE'))
  .flatMap(({ name, type }) => [
    ...(flow(`${type === 'MODULE' ? 'module' : 'flow'}:${name}`)?.actions.values() ?? []),
  ])
  .filter(({ Type }) => Type === 'GetParticipantInput')
  .flatMap(({ Parameters }) => /\/([\w-]+)\.wav"/.exec(JSON.stringify(Parameters))?.[1] ?? []);

test('the callers of the study know an answer to every question of the flows', () => {
  expect(questions.length).toBeGreaterThan(20);
  expect(questions.filter((prompt) => !knowsAnswer(prompt))).toEqual([]);
});
