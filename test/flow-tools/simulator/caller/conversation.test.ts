import { expect, test } from 'vitest';
import {
  listUtterancesBeforeNextInput,
  toConversation,
} from '../../../../flow-tools/simulator/caller/conversation.ts';
import type { CallStep, PlayedPrompt } from '../../../../flow-tools/simulator/caller/transcript.ts';

const prompt = (more: Partial<PlayedPrompt>): PlayedPrompt => ({
  lang: 'vi',
  seconds: 1,
  heard: 1,
  to: 'caller',
  ...more,
});
const step = (at: number, more: Partial<CallStep>): CallStep => ({
  at,
  seconds: 1,
  flow: 'main',
  action: 'a',
  type: 'MessageParticipant',
  prompts: [],
  branch: 'NextAction',
  attributes: {},
  findings: [],
  ...more,
});
const participantInput = { type: 'GetParticipantInput' };

const code = [
  step(0, { prompts: [prompt({ key: 'code-is', text: 'Mã là' })] }),
  ...['bốn', 'hai'].map((text) => step(1, { prompts: [prompt({ key: 'digit', text })] })),
  step(2, { prompts: [prompt({ key: 'pause', text: '' })] }),
  step(3, { prompts: [prompt({ key: 'digit', text: 'ba' }), prompt({ key: 'nothing' })] }),
  step(4, { ...participantInput, prompts: [prompt({ text: 'Bấm phím 1.' })], input: '1' }),
];

test('the printed conversation of a simulated call joins consecutive recordings into sentences', () => {
  expect(toConversation(code)).toEqual([
    { at: 0, speaker: 'system', lang: 'vi', text: 'Mã là bốn hai, ba. Bấm phím 1.' },
    { at: 5, speaker: 'caller', text: '1' },
  ]);
});

test('the printed conversation of a simulated call shows recordings without text, cut prompts and silence', () => {
  const steps = [
    step(0, { prompts: [prompt({ key: 'music', text: '', lang: undefined })] }),
    step(1, {
      ...participantInput,
      prompts: [prompt({ text: 'Xin chờ', heard: 0.5 })],
      branch: 'InputTimeLimitExceeded',
    }),
    step(2, { prompts: [prompt({ text: 'health, vi', to: 'agent' })] }),
  ];
  expect(toConversation(steps).map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual([
    'system: ♪ music',
    'system: Xin chờ …',
    'caller: ',
    'agent: health, vi',
  ]);
});

test('an interactive simulated call shows new prompts and the next question, without the keys already typed', () => {
  const since = [
    step(4, { ...participantInput, input: '1' }),
    step(5, { prompts: [prompt({ text: 'Xin chờ.' })] }),
  ];
  expect(
    listUtterancesBeforeNextInput(since, [{ key: 'menu', text: 'Bấm phím 2.', lang: 'vi' }]),
  ).toEqual([{ at: 5, speaker: 'system', lang: 'vi', text: 'Xin chờ. Bấm phím 2.' }]);
});
