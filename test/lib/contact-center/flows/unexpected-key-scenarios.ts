import { offeredMenus } from './offered-menus.ts';
import {
  code,
  fails115,
  known,
  long,
  nobody,
  register,
  type Scenario,
  suggestionKeys,
} from './scenario.ts';

const everyKey = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Calls in which the caller presses a key of the main menu during an announcement, or after the help. */
const earlyKeys: Scenario[] = everyKey.flatMap((key): Scenario[] => [
  { keys: ['-', '-'], day: { hot: 'hot-storm' }, actionKeys: { 'Tell the news': key } },
  { keys: ['-', '-'], day: { surge: 'information' }, actionKeys: { 'Say that many call': key } },
  { keys: ['-', key] },
]);

/** Scenarios with unexpected keys, and those that cover the remaining branches. */
export const oddKeys: Scenario[] = [
  ...earlyKeys,
  ...['28#', '38#', '34#'].map((letters) => ({
    keys: ['3', '4', letters, '-', '-', '-', '-', '-'],
  })),
  ...[1, 2, 3, 4].flatMap((n) => [
    { keys: ['3', '4', '5664#', ...Array.from({ length: n - 1 }, () => '-'), '*', '-'] },
    { keys: ['3', '4', '5664#', ...Array.from({ length: n - 1 }, () => '-'), '7', '-', '-'] },
  ]),
  { keys: ['3', '4', '7', '-', '-'], day: { area: '29263' } },
  ...['#', '5'].flatMap((key) => [
    { keys: ['0', '2', key], conditions: long },
    { keys: [...suggestionKeys, '-', key, '#'] },
  ]),
  ...['already', 'too-often'].flatMap((callback) =>
    [long, nobody].map((conditions) => ({
      keys: [...register, '0', '1', '0912345678#'],
      from: 'anonymous',
      conditions,
      day: { callback },
    })),
  ),
  { keys: [...register, '0', '7'], conditions: { ...long, queueSize: 15 } },
  { keys: [...suggestionKeys, '#', '0'], day: { surge: 'self-registration' } },
  { keys: ['4', '1', '7'], ...fails115 },
  { keys: ['5', code, '2', code], day: { tickets: [], repeat: true }, failing: ['record'] },
  { keys: ['-', '1', '#'], day: { repeat: true, tickets: [known()] } },
  { keys: ['8', '8', '8', '8', '8', '8', '8'] },
  { keys: ['7'], flow: 'outbound' },
  ...offeredMenus.flatMap(({ key, on }) =>
    [['0'], ['-', '-']].map((topic) => ({
      day: { on },
      keys: [String(key), ...topic, '#', '#'],
    })),
  ),
  ...offeredMenus.map(({ key, on }) => ({ keys: [String(key)], day: { on, surge: 'sms-link' } })),
];
