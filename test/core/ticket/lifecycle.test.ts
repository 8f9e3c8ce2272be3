import { expect, test } from 'vitest';
import {
  isClosed,
  isSettled,
  lifecycle,
  statusAfter,
  TicketStatus,
} from '../../../core/ticket/lifecycle.ts';
import { whoMay } from '../../../core/ticket/who-may.ts';

const next = (status: TicketStatus): TicketStatus[] =>
  Object.values(lifecycle[status]).map((after) => (after === 'same' ? status : after));

test('every status but the first can be reached from a new ticket', () => {
  const reached = new Set<TicketStatus>(['new']);
  for (const status of reached) for (const after of next(status)) reached.add(after);
  // `answered` of an approval and all others: the set grows while it is walked.
  expect(reached).toEqual(new Set(TicketStatus.options));
});

test('from every status but a merged one there is a way on', () => {
  const dead = TicketStatus.options.filter((status) =>
    next(status).every((after) => after === status),
  );
  expect(dead).toEqual(['merged']);
});

test('a ticket is over that was closed, refused, joined to another or referred elsewhere', () => {
  const over = ['closed', 'refused', 'merged', 'referred'];
  expect(TicketStatus.options.filter(isClosed)).toEqual(over);
  expect(TicketStatus.options.filter(isSettled)).toEqual(['answered', ...over]);
});

test('a settled ticket takes no answer and no acknowledgement', () => {
  for (const status of TicketStatus.options.filter(isSettled)) {
    expect([status, statusAfter(status, 'answer'), statusAfter(status, 'acknowledge')]).toEqual([
      status,
      undefined,
      undefined,
    ]);
  }
});

test('what was settled comes back only by reopening', () => {
  for (const status of TicketStatus.options.filter(isSettled)) {
    const open = next(status).filter((after) => !isSettled(after));
    expect(open.filter((after) => after !== 'reopened')).toEqual([]);
  }
});

test('a closed ticket takes nothing but reopening, the citizen’s score, an owed call, and what concerns its words, whose data they are and whom it complains about', () => {
  const taken = TicketStatus.options
    .filter(isClosed)
    .flatMap((status) => Object.keys(lifecycle[status]));
  expect(new Set(taken)).toEqual(
    new Set([
      ...['reopen', 'rate', 'callback-done', 'publish', 'decline-publication', 'unpublish'],
      ...['redact', 'ask-data', 'delay-data', 'grant-data', 'refuse-data', 'hold', 'lift-hold'],
      'review-complaint',
    ]),
  );
});

test('a ticket is acknowledged once', () => {
  expect(statusAfter('assigned', 'acknowledge')).toBe('in-progress');
  expect(statusAfter('in-progress', 'acknowledge')).toBeUndefined();
});

const actions = [
  ...new Set(TicketStatus.options.flatMap((status) => Object.keys(lifecycle[status]))),
];

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;

const whoDoes = (action: string): string =>
  Object.entries(whoMay)
    .find(([deed]) => deed === action)?.[1]
    .join(', ') ?? '';

const cell = (status: TicketStatus, action: string): string => {
  const after = Object.entries(lifecycle[status]).find(([name]) => name === action)?.[1];
  return after === 'same' ? '=' : (after ?? '');
};

test('docs/lifecycle.md shows the table as it is', async () => {
  const page = [
    '# The lifecycle',
    '',
    'From the code (`core/ticket/lifecycle.ts`, `core/ticket/who-may.ts`); `vitest run test/core/ticket -u` writes it anew.',
    'A cell says where the action leads from the status; `=` is allowed and moves nothing; an empty cell is refused.',
    'Actions that nobody does come from the journey, or from another act: `queue` and `resume` from the end of a wait,',
    '`submit` from an answer that the head must approve. `unmerge`, by operators and supervisors, gives a merged ticket',
    'the status back that it had. A supervisor heads the operators: what is the head’s to decide on a ticket of theirs is',
    'the supervisor’s. `write`, `add-photo`, `rate` and `reopen` of a merged ticket’s citizen act on the common ticket, by its',
    'status.',
    '',
    'Whoever a report is about neither sees it nor does anything to it, nor does what has taken them over by then; only',
    'what was divided into several has no one successor, and is for the operators to name. Of what is said of the hotline',
    'no operator has a word: the unit above handles it, and the supervisor does what operators do otherwise.',
    '',
    row(['action', 'who', ...TicketStatus.options]),
    row(['---', '---', ...TicketStatus.options.map(() => '---')]),
    ...actions.map((action) =>
      row([
        `\`${action}\``,
        whoDoes(action),
        ...TicketStatus.options.map((status) => cell(status, action)),
      ]),
    ),
    '',
  ];
  await expect(page.join('\n')).toMatchFileSnapshot('../../../docs/lifecycle.md');
});
