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

/** Scenarios with unexpected keys, and those that cover the remaining branches. */
export const oddKeys: Scenario[] = [
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
  { keys: ['0'], notice: '7' },
  { keys: ['7'], flow: 'outbound' },
  ...offeredMenus.flatMap(({ asksToWithhold, key, on }) =>
    [['0'], ['-', '-']].map((topic) => ({
      day: { on },
      keys: [String(key), ...(asksToWithhold ? ['-', '1'] : []), ...topic, '#', '#'],
    })),
  ),
  ...offeredMenus.map(({ key, on }) => ({ keys: [String(key)], day: { on, surge: 'sms-link' } })),
];
