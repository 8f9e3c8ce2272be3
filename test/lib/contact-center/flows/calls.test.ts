import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Lang } from '../../../../core/messages/lang.ts';
import { createEmergencyFlow } from '../../../../lib/contact-center/flows/emergency.ts';
import { flowsWith } from './compiled-flows.ts';
import { code, known, long, nobody, register, type Scenario, toCallOptions } from './scenario.ts';
import { type LedCall, lead } from './simulated-call.ts';

const call = (scenario: Scenario, lang: Lang = 'vi') => lead(toCallOptions(scenario, lang));
const playedPrompts = ({ prompts }: LedCall): string[] =>
  prompts.filter(({ to }) => to === 'caller').map(({ key = '' }) => key);
const actionsOf = ({ steps }: LedCall): string[] => steps.map(({ action }) => action);
const functionActionsOf = ({ steps }: LedCall): string[] =>
  steps.flatMap(({ lambda }) => {
    const { action } = z.object({ action: z.string().optional() }).parse(lambda?.parameters ?? {});
    return action === undefined ? [] : [action];
  });
const reaching115 = flowsWith(createEmergencyFlow('+84115'));
const onlyTicket = ({ callFunction }: LedCall) => [...callFunction.tickets.values()][0];

test('a call starts with a greeting that contains the emergency key 9, which leads to the advice to dial 115', async () => {
  const ledCall = await lead({ script: { keys: ['9', '#'] } });
  expect(ledCall.prompts[0]).toMatchObject({ key: 'welcome-first' });
  expect(playedPrompts(ledCall)).toContain('dial-115');
  expect(functionActionsOf(ledCall)).toEqual(['identify']);
  expect(ledCall.seconds).toBeLessThan(60);
});

test('key 9 leads to the advice to dial 115 in all languages even if the caller can’t be looked up', async () => {
  const ledCall = await lead({ script: { keys: ['9', '#'] }, failing: ['identify'] });
  expect(playedPrompts(ledCall)).toEqual(['emergency', 'dial-115', 'dial-115']);
});

test('a caller whose first look-up fails is looked up again, then hears the greeting and today’s menu', async () => {
  const ledCall = await lead({ script: { keys: ['0'] }, failsFirst: { identify: 1 } });
  const usual = await lead({ script: { keys: ['0'] } });
  expect(playedPrompts(ledCall)).toEqual(playedPrompts(usual));
  expect(ledCall.prompts[0]).toMatchObject({ key: 'welcome-first' });
});

test('a caller who can’t be looked up gets an operator and never hears an outdated menu', async () => {
  const ledCall = await lead({ script: { keys: ['1'] }, failing: ['identify'] });
  expect(playedPrompts(ledCall).filter((key) => key.startsWith('menu-'))).toEqual([]);
  expect(ledCall.end.kind).toBe('agent');
});

test.each([
  ['hangs up in the queue', { keys: [], hangUpAt: { seconds: 60 } }, long],
  ['finds no operator', { keys: ['-', '#'] }, nobody],
])('a caller who can’t be looked up and %s has a ticket', async (_, script, conditions) => {
  const options = { script, conditions, failing: ['identify'] };
  expect(onlyTicket(await lead(options))).toMatchObject({ service: 'other' });
});

test('an emergency call continues when Amazon Connect can’t play a prompt', async () => {
  const choices = { 'Say to dial 115': 'NoMatchingError' };
  const ledCall = await call({ keys: ['4', '1'], choices });
  expect(onlyTicket(ledCall)).toMatchObject({ service: 'health', topic: 'SK01' });
  expect(ledCall.end.kind).toBe('agent');
  const passedOn = await lead({
    script: { keys: ['9'], choices: { 'Say that 115 is called': 'NoMatchingError' } },
    flows: reaching115,
  });
  expect(passedOn.end).toMatchObject({ kind: 'emergency', number: '+84115' });
});

test('key 9 transfers the call to 115 if the stage supports this transfer', async () => {
  const ledCall = await lead({ script: { keys: ['9'] }, flows: reaching115 });
  expect(functionActionsOf(ledCall)).toEqual(['identify']);
  expect(ledCall.end).toMatchObject({ kind: 'emergency', number: '+84115' });
  expect(ledCall.seconds).toBeLessThan(40);
});

test('a caller who reports an emergency symptom in the health menu is transferred to 115 or to an operator', async () => {
  const through = (choices = {}) =>
    lead({ ...toCallOptions({ keys: ['4', '1'], choices }, 'vi'), flows: reaching115 });
  const reached = await through();
  expect(reached.end.kind).toBe('emergency');
  const unreached = await through({ 'To 115': 'NoMatchingError' });
  expect(playedPrompts(unreached)).toContain('dial-115');
  expect(onlyTicket(unreached)).toMatchObject({ service: 'health', topic: 'SK01' });
  expect(actionsOf(unreached)).toContain('First in the queue');
  expect(unreached.end.kind).toBe('agent');
});

test.each(Lang.options)(
  'a caller who chooses %s hears no other language afterwards',
  async (lang) => {
    const ledCall = await call({ keys: ['2', '2', '-', '-', '-', '#'] }, lang);
    const chosen = ledCall.prompts.findIndex(({ key }) => key?.startsWith('menu-'));
    expect(new Set(ledCall.prompts.slice(chosen).map((prompt) => prompt.lang))).toEqual(
      new Set([lang]),
    );
  },
);

test('a caller who presses no key hears Vietnamese, and a number that has called before is greeted in its last language', async () => {
  const silent = await lead({ script: { keys: ['-', '-', '-', '0'] } });
  expect(silent.attributes['lang']).toBe('vi');
  const again = await lead({ script: { keys: ['-', '0'] }, day: { lang: 'km' } });
  expect(playedPrompts(again)).not.toContain('language');
  expect(again.prompts[0]).toMatchObject({ key: 'welcome-first', lang: 'km' });
  expect(again.attributes['lang']).toBe('km');
});

test('key 8 of the main menu changes the language', async () => {
  const actionKeys = { Greet: '-', 'Which language': '3' };
  const ledCall = await lead({
    script: { keys: ['8', '-', '0'] },
    actionKeys,
    day: { lang: 'km' },
  });
  expect(ledCall.attributes['lang']).toBe('en');
});

test('a call creates its ticket with topic and place before it waits in a queue, and the code is read aloud twice', async () => {
  const ledCall = await call({ keys: ['1', '1', '1', '5664#', '1', '#', '0'] });
  expect(onlyTicket(ledCall)).toMatchObject({ service: 'violation', topic: 'VP01', area: '29263' });
  const order = actionsOf(ledCall);
  expect(order.indexOf('Save the ticket')).toBeLessThan(order.indexOf('Into the queue'));
  const digits = playedPrompts(ledCall).filter((key) => key.startsWith('digit-'));
  const once = [...(ledCall.ticket ?? '')].map((digit) => `digit-${digit}`);
  expect(digits).toEqual([...once, ...once]);
  expect(playedPrompts(ledCall)).toEqual(
    expect.arrayContaining(['sms-follows', 'hour-17', 'weekday-2']),
  );
});

test('a ticket remains stored when the caller hangs up while hearing its code', async () => {
  const ledCallOptions = toCallOptions({ keys: ['2', '2'] }, 'vi');
  const ledCall = await lead({
    ...ledCallOptions,
    script: { ...ledCallOptions.script, hangUpAt: 'registered' },
  });
  expect([ledCall.end.kind, ledCall.callFunction.tickets.size]).toEqual(['hung-up', 1]);
});

test('a caller can report a violation with a withheld number and without recording', async () => {
  const ledCall = await call({ keys: ['1', '7', '1', '1', '-', '-', '#'], answersOffer: true });
  expect(onlyTicket(ledCall)).toMatchObject({ service: 'violation', from: '' });
  expect(ledCall.recordings).toEqual([]);
  expect(playedPrompts(ledCall)).toEqual(expect.arrayContaining(['withheld', 'nothing-recorded']));
  expect(playedPrompts(ledCall)).not.toContain('sms-follows');
});

test.each([
  ['for a service', ['2', '2', '0']],
  ['of a violation', ['1', '1', '-', '-', '0']],
])('a caller who refuses the recording of a report %s is never recorded', async (_, keys) => {
  const ledCall = await call({ keys, refusesRecording: true });
  expect(ledCall.end.kind).toBe('agent');
  expect(ledCall.recordings).toEqual([]);
  expect(actionsOf(ledCall)).toContain('Record nothing');
  expect(actionsOf(ledCall)).not.toContain('Record the talk');
});

test('a voice message is stored on the caller’s ticket with its start time', async () => {
  const ledCall = await call({ keys: ['2', '2', '-', '-', '#'] });
  expect(ledCall.recordings).toMatchObject([{ said: 'Có đám tiệc đông người' }]);
  expect(ledCall.attributes).toMatchObject({ vm: 'yes', vmStart: expect.stringMatching(/^2021-/) });
});

test.each([
  ['closed', { open: false }],
  ['unstaffed', { agents: 0 }],
  ['full', { queueSize: 60 }],
])(
  'when the phone lines are %s, key 0 creates a ticket and then offers a callback',
  async (_, conditions) => {
    const ledCall = await call({ keys: ['0', '1'], conditions });
    expect(onlyTicket(ledCall)).toMatchObject({ service: 'other', hasCallback: true });
    expect(ledCall.end.kind).toBe('callback');
  },
);

test('a caller in danger reaches an operator outside office hours', async () => {
  const night = { open: false };
  const ledCall = await call({
    keys: ['4', '9', '-', '-'],
    conditions: night,
    day: { priority: 'P1' },
  });
  expect(ledCall.end).toMatchObject({ kind: 'agent', queue: 'queue:health-vi' });
  const others = await call({ keys: ['4', '9', '-', '-', '#', '0', '#'], conditions: night });
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
])(
  'in surge mode “%s” a call with the pressed keys %j ends with the result %s',
  async (surge, after, kind) => {
    const keys = surge === 'sms-link' ? ['2'] : ['2', '2', ...after];
    const ledCall = await call({ keys, day: { surge } });
    expect([ledCall.end.kind, ledCall.callFunction.tickets.size]).toEqual([kind, 1]);
  },
);

test.each([
  ['presses 0 at the menu', { keys: ['0'] }, 'agent'],
  ['presses 0 instead of leaving a message', { keys: ['2', '2', '0'] }, 'agent'],
  ['presses two wrong keys at the menu', { keys: ['6', '#', '1'] }, 'callback'],
  ['is silent at the menu', { keys: ['-', '-', '1'] }, 'callback'],
  ['reports danger to life', { keys: ['4', '9', '-', '-'], day: { priority: 'P1' } }, 'agent'],
] as const)(
  'in surge mode “self-registration” a caller who %s reaches an operator or gets a callback',
  async (_, given, kind) => {
    const { keys, ...rest } = given;
    const day = { ...('day' in rest ? rest.day : {}), surge: 'self-registration' };
    expect((await call({ keys: [...keys], day })).end.kind).toBe(kind);
  },
);

test('in surge mode “sms-link” the caller gets the code by SMS, or hears it if the number is withheld', async () => {
  const day = { surge: 'sms-link' };
  const withNumber = await call({ keys: ['3'], day });
  expect(playedPrompts(withNumber)).not.toContain('digit-0');
  const withoutNumber = await call({ keys: ['3'], day, from: 'anonymous' });
  expect(playedPrompts(withoutNumber).some((key) => key.startsWith('digit-'))).toBe(true);
});

test.each([
  ['7', ''],
  ['5', '+84912345678'],
  ['-', '+84912345678'],
])(
  'in surge mode “sms-link” the key “%s” at the offer to withhold the number stores the number “%s”',
  async (key, from) => {
    const ledCall = await call({
      keys: ['1', key],
      answersOffer: true,
      day: { surge: 'sms-link' },
    });
    expect(
      playedPrompts(ledCall).filter((key) => key === 'recording-notice-withhold'),
    ).toHaveLength(1);
    expect(onlyTicket(ledCall)).toMatchObject({ service: 'violation', from });
  },
);

test('every caller hears the urgent announcement before the menu', async () => {
  const keys = playedPrompts(await call({ keys: ['0'], day: { hot: 'hot-storm' } }));
  expect(keys.indexOf('hot-storm')).toBeGreaterThan(0);
  expect(keys.indexOf('hot-storm')).toBeLessThan(keys.indexOf('menu-2021-12-03'));
});

test('a caller who presses two wrong keys in the menu is transferred to an operator', async () => {
  expect((await call({ keys: ['6', '#'] })).end.kind).toBe('agent');
});

test('every caller with the code hears a ticket’s status, but only its sender may act on the ticket', async () => {
  const ownCall = await call({ keys: ['5', '1', '0'], day: { tickets: [known()] } });
  expect(playedPrompts(ownCall)).toContain('status-in-progress');
  expect(playedPrompts(ownCall)).not.toContain('answer-due');
  expect(ownCall.ticket).toBe(code);
  const other = await call({ keys: ['5', code, '#'], day: { tickets: [known({ from: '' })] } });
  expect(playedPrompts(other)).toContain('status-in-progress');
  expect(other.ticket).toBeUndefined();
});

test('a caller waiting in a queue hears the position and can choose a callback or a voice message', async () => {
  const conditions = { answersAfter: 500, queueSize: 2 };
  const called = await call({ keys: ['0', '1'], conditions });
  expect(playedPrompts(called)).toContain('position-3');
  expect(called.end).toMatchObject({ kind: 'callback' });
  const spoken = await call({ keys: ['0', '2'], conditions });
  expect([spoken.end.kind, spoken.callFunction.tickets.size]).toEqual(['voicemail', 1]);
});

test('a caller gets a callback by Amazon Connect itself when the hotline’s callback function fails', async () => {
  const ledCall = await call({
    keys: ['0', '1'],
    conditions: { agents: 0 },
    failing: ['callback'],
  });
  expect(ledCall.callbacks).toMatchObject([{ number: '+84912345678', queue: 'queue:callbacks' }]);
});

test('the contact flow log does not contain the phone number that a caller types', async () => {
  const ledCall = await call({
    keys: [...register, '0', '1', '0912345678#'],
    from: 'anonymous',
    conditions: nobody,
  });
  const withNumber = ledCall.steps.filter((step) => JSON.stringify(step).includes('0912345678'));
  expect(withNumber.length).toBeGreaterThan(0);
  expect(withNumber.filter(({ isUnlogged }) => !isUnlogged)).toEqual([]);
});

test('a caller can rate the call after talking to an operator', async () => {
  const ledCall = await call({ keys: ['0', '4'], staysAfterAgent: true });
  expect(ledCall.callFunction.scores).toEqual(['4']);
});

describe('a call outside the hours', () => {
  const closed = { keys: ['0', '1'], conditions: { open: false } };

  test('names the regular hours', async () => {
    expect(playedPrompts(await call(closed))).toContain('closed');
  });

  test.each([
    ['on a day off says so, and when the operators work again', 'holiday', 'closed-holiday'],
    ['before days off says only when the operators work again', 'reopening', 'closed-reopening'],
  ] as const)('%s', async (_, opening, key) => {
    const prompts = playedPrompts(await call({ ...closed, day: { opening } }));
    const announced = [key, 'hour-7', 'weekday-1', 'day-14', 'month-2'];
    const from = prompts.indexOf(key);
    expect(prompts.slice(from, from + 5)).toEqual(announced);
    expect(prompts.filter((prompt) => prompt.startsWith('closed'))).toEqual([key]);
  });
});

test.each([
  ['vi', ['0'], {}, ['whisper-service-other']],
  ['km', ['0'], {}, ['whisper-service-other', 'whisper-language-km']],
  ['en', ['3', '4', '-', '-', '0'], {}, ['whisper-service-welfare', 'whisper-language-en']],
  ['vi', ['4', '9', '-', '-'], { priority: 'P1' }, ['whisper-urgent', 'whisper-service-health']],
] as const)(
  'before a conversation in %s after the keys %j, only the operator hears whispers in Vietnamese',
  async (lang, keys, day, whispers) => {
    const { prompts } = await lead(toCallOptions({ keys: [...keys], day }, lang));
    const heard = prompts.filter(({ key = '' }) => key.startsWith('whisper-'));
    expect(heard.map(({ key }) => key)).toEqual(whispers);
    expect(heard.every((prompt) => prompt.lang === 'vi' && prompt.to !== 'caller')).toBe(true);
  },
);
