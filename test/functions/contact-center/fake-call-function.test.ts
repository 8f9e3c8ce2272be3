import { expect, test, vi } from 'vitest';
import {
  listSpokenPromptKeys,
  silenceKey,
} from '../../../core/contact-center/read/spoken-prompt-keys.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { setUpContactFlowApi } from '../../support/api/set-up-contact-flow-api.ts';
import { type CallerLine, contactFlowEvent } from '../../support/events/contact-flow-event.ts';
import {
  createFakeCallFunction,
  type FakeCallOptions,
} from '../../support/hotline/fake-call-function.ts';

const flowApi = setUpContactFlowApi();

type Answer = Record<string, string>;
type Ask = (action: string, given?: Answer) => Promise<Answer>;

/** Requests of one call; the value `code` is replaced by the code of the last opened ticket. */
type Question = [action: string, given?: Answer];

type ChatSession = {
  questions: readonly Question[];
  from?: string | null;
  /** Day for the simulated function, and the setup that brings the real function to the same state. */
  day?: FakeCallOptions;
  before?: (line: CallerLine) => Promise<void>;
};

const unknownCode = encodeTicketCode(Uint8Array.from([9, 9, 9, 9, 9, 9, 9, 9]));
const reportFields = {
  service: 'welfare',
  topic: 'AS04',
  area: '29254',
  lang: 'vi',
  withheld: 'no',
};
const report = { ...reportFields, service: 'violation', topic: 'VP01', withheld: 'yes' };
const again = async (times: number, ask: (n: number) => Promise<unknown>) => {
  for (let n = 0; n < times; n += 1) await ask(n);
};

const callRequestScenarios: Record<string, ChatSession> = {
  'a caller, before and after a ticket': {
    questions: [
      ['identify'],
      ['open', reportFields],
      ['open', reportFields],
      ['identify'],
      ['status', { code: 'code' }],
      ['record', { code: 'code' }],
      ['callback', { code: 'code', number: '' }],
      ['callback', { code: 'code', number: '' }],
      ['callback', { code: 'code', number: '0987111222' }],
      ['rate', { code: 'code', score: '4' }],
      ['rate', { code: '', score: '*' }],
    ],
  },
  'a caller withholding the number': {
    questions: [
      ['open', report],
      ['identify'],
      ['status', { code: 'code' }],
      ['rate', { score: '5' }],
    ],
  },
  'a call without a number': {
    from: null,
    questions: [
      ['identify'],
      ['open', reportFields],
      ['status', { code: 'code' }],
      ['callback', { code: 'code', number: '' }],
      ['callback', { code: 'code', number: '1900561234' }],
      ['callback', { code: 'code', number: '0912345678' }],
    ],
  },
  'a call from "anonymous"': {
    from: 'anonymous',
    questions: [['identify'], ['open', { ...reportFields, topic: '', area: '' }]],
  },
  'unknown services, codes and actions': {
    questions: [
      ['open', { ...reportFields, service: 'weather' }],
      ['status', { code: '' }],
      ['status', { code: '1234567890' }],
      ['status', { code: unknownCode }],
      ['callback', { code: unknownCode, number: '' }],
      ['record', { code: '' }],
      ['sing'],
    ],
  },
  communes: {
    questions: ['5664', '34', '23', '8', '', '*'].flatMap((keys): Question[] => [
      ['communes', { keys, page: '0' }],
      ['communes', { keys, page: '1' }],
    ]),
  },
  'a caller with too many calls': {
    day: { isLimited: true },
    before: (line) =>
      again(12, (n) => flowApi.ask('identify', {}, { ...line, call: `${line.call}-${n}` })),
    questions: [['identify']],
  },
  'a caller with too many reports': {
    day: { opens: 'too-many' },
    before: (line) =>
      again(10, (n) => flowApi.ask('open', reportFields, { ...line, call: `earlier ${n}` })),
    questions: [['open', reportFields]],
  },
  'a caller guessing ticket codes': {
    day: { isGuessing: true },
    before: (line) => again(10, () => flowApi.ask('status', { code: unknownCode }, line)),
    questions: [['status', { code: unknownCode }]],
  },
};

/** Kinds of values: answers are compared by kind, because codes and days differ. */
const kinds: readonly [RegExp, string][] = [
  [/^\d{10}$/, 'a code'],
  [/^digit-\d$/, 'a digit'],
  [/^\d{5}$/, 'an area'],
  [/^area-\d{5}$/, 'the name of an area'],
  [/^https:\/\/[^/]+\/console\/tickets\/\d{10}\?contact=.+$/, 'the screen of a ticket'],
  [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, 'an instant'],
];
const pieces = new Set(listSpokenPromptKeys().filter((key) => !/^(digit|position)/.test(key)));

const kindOf = ([name, value]: [string, string]): [string, string] => {
  const isDate = /^due[1-6]$/.test(name) && (pieces.has(value) || value === silenceKey);
  const [, kind] = kinds.find(([grammar]) => grammar.test(value)) ?? [];
  return [name, isDate ? 'a piece of a date' : (kind ?? value)];
};

/** Returns the answers with values replaced by their kinds; a thrown error counts as an answer. */
const heldWith = async (ask: Ask, questions: readonly Question[]): Promise<unknown[]> => {
  const answers: unknown[] = [];
  let code = '';
  for (const [action, given = {}] of questions) {
    const filled = { ...given, ...(given['code'] === 'code' && { code }) };
    const answer = await ask(action, filled).catch((): Answer => ({ kind: 'no answer' }));
    ({ code = code } = answer);
    answers.push([action, Object.fromEntries(Object.entries(answer).map(kindOf))]);
  }
  return answers;
};

let lines = 0;

test.each(Object.entries(callRequestScenarios))(
  'the fake contact flow function returns fields of the same kinds as the real function: %s',
  async (name, { questions, day, before, from }) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined); // failures are expected answers here
    lines += 1;
    const line = { call: name, from: from === undefined ? `+8491277700${lines}` : from };
    await before?.(line);
    const standIn = createFakeCallFunction(day);
    const fake: Ask = async (action, given) =>
      standIn.answer(contactFlowEvent({ action, ...given }, line));
    const real = await heldWith((action, given) => flowApi.ask(action, given, line), questions);
    expect(await heldWith(fake, questions)).toEqual(real);
  },
);
