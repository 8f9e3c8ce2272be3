import { expect, test } from 'vitest';
import { code, known, long, nobody, type Scenario, toCallOptions } from './scenario.ts';
import { type LedCall, lead } from './simulated-call.ts';

const call = (scenario: Scenario) => lead(toCallOptions(scenario, 'vi'));
const playedPrompts = ({ prompts }: LedCall): string[] => prompts.map(({ key = '' }) => key);
const wrongCode = '1234567890';
const wrongCodes = ['5', wrongCode, wrongCode, wrongCode];

test.each([
  ['silence', { keys: [] }, 'agent'],
  ['wrong keys', { keys: ['#', '#', '#'] }, 'agent'],
  ['three wrong ticket codes', { keys: wrongCodes }, 'agent'],
  ['silence when nobody is there', { keys: [], conditions: nobody }, 'voicemail'],
  [
    'three wrong ticket codes when nobody is there',
    { keys: wrongCodes, conditions: nobody },
    'voicemail',
  ],
  ['silence and then #', { keys: ['-', '-', '#'], conditions: nobody }, 'informed'],
] as const)('%s opens no ticket and announces none', async (_, scenario, end) => {
  const ledCall = await call({ ...scenario, keys: [...scenario.keys] });
  expect(ledCall.callFunction.tickets.size).toBe(0);
  expect(playedPrompts(ledCall).filter((key) => /registered|digit-/.test(key))).toEqual([]);
  expect(ledCall.end.kind).toBe(end);
});

test('a silent caller gets help once, and then an operator or the offer of a callback', async () => {
  const helped = playedPrompts(await call({ keys: [] }));
  expect(helped.filter((key) => key === 'menu-help')).toHaveLength(1);
  const offered = await call({ keys: ['-', '-', '1'], conditions: nobody });
  expect(offered.end.kind).toBe('callback');
  expect(offered.callFunction.tickets.size).toBe(1);
});

test.each([
  ['in an emergency', { keys: ['9'] }],
  ['in the health service', { keys: ['4', '9', '-', '-', '-', '-', '0'] }],
])('an operator calls a silent caller back %s', async (_, scenario) => {
  const ledCall = await call({ ...scenario, conditions: nobody });
  expect(ledCall.end.kind).toBe('callback');
  expect([...ledCall.callFunction.tickets.values()]).toMatchObject([
    { service: 'health', hasCallback: true },
  ]);
});

test('an urgent caller without a ticket who asks for a callback never hears that it is impossible', async () => {
  const urgent = await call({ keys: ['9', '1'], conditions: nobody, failing: ['open'] });
  expect(playedPrompts(urgent)).not.toContain('callback-refused');
  expect([urgent.end.kind, urgent.callbacks.length]).toEqual(['callback', 1]);
  expect(urgent.attributes).toMatchObject({ connectCallback: 'yes' });
});

test('a caller whose number gets too many callbacks hears that it is not called back', async () => {
  const keys = ['0', '1', '-', '#'];
  const refused = await call({ keys, conditions: nobody, day: { callback: 'too-often' } });
  expect(playedPrompts(refused)).toContain('callback-refused');
  expect(refused.callbacks).toEqual([]);
});

test('a caller who stays silent in the health menu waits before callers with usual priority', async () => {
  const actionsOf = ({ steps }: LedCall) => steps.map(({ action }) => action);
  expect(actionsOf(await call({ keys: ['4', '-', '-', '-', '0'] }))).toContain(
    'Second in the queue',
  );
  const spoken = await call({ keys: ['4', '2', '1', '-', '-', '-', '0'] });
  expect(actionsOf(spoken)).not.toContain('Second in the queue');
});

test('a third wrong ticket code leads to an operator, after a sentence that says so', async () => {
  const third = await call({ keys: wrongCodes });
  expect(playedPrompts(third)).toContain('code-help');
  const corrected = await call({
    keys: ['5', wrongCode, wrongCode, code, '#'],
    day: { tickets: [known({ from: '' })] },
  });
  expect(playedPrompts(corrected)).toContain('status-in-progress');
});

test('key 0 connects to a free operator without reading out the code of the ticket', async () => {
  const free = await call({ keys: ['0'] });
  expect(free.callFunction.tickets.size).toBe(1);
  expect(playedPrompts(free).filter((key) => /registered|digit-|one-moment/.test(key))).toEqual([]);
});

test.each([
  ['nobody is there', { keys: ['0', '#'], conditions: nobody }],
  ['the caller leaves the queue', { keys: ['0', '1'], conditions: long }],
])('the code of a ticket opened by key 0 is read out if %s', async (_, scenario) => {
  const played = playedPrompts(await call(scenario));
  expect(played).toContain('registered');
  expect(played.filter((key) => key.startsWith('digit-')).length).toBeGreaterThanOrEqual(10);
});

test('a caller who gets no SMS is asked to write the ticket code down', async () => {
  const withoutSms = playedPrompts(await call({ keys: ['2', '2', '#', '#'], from: 'anonymous' }));
  expect(withoutSms).toContain('registered-without-sms');
  expect(withoutSms).not.toContain('sms-follows');
});

test('a caller whose place is not found is asked to say it in the voice message', async () => {
  const played = playedPrompts(await call({ keys: ['3', '4', '999999#', '0', '-', '#'] }));
  expect(played).toEqual(
    expect.arrayContaining(['no-commune', 'place-unknown', 'offer-message-place']),
  );
  const unrecorded = playedPrompts(
    await call({ keys: ['3', '4', '0', '-', '#'], refusesRecording: true }),
  );
  expect(unrecorded).toContain('place-unknown-unrecorded');
});
