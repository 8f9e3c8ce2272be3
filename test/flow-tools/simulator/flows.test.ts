import { expect, test } from 'vitest';
import type { JsonObject } from '../../../flow-tools/json.ts';
import {
  branchesTaken,
  buildFlowAction,
  disconnectAction,
  findStep,
  loadTestFlow,
  messageAction,
  runTestCall,
  setAttributesAction,
} from './call-harness.ts';

const loop = (count: string) =>
  loadTestFlow([
    buildFlowAction(
      'loop',
      'Loop',
      { LoopCount: count },
      { next: 'end', conditions: { ContinueLooping: 'loop', DoneLooping: 'end' } },
    ),
    disconnectAction(),
  ]);

test.each([
  ['0', 0],
  ['1', 1],
  ['3', 3],
])(
  'a Loop action in a contact flow with count %s repeats that many times and then takes DoneLooping once',
  async (count, rounds) => {
    const transcript = await runTestCall({ flows: [loop(count)] });
    expect(branchesTaken(transcript)).toEqual([
      ...Array.from({ length: rounds }, () => 'loop > Equals ContinueLooping'),
      'loop > Equals DoneLooping',
      'end > Ended',
    ]);
  },
);

test('a Loop action in a contact flow keeps its counter when the flow leaves the loop early', async () => {
  const counted = loadTestFlow([
    buildFlowAction(
      'loop',
      'Loop',
      { LoopCount: '2' },
      { next: 'end', conditions: { ContinueLooping: 'ask', DoneLooping: 'again' } },
    ),
    buildFlowAction(
      'ask',
      'GetParticipantInput',
      { Text: 'Bấm 1', StoreInput: 'False', InputTimeLimitSeconds: '1' },
      {
        next: 'loop',
        errors: {
          InputTimeLimitExceeded: 'loop',
          NoMatchingCondition: 'loop',
          NoMatchingError: 'end',
        },
        conditions: { 1: 'elsewhere' },
      },
    ),
    messageAction('elsewhere', 'Đi vòng', 'loop'),
    buildFlowAction(
      'again',
      'Loop',
      { LoopCount: '1' },
      { next: 'end', conditions: { ContinueLooping: 'loop', DoneLooping: 'end' } },
    ),
    disconnectAction(),
  ]);
  const transcript = await runTestCall({ flows: [counted], script: { keys: ['1', '-'] } });
  const branches = branchesTaken(transcript).filter((branch) => /^(loop|again)/.test(branch));
  expect(branches).toEqual([
    'loop > Equals ContinueLooping',
    'loop > Equals ContinueLooping',
    'loop > Equals DoneLooping',
    'again > Equals ContinueLooping',
    'loop > Equals ContinueLooping',
    'loop > Equals ContinueLooping',
    'loop > Equals DoneLooping',
    'again > Equals DoneLooping',
  ]);
});

test('an endless simulated contact flow stops after 2000 steps', async () => {
  const endless = loadTestFlow([
    setAttributesAction('one', { a: '1' }, 'two'),
    setAttributesAction('two', { a: '2' }, 'one'),
  ]);
  const { end: ended, steps } = await runTestCall({ flows: [endless] });
  expect([ended, steps.length]).toEqual([{ reason: 'StepCap' }, 2000]);
});

test('a contact flow action with an injected error takes its error branch and changes nothing', async () => {
  const main = loadTestFlow([
    setAttributesAction('keep', { ok: 'yes' }, 'end'),
    disconnectAction(),
  ]);
  const transcript = await runTestCall({
    flows: [main],
    conditions: { breaks: { keep: 'NoMatchingError' } },
  });
  expect(findStep(transcript, 'keep').branch).toBe('NoMatchingError');
  expect(transcript.attributes).toEqual({});
});

test('UpdateContactAttributes sets none of its attributes when the contact’s size limit is exceeded', async () => {
  const main = loadTestFlow([
    setAttributesAction('first', { ok: 'yes' }, 'second'),
    setAttributesAction('second', { good: 'yes', filler: 'x'.repeat(33_000) }, 'end'),
    disconnectAction(),
  ]);
  const transcript = await runTestCall({ flows: [main] });
  expect([findStep(transcript, 'second').branch, transcript.attributes]).toEqual([
    'NoMatchingError',
    { ok: 'yes' },
  ]);
});

test('DistributeByPercentage in a simulated contact flow assigns callers by the random seed', async () => {
  const main = loadTestFlow([
    buildFlowAction(
      'draw',
      'DistributeByPercentage',
      {},
      {
        next: 'end',
        errors: { NoMatchingCondition: 'end' },
        conditions: { '51|NumberLessThan': 'end' },
      },
    ),
    disconnectAction(),
  ]);
  const draws = await Promise.all(
    Array.from({ length: 400 }, (_, seed) => runTestCall({ flows: [main], conditions: { seed } })),
  );
  const share = draws.filter(
    (each) => findStep(each, 'draw').branch === 'NumberLessThan 51',
  ).length;
  expect(share).toBeGreaterThan(150);
  expect(share).toBeLessThan(250);
});

test.each([
  ['the branch scripted by its identifier', { bot: 'HelpMe' }, 'Equals HelpMe'],
  [
    'the branch scripted by its type',
    { ConnectParticipantWithLexBot: 'NoMatchingError' },
    'NoMatchingError',
  ],
  ['NoMatchingCondition without a script', {}, 'NoMatchingCondition'],
])('a Lex bot action in a simulated contact flow takes %s', async (_, choices, branch) => {
  const main = loadTestFlow([
    buildFlowAction(
      'bot',
      'ConnectParticipantWithLexBot',
      { Text: 'Bạn cần gì?', LexV2Bot: { AliasArn: 'arn:aws:lex:x:1:bot-alias/a/b' } },
      {
        next: 'end',
        errors: { NoMatchingCondition: 'end', NoMatchingError: 'end' },
        conditions: { HelpMe: 'end' },
      },
    ),
    disconnectAction(),
  ]);
  const transcript = await runTestCall({ flows: [main], script: { choices, texts: ['cứu tôi'] } });
  expect(findStep(transcript, 'bot')).toMatchObject({ branch, input: 'cứu tôi' });
});

test('a Wait action in a chat ends after its time limit or when the customer returns', async () => {
  const main = loadTestFlow([
    buildFlowAction(
      'wait',
      'Wait',
      { TimeLimitSeconds: '60', Events: ['CustomerReturned'] },
      {
        next: 'end',
        errors: { NoMatchingError: 'end' },
        conditions: { WaitCompleted: 'end', CustomerReturned: 'end' },
      },
    ),
    disconnectAction(),
  ]);
  const at = async (texts: string[]) =>
    findStep(await runTestCall({ flows: [main], script: { channel: 'CHAT', texts } }), 'wait');
  expect(await at([])).toMatchObject({ branch: 'Equals WaitCompleted', seconds: 60 });
  expect(await at(['có ai không'])).toMatchObject({ branch: 'Equals CustomerReturned' });
});

test('a prompt in a contact flow takes its error branch when its path contains an unset language', async () => {
  const Media = {
    Uri: "https://prompts.s3.ap-southeast-1.amazonaws.com/$['Attributes']['lang']/menu.wav",
    SourceType: 'S3',
    MediaType: 'Audio',
  };
  const main = (before: JsonObject[]) =>
    loadTestFlow([
      ...before,
      buildFlowAction(
        'welcome',
        'MessageParticipant',
        { Media },
        { next: 'end', errors: { NoMatchingError: 'end' } },
      ),
      disconnectAction(),
    ]);
  const unset = await runTestCall({ flows: [main([])] });
  expect(findStep(unset, 'welcome')).toMatchObject({ branch: 'NoMatchingError', prompts: [] });
  const km = await runTestCall({
    flows: [main([setAttributesAction('lang', { lang: 'km' }, 'welcome')])],
  });
  expect(km.prompts).toMatchObject([{ key: 'menu', lang: 'km' }]);
});
