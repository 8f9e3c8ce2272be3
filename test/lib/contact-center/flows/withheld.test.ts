import { expect, test } from 'vitest';
import { Lang } from '../../../../core/messages/lang.ts';
import {
  CallerScript,
  createScriptedCaller,
} from '../../../../flow-tools/simulator/caller/caller-script.ts';
import {
  createRandomCaller,
  createRandomConditions,
  withUnreliableFunctions,
} from '../../../../flow-tools/simulator/caller/random-caller.ts';
import { flawsOf, isCallAnswered } from './call-outcome.ts';
import { joinedIn, leftOf } from './call-traces.ts';
import { code, known, toCallOptions } from './scenario.ts';
import { type LedCallOptions, lead } from './simulated-call.ts';
import { withheldCalls, withheldNumberKeys } from './withheld-calls.ts';

const { options: languages } = Lang;
const scripts = withheldCalls.map((scenario, n) =>
  toCallOptions(scenario, languages[n % languages.length] ?? 'vi'),
);

/** Caller who withholds the number first and then presses random keys. */
const atRandom = (seed: number): LedCallOptions => {
  const random = createRandomCaller(seed);
  const first = createScriptedCaller(
    CallerScript.parse({ keys: ['-', String((seed % 3) + 1), '1', '7'] }),
  );
  let requestCount = 0;
  return {
    caller: {
      ...random,
      timedKeys: [],
      reply: (request) => {
        requestCount += 1;
        return requestCount > 4 ? random.reply(request) : first.reply(request);
      },
    },
    conditions: { ...createRandomConditions(seed), answersAfter: seed % 900 },
    ...(seed % 2 === 0 && { around: withUnreliableFunctions }),
  };
};

const joins = async (settings: readonly LedCallOptions[]): Promise<string[]> =>
  (await Promise.all(settings.map(lead))).flatMap(joinedIn);

test('records of a call with withheld number never contain its ticket code, on any path', async () => {
  const calls = await Promise.all(scripts.map(lead));
  expect(calls.flatMap(joinedIn)).toEqual([]);
  expect(calls.flatMap(flawsOf)).toEqual([]);
  expect(calls.filter((call) => !isCallAnswered(call))).toEqual([]);
  expect(new Set(calls.map(({ end }) => end.kind))).toEqual(
    new Set(['registered', 'informed', 'agent']),
  );
});

test('records of random calls with withheld number never contain the ticket code, even after failures', async () => {
  const calls = await Promise.all(Array.from({ length: 150 }, (_, n) => lead(atRandom(n + 1))));
  expect(calls.filter(({ attributes }) => attributes['withheld'] === 'yes').length).toBeGreaterThan(
    120,
  );
  expect(calls.flatMap(joinedIn)).toEqual([]);
});

test('records of a call with withheld number contain no ticket code when the caller hangs up at any moment', async () => {
  const ledCallOptions = toCallOptions(
    { keys: [...withheldNumberKeys, '#'], answersOffer: true },
    'vi',
  );
  const fullCall = await lead(ledCallOptions);
  const opening = fullCall.steps.filter(({ lambda }) => lambda).map(({ at }) => ({ seconds: at }));
  const hangUps = [...fullCall.prompts.map((_, n) => n + 1), ...opening];
  expect(hangUps.length).toBeGreaterThan(40);
  const settings = hangUps.map((hangUpAt) => ({
    ...ledCallOptions,
    script: { ...ledCallOptions.script, hangUpAt },
  }));
  expect(await joins(settings)).toEqual([]);
});

test('records of a call with a known number contain its ticket code, which proves that the search finds it', async () => {
  const call = await lead(
    toCallOptions({ keys: ['1', '1', '1', '1', '5664#', '1', '#', '#'] }, 'vi'),
  );
  const [own = ''] = call.callFunction.tickets.keys();
  const { record, log, item } = leftOf(call);
  for (const trace of [record, log, item]) expect(JSON.stringify(trace)).toContain(own);
});

test('a caller with withheld number hears the ticket code twice and then the deadline once', async () => {
  const call = await lead(
    toCallOptions(
      { keys: [...withheldNumberKeys, '0'], answersOffer: true, conditions: { agents: 0 } },
      'vi',
    ),
  );
  const [own = ''] = call.callFunction.tickets.keys();
  const promptKeys = call.prompts.map(({ key = '' }) => key);
  const digits = [...own].map((digit) => `digit-${digit}`);
  expect(promptKeys.filter((key) => key.startsWith('digit-'))).toEqual([...digits, ...digits]);
  expect(promptKeys.filter((key) => key === 'answer-due')).toHaveLength(1);
  expect(promptKeys).toContain('no-callback');
  expect(promptKeys).not.toContain('callback-or-goodbye');
  expect(call.end.kind).toBe('registered');
});

test('topic and place of a call with withheld number are on its ticket but not in the call’s attributes', async () => {
  const call = await lead(
    toCallOptions({ keys: [...withheldNumberKeys, '#'], answersOffer: true }, 'vi'),
  );
  expect([...call.callFunction.tickets.values()]).toMatchObject([
    { service: 'violation', topic: 'VP01', area: '29263', from: '' },
  ]);
  expect(call.attributes).toMatchObject({ topic: '', area: '', opened: 'opened' });
});

test('a later call about the status of an anonymous ticket stores no link to the ticket, from any number', async () => {
  const day = { tickets: [known({ from: '', status: 'answered' })] };
  const call = await lead(toCallOptions({ keys: ['5', code, '1', '2', code, '0'], day }, 'km'));
  expect(call.prompts.map(({ key }) => key)).toContain('status-answered');
  expect(JSON.stringify(leftOf(call))).not.toContain(code);
  expect(call.steps.at(-1)?.isUnlogged).toBeUndefined();
});
