import { expect, test } from 'vitest';
import { hasAnswerToPrompt } from '../../../../bench/surge/caller/choose-phone-keys.ts';
import { loadSimulatedContactFlows } from '../../../../bench/surge/caller/simulated-contact-flows.ts';
import { hotlineFlows } from '../../../../lib/contact-center/flows/all.ts';

const { flow } = loadSimulatedContactFlows(() => 1);

/** Default prompts of all questions in the voice flows. A call can replace the prompt. */
const questions = hotlineFlows
  .filter(({ channels }) => channels.includes('VOICE'))
  .flatMap(({ name, type }) => [
    ...(flow(`${type === 'MODULE' ? 'module' : 'flow'}:${name}`)?.actions.values() ?? []),
  ])
  .filter(({ Type }) => Type === 'GetParticipantInput')
  .flatMap(({ Parameters }) => /\/([\w-]+)\.wav"/.exec(JSON.stringify(Parameters))?.[1] ?? []);

test('the simulated callers of the surge benchmark can answer every question of the contact flows', () => {
  expect(questions.length).toBeGreaterThan(20);
  expect(questions.filter((prompt) => !hasAnswerToPrompt(prompt))).toEqual([]);
});
