import { expect, test } from 'vitest';
import type { JsonObject } from '../../../local/assembly/template.ts';
import { action, call, end, flow, say, set, stepAt, wayOf } from './a-call.ts';

const loop = (count: string) =>
  flow([
    action(
      'loop',
      'Loop',
      { LoopCount: count },
      { next: 'end', on: { ContinueLooping: 'loop', DoneLooping: 'end' } },
    ),
    end(),
  ]);

test.each([
  ['0', 0],
  ['1', 1],
  ['3', 3],
])(
  'a Loop action with count %s continues that many times and then takes DoneLooping once',
  async (count, rounds) => {
    const transcript = await call({ flows: [loop(count)] });
    expect(wayOf(transcript)).toEqual([
      ...Array.from({ length: rounds }, () => 'loop > Equals ContinueLooping'),
      'loop > Equals DoneLooping',
      'end > Ended',
    ]);
  },
);

test('a Loop action keeps its counter when the flow leaves it early and resets it only when done', async () => {
  const counted = flow([
    action(
      'loop',
      'Loop',
      { LoopCount: '2' },
      { next: 'end', on: { ContinueLooping: 'ask', DoneLooping: 'again' } },
    ),
    action(
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
        on: { 1: 'elsewhere' },
      },
    ),
    say('elsewhere', 'Đi vòng', 'loop'),
    action(
      'again',
      'Loop',
      { LoopCount: '1' },
      { next: 'end', on: { ContinueLooping: 'loop', DoneLooping: 'end' } },
    ),
    end(),
  ]);
  const transcript = await call({ flows: [counted], script: { keys: ['1', '-'] } });
  const ways = wayOf(transcript).filter((way) => /^(loop|again)/.test(way));
  expect(ways).toEqual([
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

test('an endless contact flow stops after 2000 steps', async () => {
  const endless = flow([set('one', { a: '1' }, 'two'), set('two', { a: '2' }, 'one')]);
  const { end: ended, steps } = await call({ flows: [endless] });
  expect([ended, steps.length]).toEqual([{ reason: 'StepCap' }, 2000]);
});

test('a contact flow action with an injected error takes its error branch and changes nothing', async () => {
  const main = flow([set('keep', { ok: 'yes' }, 'end'), end()]);
  const transcript = await call({ flows: [main], world: { breaks: { keep: 'NoMatchingError' } } });
  expect(stepAt(transcript, 'keep').branch).toBe('NoMatchingError');
  expect(transcript.attributes).toEqual({});
});

test('UpdateContactAttributes sets all attributes or none', async () => {
  const main = flow([
    set('first', { ok: 'yes' }, 'second'),
    set('second', { good: 'yes', filler: 'x'.repeat(33_000) }, 'end'),
    end(),
  ]);
  const transcript = await call({ flows: [main] });
  expect([stepAt(transcript, 'second').branch, transcript.attributes]).toEqual([
    'NoMatchingError',
    { ok: 'yes' },
  ]);
});

test('DistributeByPercentage assigns callers by the random seed', async () => {
  const main = flow([
    action(
      'draw',
      'DistributeByPercentage',
      {},
      { next: 'end', errors: { NoMatchingCondition: 'end' }, on: { '51|NumberLessThan': 'end' } },
    ),
    end(),
  ]);
  const draws = await Promise.all(
    Array.from({ length: 400 }, (_, seed) => call({ flows: [main], world: { seed } })),
  );
  const share = draws.filter((each) => stepAt(each, 'draw').branch === 'NumberLessThan 51').length;
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
])('a Lex bot action takes %s', async (_, choices, branch) => {
  const main = flow([
    action(
      'bot',
      'ConnectParticipantWithLexBot',
      { Text: 'Bạn cần gì?', LexV2Bot: { AliasArn: 'arn:aws:lex:x:1:bot-alias/a/b' } },
      {
        next: 'end',
        errors: { NoMatchingCondition: 'end', NoMatchingError: 'end' },
        on: { HelpMe: 'end' },
      },
    ),
    end(),
  ]);
  const transcript = await call({ flows: [main], script: { choices, texts: ['cứu tôi'] } });
  expect(stepAt(transcript, 'bot')).toMatchObject({ branch, input: 'cứu tôi' });
});

test('a Wait action in a chat ends after its time limit or when the customer returns', async () => {
  const main = flow([
    action(
      'wait',
      'Wait',
      { TimeLimitSeconds: '60', Events: ['CustomerReturned'] },
      {
        next: 'end',
        errors: { NoMatchingError: 'end' },
        on: { WaitCompleted: 'end', CustomerReturned: 'end' },
      },
    ),
    end(),
  ]);
  const at = async (texts: string[]) =>
    stepAt(await call({ flows: [main], script: { channel: 'CHAT', texts } }), 'wait');
  expect(await at([])).toMatchObject({ branch: 'Equals WaitCompleted', seconds: 60 });
  expect(await at(['có ai không'])).toMatchObject({ branch: 'Equals CustomerReturned' });
});

test('a prompt whose path contains an unset language takes its error branch', async () => {
  const Media = {
    Uri: "https://prompts.s3.ap-southeast-1.amazonaws.com/$['Attributes']['lang']/menu.wav",
    SourceType: 'S3',
    MediaType: 'Audio',
  };
  const main = (before: JsonObject[]) =>
    flow([
      ...before,
      action(
        'welcome',
        'MessageParticipant',
        { Media },
        { next: 'end', errors: { NoMatchingError: 'end' } },
      ),
      end(),
    ]);
  const unset = await call({ flows: [main([])] });
  expect(stepAt(unset, 'welcome')).toMatchObject({ branch: 'NoMatchingError', prompts: [] });
  const km = await call({ flows: [main([set('lang', { lang: 'km' }, 'welcome')])] });
  expect(km.prompts).toMatchObject([{ key: 'menu', lang: 'km' }]);
});
