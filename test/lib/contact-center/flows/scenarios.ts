import { getServicesWithQueue } from '../../../../core/contact-center/model/menus/phone-menus.ts';
import { SurgeLevel } from '../../../../core/contact-center/model/phone-state.ts';
import { toLocalInstant } from '../../../support/directory/test-directory.ts';
import { findShortMenuKey, listTopicPaths, offeredMenus } from './offered-menus.ts';
import {
  caller,
  code,
  fails115,
  known,
  long,
  nobody,
  register,
  type Scenario,
  suggestionKeys,
} from './scenario.ts';
import { oddKeys } from './unexpected-key-scenarios.ts';
import { withheldCalls } from './withheld-calls.ts';

const everyTopic: Scenario[] = offeredMenus.flatMap(({ service, key, on }) =>
  [...listTopicPaths(service, on), { keys: ['9'] }, { keys: ['1', '9'] }].map(({ keys }) => ({
    day: { on },
    keys: [String(key), ...keys, '-', '-', '#', '#'],
  })),
);

/** Calls on days on which the main menu and the menus of topics differ from the menus at the launch. */
const laterDays: Scenario[] = [
  { keys: ['6', '1', '-', '-', '#', '#'], day: { on: toLocalInstant('2022-04-01') } },
  { keys: ['6', '5', '2', '-', '-', '#', '#'], day: { on: toLocalInstant('2026-12-01') } },
  { keys: ['1', '5', '#', '#'], day: { on: toLocalInstant('2026-12-01') } },
  {
    keys: ['1', '7', '5', '#', '#'],
    answersOffer: true,
    day: { on: toLocalInstant('2026-12-01') },
  },
  { keys: ['1', '3', '1', '-', '#', '#'], day: { on: toLocalInstant('2026-12-01') } },
];

/** Calls in which the menus are unavailable, or in which the caller repeatedly presses keys without a choice. */
const withoutMenus: Scenario[] = [
  ...offeredMenus.map(({ key, on }) => ({
    keys: [String(key), '-', '-', '#', '#'],
    day: { on },
    failing: ['menu'],
  })),
  { keys: ['4', '9', '#'], failing: ['menu'] },
  ...offeredMenus.map(({ service, key, on }) => ({
    keys: [
      String(key),
      ...[findShortMenuKey(service, on), ...Array.from({ length: 8 }, () => '5'), '-', '-'],
    ],
    day: { on },
  })),
  ...offeredMenus.map(({ key, on }) => ({
    keys: [String(key), '2', '-', '-', '#', '#'],
    day: { on, endsTopics: true },
  })),
];

/** Scenarios in which everything fails or is closed. */
const outOfOrder: Scenario[] = [
  ...offeredMenus.map(({ key, on }) => ({
    day: { on },
    keys: [String(key), '9', '-', '-'],
  })),
  { keys: ['0'] },
  { keys: ['5', '-', '-'] },
  { keys: register },
  { keys: ['4', '1'], ...fails115 },
].map((scenario) => ({
  ...scenario,
  conditions: {
    breaks: { 'To what follows': 'NoMatchingError', 'To an operator': 'NoMatchingError' },
  },
}));

const wrongTopics: Scenario[] = offeredMenus.map(({ key, on }) => ({
  day: { on },
  keys: [String(key), '*', '#', '#', '#'],
}));

const everyLevel: Scenario[] = SurgeLevel.options.flatMap((surge) => [
  { keys: [...suggestionKeys, '-', '-'], day: { surge } },
  { keys: [...suggestionKeys, '-', '0'], day: { surge } },
  { keys: ['0', '1'], day: { surge } },
  { keys: ['4', '2', '1', '-', '-', '#', '0'], day: { surge, priority: 'P1' } },
  { keys: ['4', '2', '1', '-', '-', '#', '#'], from: 'anonymous', day: { surge } },
  { keys: ['1', '7', '1', '1', '-', '-'], answersOffer: true, day: { surge } },
]);

const places: Scenario[] = [
  ...[1, 2, 3, 4].map((n) => ({
    keys: ['3', '4', '5664#', ...Array.from({ length: n - 1 }, () => '-'), '1', '#', '#'],
  })),
  { keys: ['3', '4', '5664#', '*', '564#', '-', '-', '-', '-', '-', '-'] },
  { keys: ['3', '4', '999999#', '7', '#'] },
  { keys: ['3', '4', '29242#', '-', '-', '-'] },
  { keys: ['3', '4', '7488#', '-', '-', '-', '-', '-'] },
  { keys: ['3', '4', '1', '#'], day: { area: '29263' } },
  { keys: ['3', '4', '2', '0', '0'], day: { area: '29263' } },
  ...['1', '*', '-'].flatMap((key) => [
    { keys: ['3', '4', '7486647', key, '#', '#'] },
    { keys: ['3', '4', '7486647', '-', key, '#', '#'] },
  ]),
  { keys: ['3', '4', '-', '564#', '1', '#'], day: { area: '29263' } },
];

const statuses: Scenario[] = [
  { keys: ['5', code, '1', '2', code, '#'], day: { tickets: [known({ from: '' })] } },
  { keys: ['5', '1', '0'], day: { tickets: [known({ status: 'answered' })] } },
  { keys: ['5', '2', code, '-'], day: { tickets: [known()] } },
  { keys: ['5', '8', '8', '7', '7'], day: { tickets: [known()] } },
  { keys: ['5', '-', '-', ...Array.from({ length: 7 }, () => '1')], day: { tickets: [known()] } },
  {
    keys: ['5', code, ...Array.from({ length: 6 }, () => ['2', code]).flat()],
    day: { tickets: [known({ from: '' })] },
  },
  { keys: ['5', '123#', '-'] },
  { keys: ['5', code], day: { isGuessing: true } },
  { keys: ['5', code, code] },
  { keys: ['5', '1234567890', '1234567890', '1234567890'] },
];

const waits: Scenario[] = [
  { keys: ['0', '9', '1'], conditions: long },
  { keys: ['0', '2'], conditions: long },
  { keys: ['0', '1', '0912345678#'], from: 'anonymous', conditions: long },
  { keys: ['0', '2'], from: 'anonymous', conditions: long },
  { keys: ['-', '-', '2'], conditions: long },
  { keys: [...register, '0', '-', '1'], conditions: long },
  { keys: [...register, '0', '2'], conditions: long },
  { keys: [...suggestionKeys, '0', '2', '-'], conditions: long, refusesRecording: true },
  { keys: [...register, '0', '-', '1'], conditions: { ...long, queueSize: 15 } },
  { keys: [...register, '0', '-'], conditions: { ...long, queueSize: 30 } },
  { keys: [...register, '0', '1', '1'], conditions: { ...long, queueSize: 15 } },
  { keys: [...register, '0', '1'], conditions: { ...long, queueSize: 60 } },
  { keys: [...register, '0', '1'], conditions: { ...long, queueSize: 5, maxContacts: 5 } },
  ...['0912345678#', '1900561234#', '-'].map((number) => ({
    keys: [...register, '0', '1', number],
    from: 'anonymous',
    conditions: long,
  })),
  ...['already', 'refused-number', 'too-often'].map((callback) => ({
    keys: [...register, '0', '1', '0912345678#'],
    conditions: long,
    day: { callback },
  })),
  { keys: [...register, '0', '1'], conditions: long, failing: ['callback'] },
  { keys: [...register, '0', '1'], conditions: long, failing: ['callback'], from: 'anonymous' },
  {
    keys: [...register, '0', '1'],
    conditions: { ...long, undialable: [caller] },
    late: ['callback'],
  },
  { keys: ['0', '1'], conditions: long, day: { opens: 'too-many' as const } },
  { keys: ['0', '2'], conditions: long, day: { opens: 'too-many' as const } },
  { keys: ['0', '2'], conditions: long, failing: ['open', 'record'] },
  { keys: ['0', '1'], conditions: long, failsFirst: { open: 2 } },
  { keys: ['0', '2'], conditions: long, failsFirst: { open: 2 } },
];

const withoutOperator: Scenario[] = [
  ...[['1'], ['2'], ['#'], ['-', '-'], ['7', '7']].flatMap((keys) => [
    { keys: ['0', ...keys], conditions: nobody },
    { keys: ['0', ...keys], conditions: nobody, refusesRecording: true },
    { keys: ['0', ...keys], conditions: { ...nobody, open: false } },
  ]),
  { keys: ['4', '2', '5', '-', '-', '-'], conditions: nobody, day: { priority: 'P1' } },
  ...['12#', '0912345678#', '-'].map((number) => ({
    keys: [...register, '0', '1', number],
    from: 'anonymous',
    conditions: nobody,
  })),
  ...['already', 'refused-number', 'too-often'].map((callback) => ({
    keys: ['0', '1', '0912345678#'],
    conditions: nobody,
    day: { callback },
  })),
  ...(['holiday', 'reopening'] as const).map((opening) => ({
    keys: ['0', '1'],
    conditions: { open: false },
    day: { opening },
  })),
  { keys: ['0', '1'], conditions: { open: false }, failing: ['opening'] },
  { keys: ['0', '1'], conditions: nobody, failing: ['callback'] },
  { keys: ['0', '1'], conditions: nobody, failing: ['open'] },
  { keys: ['0', '1'], conditions: nobody, day: { opens: 'too-many' as const } },
  ...[['1', '0912345678#'], ['#'], ['-', '-']].map((keys) => ({
    keys: ['-', '-', ...keys],
    from: 'anonymous',
    conditions: nobody,
  })),
  { keys: ['0', '1'], conditions: nobody, failing: ['callback'], from: 'anonymous' },
  { keys: ['0', '1'], conditions: { ...nobody, undialable: [caller] }, failing: ['callback'] },
  { keys: ['0', '2'], conditions: nobody, failing: ['open'] },
  { keys: register, day: { opens: 'too-many' as const } },
  { keys: register, day: { opens: 'not-ours' as const } },
  { keys: register, failing: ['open'] },
];

const operatorConversations: Scenario[] = [
  ['3'],
  ['-'],
  ['9', '4'],
  ['8', '8'],
  ['5', '0', '1'],
].map((keys) => ({
  keys: ['0', ...keys],
  staysAfterAgent: true,
  conditions: { hold: 40 },
}));

const beginnings: Scenario[] = [
  ...['1', '-', '7'].map((key) => ({
    keys: ['0'],
    actionKeys: { Announce: '*', 'Details of the recording': key },
  })),
  ...['1', '-', '7'].map((key) => ({
    keys: ['1', '1', '-', '-', '#'],
    actionKeys: { 'Announce with the offer': '*', 'Details of the recording': key },
  })),
  ...['1', '2', '3', '9'].map((key) => ({
    keys: ['0'],
    actionKeys: { 'Emergency in all languages': key },
    failing: ['identify'],
  })),
  { keys: ['0'], failsFirst: { identify: 1 } },
  { keys: ['0'], day: { lang: 'vi' } },
  { keys: ['*', '*', '*', '*', '*', '*'] },
  { keys: ['6', '6'] },
  { keys: register },
  { keys: ['-', '-'] },
  { keys: ['0'], day: { isLimited: true } },
  ...['Emergency despite the limit', 'Say that there is a limit'].flatMap((prompt) =>
    ['0', '7', '9'].map((key) => ({
      keys: ['-'],
      day: { isLimited: true },
      actionKeys: { [prompt]: key },
    })),
  ),
  { keys: ['1'], day: { repeat: true, tickets: [known()] } },
  { keys: ['7', '7', '*', '#'], day: { repeat: true, tickets: [known()] } },
  { keys: ['2', '2', '1', '#'], day: { repeat: true, tickets: [known()] } },
  { keys: register, day: { hot: 'hot-storm', lang: 'km' } },
  { keys: ['1', '7', '7', '7', '7', '#'], day: { lang: 'en' } },
  { keys: ['4', '1'] },
  { keys: ['4', '1', '-'], ...fails115 },
  { keys: ['4', '1', '#'], ...fails115 },
  { keys: [...suggestionKeys, '0'] },
  { keys: [...suggestionKeys, '-', '-', '-'], late: ['record'] },
  { keys: register, refusesRecording: true },
  { keys: ['1', '1', '1', '-', '-', '#'], refusesRecording: true },
];

const elsewhere: Scenario[] = [
  ...getServicesWithQueue().map((service) => ({
    keys: [],
    flow: 'outbound',
    attributes: { service },
  })),
  {
    keys: [],
    refusesRecording: true,
    flow: 'outbound',
    attributes: { lang: '', priority: 'P1' },
  },
];

export const scenarios: Scenario[] = [
  ...everyTopic,
  ...laterDays,
  ...withoutMenus,
  ...wrongTopics,
  ...outOfOrder,
  ...everyLevel,
  ...places,
  ...statuses,
  ...waits,
  ...withoutOperator,
  ...operatorConversations,
  ...beginnings,
  ...elsewhere,
  ...oddKeys,
  ...withheldCalls,
];
