import { expect, test } from 'vitest';
import { Lang } from '../../../../core/messages/lang.ts';
import { createEmergencyFlow } from '../../../../lib/contact-center/flows/emergency.ts';
import { flowsWith } from './compiled.ts';
import { type LedCall, lead } from './led-call.ts';
import { code, known, nobody, register, type Scenario, settingOf } from './scenario.ts';

const call = (scenario: Scenario, lang: Lang = 'vi') => lead(settingOf(scenario, lang));
const heard = ({ prompts }: LedCall): string[] =>
  prompts.filter(({ to }) => to === 'caller').map(({ key = '' }) => key);
const actionsOf = ({ steps }: LedCall): string[] => steps.map(({ action }) => action);
const reaching115 = flowsWith(createEmergencyFlow('+84115'));
const onlyTicket = ({ asked }: LedCall) => [...asked.tickets.values()][0];

test('the emergency comes before everything, in three languages, and 9 asks to dial 115', async () => {
  const led = await lead({ script: { keys: ['9', '#'] } });
  expect(led.prompts[0]).toMatchObject({ key: 'emergency' });
  expect(heard(led)).toContain('dial-115');
  expect(led.steps.filter(({ lambda }) => lambda)).toEqual([]);
  expect(led.seconds).toBeLessThan(60);
});

test('an emergency call goes on when its recording can’t be played', async () => {
  const choices = { 'Say to dial 115': 'NoMatchingError' };
  const led = await call({ keys: ['4', '1'], choices });
  expect(onlyTicket(led)).toMatchObject({ service: 'health', topic: 'SK01' });
  expect(led.end.kind).toBe('agent');
  const passedOn = await lead({
    script: { keys: ['9'], choices: { 'Say that 115 is called': 'NoMatchingError' } },
    flows: reaching115,
  });
  expect(passedOn.end).toMatchObject({ kind: 'emergency', number: '+84115' });
});

test('where 115 can be called, 9 is 115 at once', async () => {
  const led = await lead({ script: { keys: ['9'] }, flows: reaching115 });
  expect(led.prompts[0]).toMatchObject({ key: 'emergency' });
  expect(led.steps.filter(({ lambda }) => lambda)).toEqual([]);
  expect(led.end).toMatchObject({ kind: 'emergency', number: '+84115' });
  expect(led.seconds).toBeLessThan(40);
});

test('a red flag in the health menu goes to 115; when 115 cannot be reached, to an operator with a ticket of the first priority', async () => {
  const through = (choices = {}) =>
    lead({ ...settingOf({ keys: ['4', '1'], choices }, 'vi'), flows: reaching115 });
  const reached = await through();
  expect(reached.end.kind).toBe('emergency');
  const unreached = await through({ 'To 115': 'NoMatchingError' });
  expect(heard(unreached)).toContain('dial-115');
  expect(onlyTicket(unreached)).toMatchObject({ service: 'health', topic: 'SK01' });
  expect(actionsOf(unreached)).toContain('First in the queue');
  expect(unreached.end.kind).toBe('agent');
});

test.each(Lang.options)('who chooses %s hears nothing else from then on', async (lang) => {
  const led = await call({ keys: ['2', '1', '-', '-', '-', '#'] }, lang);
  const chosen = led.prompts.findIndex(({ key }) => key === 'recording-notice');
  expect(new Set(led.prompts.slice(chosen).map((prompt) => prompt.lang))).toEqual(new Set([lang]));
});

test('two silences are Vietnamese, and the language of the last call is named first', async () => {
  const silent = await lead({ script: { keys: ['-', '-', '-', '-', '0'] } });
  expect(silent.attributes['lang']).toBe('vi');
  const again = await lead({ script: { keys: ['-', '2'] }, day: { lang: 'km' } });
  expect(heard(again)).toContain('language-km');
  expect(again.attributes['lang']).toBe('km');
});

test('the ticket is saved before any queue, with topic and place, and its code is read twice', async () => {
  const led = await call({ keys: ['1', '1', '1', '5664#', '1', '#', '0'] });
  expect(onlyTicket(led)).toMatchObject({ service: 'violation', topic: 'VP01', area: '29263' });
  const order = actionsOf(led);
  expect(order.indexOf('Save the ticket')).toBeLessThan(order.indexOf('Into the queue'));
  const digits = heard(led).filter((key) => key.startsWith('digit-'));
  const once = [...(led.ticket ?? '')].map((digit) => `digit-${digit}`);
  expect(digits).toEqual([...once, ...once]);
  expect(heard(led)).toEqual(expect.arrayContaining(['sms-follows', 'hour-17', 'weekday-2']));
});

test('who hangs up as the code is read has a ticket', async () => {
  const setting = settingOf({ keys: ['2', '1'] }, 'vi');
  const led = await lead({ ...setting, script: { ...setting.script, hangUpAt: 'registered' } });
  expect([led.end.kind, led.asked.tickets.size]).toEqual(['hung-up', 1]);
});

test('a violation can be reported without a number: nothing of it is kept, and nothing is recorded', async () => {
  const led = await call({ keys: ['1', '2', '1', '-', '-', '#'] });
  expect(onlyTicket(led)).toMatchObject({ service: 'violation', from: '' });
  expect(led.recordings).toEqual([]);
  expect(heard(led)).toEqual(expect.arrayContaining(['withheld', 'nothing-recorded']));
  expect(heard(led)).not.toContain('sms-follows');
});

test('who refuses the recording is never recorded, neither in words nor in the talk', async () => {
  const led = await call({ keys: ['2', '1', '0'], notice: '9' });
  expect(led.recordings).toEqual([]);
  expect(actionsOf(led)).toContain('Record nothing');
  expect(actionsOf(led)).not.toContain('Record the talk');
});

test('what is said after the tone is the ticket’s, from an instant that is noted', async () => {
  const led = await call({ keys: ['2', '1', '-', '-', '#'] });
  expect(led.recordings).toMatchObject([{ said: 'Có đám tiệc đông người' }]);
  expect(led.attributes).toMatchObject({ vm: 'yes', vmStart: expect.stringMatching(/^2021-/) });
});

test.each([
  ['closed', { open: false }],
  ['staffed by nobody', { agents: 0 }],
  ['full', { queueSize: 60 }],
])('when the lines are %s, 0 opens a ticket before it offers a callback', async (_, world) => {
  const led = await call({ keys: ['0', '1'], world });
  expect(onlyTicket(led)).toMatchObject({ service: 'other', hasCallback: true });
  expect(led.end.kind).toBe('callback');
});

test('danger to life waits for no hours', async () => {
  const night = { open: false };
  const led = await call({ keys: ['4', '9', '-', '-'], world: night, day: { priority: 'P1' } });
  expect(led.end).toMatchObject({ kind: 'agent', queue: 'queue:health-vi' });
  const others = await call({ keys: ['4', '9', '-', '-', '#', '0', '#'], world: night });
  expect(others.end.kind).toBe('registered');
});

test.each([
  ['normal', ['#', '0'], 'agent'],
  ['information', ['#', '-', '-'], 'agent'],
  ['self-registration', ['#', '-'], 'registered'],
  ['self-registration', ['#', '0'], 'agent'],
  ['callback', ['1'], 'callback'],
  ['voicemail', ['-', '-'], 'voicemail'],
  ['sms-link', [], 'registered'],
])('at the level %s a call with %j ends as %s', async (surge, after, kind) => {
  const keys = surge === 'sms-link' ? ['2'] : ['2', '1', ...after];
  const led = await call({ keys, day: { surge } });
  expect([led.end.kind, led.asked.tickets.size]).toEqual([kind, 1]);
});

test.each([
  ['presses 0 at the menu', { keys: ['0'] }, 'agent'],
  ['presses 0 instead of leaving a message', { keys: ['2', '1', '0'] }, 'agent'],
  ['presses two wrong keys at the menu', { keys: ['6', '#', '1'] }, 'callback'],
  ['is silent at the menu', { keys: ['-', '-', '1'] }, 'callback'],
  ['reports danger to life', { keys: ['4', '9', '-', '-'], day: { priority: 'P1' } }, 'agent'],
] as const)('at the level self-registration, who %s ends as intended', async (_, given, kind) => {
  const { keys, ...rest } = given;
  const day = { ...('day' in rest ? rest.day : {}), surge: 'self-registration' };
  expect((await call({ keys: [...keys], day })).end.kind).toBe(kind);
});

test('at the level self-registration, a number that calls too often is offered a callback', async () => {
  const day = { isLimited: true, surge: 'self-registration' };
  expect((await call({ keys: ['1'], day })).end.kind).toBe('callback');
});

test('in a flood the code goes by SMS, and is read out to who has no number', async () => {
  const day = { surge: 'sms-link' };
  const withNumber = await call({ keys: ['3'], day });
  expect(heard(withNumber)).not.toContain('digit-0');
  const withoutNumber = await call({ keys: ['3'], day, from: 'anonymous' });
  expect(heard(withoutNumber).some((key) => key.startsWith('digit-'))).toBe(true);
});

test('a hot message is heard before the menu', async () => {
  const keys = heard(await call({ keys: ['0'], day: { hot: 'hot-storm' } }));
  expect(keys.indexOf('hot-storm')).toBeGreaterThan(0);
  expect(keys.indexOf('hot-storm')).toBeLessThan(keys.indexOf('menu'));
});

test('two wrong keys at the menu lead to an operator', async () => {
  expect((await call({ keys: ['6', '#'] })).end.kind).toBe('agent');
});

test('a number that calls too often goes straight to an operator', async () => {
  const led = await call({ keys: [], day: { isLimited: true } });
  expect([led.end.kind, heard(led).includes('menu')]).toEqual(['agent', false]);
});

test('a status is told with the code read back, and only its owner speaks for the ticket', async () => {
  const mine = await call({ keys: ['5', '1', '0'], day: { tickets: [known()] } });
  expect(heard(mine)).toContain('status-in-progress');
  expect(heard(mine)).not.toContain('answer-due');
  expect(mine.ticket).toBe(code);
  const other = await call({ keys: ['5', code, '#'], day: { tickets: [known({ from: '' })] } });
  expect(heard(other)).toContain('status-in-progress');
  expect(other.ticket).toBeUndefined();
});

test('who waits hears their position, and may have a callback or leave a message instead', async () => {
  const world = { answersAfter: 500, queueSize: 2 };
  const called = await call({ keys: ['0', '1'], world });
  expect(heard(called)).toContain('position-3');
  expect(called.end).toMatchObject({ kind: 'callback' });
  const spoken = await call({ keys: ['0', '2'], world });
  expect([spoken.end.kind, spoken.asked.tickets.size]).toEqual(['voicemail', 1]);
});

test('when our register of callbacks does not answer, Connect itself calls back', async () => {
  const led = await call({ keys: ['0', '1'], world: { agents: 0 }, failing: ['callback'] });
  expect(led.callbacks).toMatchObject([{ number: '+84912345678', queue: 'queue:callbacks' }]);
});

test('a number that is keyed in stays out of the log of the flow', async () => {
  const led = await call({
    keys: [...register, '0', '1', '0912345678#'],
    from: 'anonymous',
    world: nobody,
  });
  const withNumber = led.steps.filter((step) => JSON.stringify(step).includes('0912345678'));
  expect(withNumber.length).toBeGreaterThan(0);
  expect(withNumber.filter(({ isUnlogged }) => !isUnlogged)).toEqual([]);
});

test('after the talk the caller rates it', async () => {
  const led = await call({ keys: ['0', '4'], staysAfterAgent: true });
  expect(led.asked.scores).toEqual(['4']);
});
