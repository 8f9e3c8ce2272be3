import { expect, test } from 'vitest';
import { actionPermissions } from '../../../../core/ticket/model/action-permissions.ts';
import {
  getNextStatus,
  isAnsweredOrEnded,
  isEndStatus,
  TicketStatus,
  ticketLifecycle,
} from '../../../../core/ticket/model/lifecycle.ts';

const next = (status: TicketStatus): TicketStatus[] =>
  Object.values(ticketLifecycle[status]).map((after) => (after === 'same' ? status : after));

test('every ticket status can be reached from the status “new”', () => {
  const reached = new Set<TicketStatus>(['new']);
  for (const status of reached) for (const after of next(status)) reached.add(after);
  // the set grows while the loop runs over it
  expect(reached).toEqual(new Set(TicketStatus.options));
});

test('every status except “merged” allows a change to another status', () => {
  const dead = TicketStatus.options.filter((status) =>
    next(status).every((after) => after === status),
  );
  expect(dead).toEqual(['merged']);
});

test('a ticket counts as closed when it was closed, refused, merged or referred elsewhere', () => {
  const over = ['closed', 'refused', 'merged', 'referred'];
  expect(TicketStatus.options.filter(isEndStatus)).toEqual(over);
  expect(TicketStatus.options.filter(isAnsweredOrEnded)).toEqual(['answered', ...over]);
});

test('an answered or closed ticket cannot be answered or acknowledged', () => {
  for (const status of TicketStatus.options.filter(isAnsweredOrEnded)) {
    expect([status, getNextStatus(status, 'answer'), getNextStatus(status, 'acknowledge')]).toEqual(
      [status, undefined, undefined],
    );
  }
});

test('an answered or closed ticket becomes open again only by reopening', () => {
  for (const status of TicketStatus.options.filter(isAnsweredOrEnded)) {
    const open = next(status).filter((after) => !isAnsweredOrEnded(after));
    expect(open.filter((after) => after !== 'reopened')).toEqual([]);
  }
});

test('a closed ticket allows only reopening, rating, callback results, publication, withdrawing photos, data requests, reviews and setting the national number', () => {
  const allowedActions = TicketStatus.options
    .filter(isEndStatus)
    .flatMap((status) => Object.keys(ticketLifecycle[status]));
  expect(new Set(allowedActions)).toEqual(
    new Set([
      ...[
        'reopen',
        'rate',
        'accept',
        'callback-done',
        'publish',
        'decline-publication',
        'unpublish',
      ],
      ...['redact', 'ask-data', 'delay-data', 'grant-data', 'refuse-data', 'hold', 'lift-hold'],
      ...['review-complaint', 'record-national', 'correct-national', 'withdraw-photo'],
    ]),
  );
});

test('a ticket can be acknowledged only once', () => {
  expect(getNextStatus('assigned', 'acknowledge')).toBe('in-progress');
  expect(getNextStatus('in-progress', 'acknowledge')).toBeUndefined();
});

const actions = [
  ...new Set(TicketStatus.options.flatMap((status) => Object.keys(ticketLifecycle[status]))),
];

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;

const whoDoes = (action: string): string =>
  Object.entries(actionPermissions)
    .find(([actionName]) => actionName === action)?.[1]
    .join(', ')
    .replace('handler, duty, head', 'officer') ?? '';

const statusesAfter = (action: string) =>
  TicketStatus.options.flatMap((from) => {
    const to = Object.entries(ticketLifecycle[from]).find(([name]) => name === action)?.[1];
    return to ? [{ from, to: to === 'same' ? 'unchanged' : to }] : [];
  });

const ended: TicketStatus[] = ['answered', 'closed', 'refused', 'merged', 'referred'];
const open = TicketStatus.options.filter((status) => !ended.includes(status));

/** Names a set of statuses by the group `open` where that is shorter than a list. */
const formatStatuses = (statuses: TicketStatus[]): string => {
  if (statuses.length === TicketStatus.options.length) return 'every status';
  const missing = open.filter((status) => !statuses.includes(status));
  if (missing.length > 3) return statuses.join(', ');
  const except = missing.length > 0 ? ` except ${missing.join(', ')}` : '';
  return [`open${except}`, ...statuses.filter((status) => ended.includes(status))].join('; ');
};

type Move = { action: string; actors: string; from: string; to: string };

const moves = (action: string): Move[] => {
  const found = statusesAfter(action);
  return [...new Set(found.map(({ to }) => to))].map((to) => ({
    ...{ action: `\`${action}\``, actors: whoDoes(action), to },
    from: formatStatuses(found.filter((move) => move.to === to).map(({ from }) => from)),
  }));
};

/** Actions of the same people between the same statuses share a row. */
const rows = (): string[] =>
  Object.values(
    Object.groupBy(actions.flatMap(moves), ({ actors, from, to }) => row([actors, from, to])),
  ).flatMap((group = []) => {
    const names = group.map(({ action }) => action).join(', ');
    return group.slice(0, 1).map(({ actors, from, to }) => row([names, actors, from, to]));
  });

test('docs/lifecycle.md contains the current table of statuses and actions', async () => {
  const page = [
    '# Ticket lifecycle',
    '',
    'This page shows engineers who may take which action on a ticket, and the status that follows. It is generated from',
    '`core/ticket/model/lifecycle.ts` and `action-permissions.ts` by `npm run generate -- snapshots`. *Who* is empty for actions of the',
    'workflow, and for `submit`, which replaces `answer` if the head must approve the answer.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  state "in-progress" as in_progress',
    '  state "in-review" as in_review',
    '  [*] --> new',
    '  new --> assigned: route',
    '  new --> triage: no unit found',
    '  triage --> assigned',
    '  assigned --> in_progress: acknowledge',
    '  assigned --> returned',
    '  returned --> assigned',
    '  in_progress --> waiting: ask the citizen',
    '  waiting --> in_progress',
    '  in_progress --> extended: grant-extension',
    '  extended --> answered',
    '  in_progress --> in_review: answer needs approval',
    '  in_progress --> answered',
    '  in_review --> answered: approve',
    '  answered --> closed',
    '  answered --> reopened',
    '  reopened --> in_progress: acknowledge',
    '```',
    '',
    '* All tickets are *open* except those that are answered, closed, refused, merged or referred. Operators can give every open',
    '  ticket one of the last four statuses, which the diagram omits.',
    '* An officer is the handler, the duty officer or the head of the unit.',
    '* The action `unmerge` restores the earlier status. If the citizen of a merged ticket takes an action, it applies to the ticket into',
    '  which theirs was merged.',
    '* For tickets that the operators handle themselves, the supervisor decides in place of a head.',
    '* A unit that a report complains about neither sees nor handles the report; the same holds for its successor. A complaint about the',
    '  hotline goes to the unit above the hotline, and supervisors do the work of operators.',
    '',
    row(['action', 'who', 'from', 'to']),
    '|---|---|---|---|',
    ...rows(),
    '',
  ];
  await expect(page.join('\n')).toMatchFileSnapshot('../../../../docs/lifecycle.md');
});
