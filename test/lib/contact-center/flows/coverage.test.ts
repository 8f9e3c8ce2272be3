import { expect, test } from 'vitest';
import { getServicesWithQueue } from '../../../../core/contact-center/model/menus/phone-menus.ts';
import { Lang } from '../../../../core/messages/lang.ts';
import {
  CallerScript,
  createScriptedCaller,
} from '../../../../flow-tools/simulator/caller/caller-script.ts';
import { computeFlowCoverage } from '../../../../flow-tools/simulator/flow-coverage.ts';
import { flawsOf, isCallAnswered } from './call-outcome.ts';
import { codesLeftOf } from './call-traces.ts';
import { flows } from './compiled-flows.ts';
import { toCallOptions } from './scenario.ts';
import { scenarios } from './scenarios.ts';
import { type LedCallOptions, lead } from './simulated-call.ts';

/** One chat and one task for each queue, since these press no keys. */
const written: LedCallOptions[] = Lang.options.flatMap((lang) =>
  getServicesWithQueue().flatMap((service) =>
    [
      { channel: 'TASK' as const, flow: 'task' },
      { channel: 'CHAT' as const, flow: 'chat' },
    ].flatMap(({ channel, flow }) =>
      [{}, { open: false }, { queueSize: 4, maxContacts: 4 }].map((conditions) => ({
        caller: createScriptedCaller(CallerScript.parse({ channel })),
        flow,
        conditions,
        attributes: { lang, service },
      })),
    ),
  ),
);

/** Scenarios with keys during the emergency prompt, before a language is chosen. */
const early: LedCallOptions[] = [
  ...['9', '1', '2', '3'].map((key) => [key, '-', '0']),
  ['-', '9'],
  ['7', '1', '-', '0'],
  ['-', '-', '-', '-', '0'],
].map((keys) => ({ script: { keys } }));

const settings: LedCallOptions[] = [
  ...scenarios.flatMap((scenario) => Lang.options.map((lang) => toCallOptions(scenario, lang))),
  ...early,
  ...written,
];

const calls = await Promise.all(settings.map(lead));
/** Maximum calls per action; more of them find nothing new. */
const maxOfOne = 40;

const hasAction = (parameters: unknown, action: string): boolean =>
  JSON.stringify(parameters ?? {}).includes(`"action":"${action}"`);

const faults = new Set(['NoMatchingCondition', 'InputTimeLimitExceeded']);

/** One call for each error branch of each action that the calls reach. */
const broken = new Map(
  calls.flatMap(({ steps }, n) =>
    steps.flatMap(({ flow, action }) => {
      const loadedAction = flows.find(({ name }) => name === flow)?.actions.get(action);
      const errors = loadedAction?.Transitions.Errors.map(({ ErrorType }) => ErrorType) ?? [];
      return errors
        .filter((error) => !faults.has(error))
        .map((error): [string, LedCallOptions] => [
          [flow, action, error].join(' > '),
          {
            ...settings[n],
            conditions: { ...settings[n]?.conditions, breaks: { [`${flow}/${action}`]: error } },
          },
        ]);
    }),
  ),
);

const brokenCalls = await Promise.all(
  [...broken].map(async ([name, setting]) => ({ name, led: await lead(setting) })),
);

test('scripted calls in three languages run every flow action and almost all branches', () => {
  const { missing, percent, branches } = computeFlowCoverage(flows, [
    ...calls,
    ...brokenCalls.map(({ led }) => led),
  ]);
  const visited = new Set(
    branches.filter(({ taken }) => taken > 0).map(({ flow, action }) => `${flow} > ${action}`),
  );
  const never = missing
    .map(({ flow, action }) => `${flow} > ${action}`)
    .filter((name) => !visited.has(name));
  expect(never).toEqual([]);
  expect(
    percent,
    missing.map(({ flow, action, branch }) => `${flow} > ${action} > ${branch}`).join('\n'),
  ).toBeGreaterThanOrEqual(98);
});

test('no scripted call ends without help for the caller, plays a missing prompt or loops forever', () => {
  expect(calls.flatMap(flawsOf)).toEqual([]);
});

test('a call ends with an operator, a voice message or advice, whichever flow action fails', () => {
  expect(broken.size).toBeGreaterThan(200);
  const isUnplayed = (name: string): boolean => name.endsWith('- said > NoMatchingError'); // the last prompt itself
  const lost = brokenCalls.filter(
    ({ name, led }) => led.channel === 'VOICE' && !isUnplayed(name) && !isCallAnswered(led),
  );
  expect(lost.map(({ name, led }) => `${name}: ${led.end.kind}`)).toEqual([]);
});

test('a caller who withholds the number leaves no ticket code in the call’s data, even if any one flow action fails', () => {
  const withheld = brokenCalls.filter(({ led }) => led.attributes['withheld'] === 'yes');
  expect(withheld.length).toBeGreaterThan(20);
  expect(withheld.flatMap(({ led }) => codesLeftOf(led))).toEqual([]);
});

const actions = ['identify', 'open', 'communes', 'status', 'record', 'callback', 'rate'];

test.each(actions)(
  'a caller gets help even when the function call %s times out',
  async (action) => {
    const asking = calls.flatMap(({ steps }, n) =>
      n % Lang.options.length === 0 &&
      steps.some(({ lambda }) => hasAction(lambda?.parameters, action))
        ? [{ ...settings[n], late: [action] }]
        : [],
    );
    const led = await Promise.all(asking.slice(0, maxOfOne).map(lead));
    expect(led.length).toBeGreaterThan(0);
    expect(led.filter((call) => !isCallAnswered(call)).map(({ end }) => end.kind)).toEqual([]);
  },
);
