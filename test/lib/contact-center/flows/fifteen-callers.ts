import { assembledPrompts } from '../../../../core/contact-center/prompts/assembled-prompts.ts';
import { listPrompts } from '../../../../core/contact-center/prompts/list-prompts.ts';
import { Lang } from '../../../../core/messages/lang.ts';
import { launchDay, testDirectory } from '../../../support/directory/test-directory.ts';
import { known } from './scenario.ts';
import { type LedCall, type LedCallOptions, lead } from './simulated-call.ts';

const seconds = new Map(
  Lang.options.flatMap((lang) =>
    listPrompts(lang, testDirectory, launchDay).map((prompt) => [
      `${lang}/${prompt.key}`,
      prompt.seconds,
    ]),
  ),
);

/** Returns the second of the call at which the caller has heard the first option of the main menu. */
export const findFirstChoice = ({ steps }: LedCall): number => {
  const menu = steps.find(({ flow, action }) => flow === 'main' && action === 'Main menu');
  const [prompt] = menu?.prompts ?? [];
  const parts = assembledPrompts.find(
    ({ folder, key }) => folder === prompt?.lang && key === prompt.key,
  )?.parts;
  if (!menu || !parts) return Number.POSITIVE_INFINITY;
  const option = parts.slice(0, parts.findIndex(({ key }) => key.startsWith('press-')) + 1);
  return option.reduce((at, { lang, key }) => at + (seconds.get(`${lang}/${key}`) ?? 0), menu.at);
};

const goals = {
  ticket: ['Save the ticket', 'Without a number - open'],
  operator: ['Into the queue'],
  callback: ['Call back - registered'],
  status: ['Say the status'],
} as const;

/** Outcome that a caller waits for: an opened ticket, an operator, a promised callback or the status of a ticket. */
export type CallGoal = keyof typeof goals;

/** Returns the second of the call at which the caller reached the goal, and the number of keys pressed until then. */
export const findGoal = (
  { steps, queued }: LedCall,
  goal: CallGoal,
): { at: number; keys: number } => {
  const reached = steps.findIndex(({ action }) => goals[goal].some((name) => name === action));
  const pressed = steps.slice(0, reached).map(({ input = '' }) => input);
  const at = steps[reached]?.at ?? Number.POSITIVE_INFINITY;
  return {
    at: goal === 'operator' ? (queued?.joinedAt ?? Number.POSITIVE_INFINITY) : at,
    keys: pressed.join('').replaceAll('w', '').length,
  };
};

/** Seconds until the caller hears the first service, then seconds and keys until the goal. */
export type CallEffort = readonly [firstChoice: number, at: number, keys: number];

type TypicalCaller = LedCallOptions & {
  name: string;
  goal: CallGoal;
  /** Effort of the same call in the flows of 27 November 2026. */
  before: CallEffort;
};

const hearsAll = {
  Greet: '-',
  Announce: '-',
  'Which language': '1',
  'Announce with the offer': '-',
} as const;
const place = { 'Key its first letters': '53', 'Is it commune 1': '1' } as const;

/** Returns a caller who hears every prompt to its end and presses these keys at the main menu and at the menus of topics. */
const patient = (
  name: string,
  before: CallEffort,
  [menu, ...topicKeys]: readonly string[],
  { actionKeys, ...options }: LedCallOptions & { goal?: CallGoal } = {},
): TypicalCaller => ({
  name,
  before,
  goal: 'ticket',
  ...options,
  actionKeys: { ...hearsAll, ...place, 'Main menu': menu ?? '-', ...actionKeys },
  script: { keys: [...topicKeys], ...options.script },
});

/** Calls whose effort the table in `docs/contact-center.md` shows. */
export const fifteenCallers: readonly TypicalCaller[] = [
  patient('violation', [58, 151, 8], ['1', '1', '1']),
  patient('suggestion', [58, 110, 3], ['2', '2']),
  patient('support', [58, 133, 7], ['3', '4', '1']),
  patient('health', [58, 133, 7], ['4', '2', '1']),
  patient('violation, anonymous', [58, 159, 8], ['1', '1', '1'], {
    actionKeys: { 'Which language': '-', 'Announce with the offer': '7' },
  }),
  patient('violation, known place', [58, 137, 5], ['1', '1', '1'], {
    day: { tickets: [known()] },
    actionKeys: { 'Is it the last place': '1' },
  }),
  patient('support in Khmer', [56, 126, 7], ['3', '4', '1'], {
    actionKeys: { 'Which language': '2' },
  }),
  patient('suggestion in English', [56, 108, 3], ['2', '2'], {
    actionKeys: { 'Which language': '3' },
  }),
  {
    name: 'violation, knows the keys',
    goal: 'ticket',
    before: [25, 34, 8],
    script: { keys: ['-', '1@2.4', '1@1', '-', '1@1', '1@1', '53@1', '1'] },
  },
  patient('support, has called before', [58, 133, 7], ['3', '4', '1'], {
    day: { lang: 'vi' },
  }),
  patient('operator', [58, 104, 2], ['0'], { goal: 'operator' }),
  patient('callback while closed', [58, 107, 3], ['0', '1'], {
    goal: 'callback',
    conditions: { open: false },
  }),
  { name: 'silent', goal: 'operator', before: [80, 159, 0] },
  patient('wrong keys', [58, 129, 3], ['7'], { goal: 'operator', actionKeys: { Help: '7' } }),
  patient('status', [58, 92, 3], ['5', '1'], { goal: 'status', day: { tickets: [known()] } }),
];

/** Returns the effort of a caller's simulated call. */
export const measureEffort = async (caller: TypicalCaller): Promise<CallEffort> => {
  const call = await lead(caller);
  const { at, keys } = findGoal(call, caller.goal);
  return [findFirstChoice(call), at, keys];
};
