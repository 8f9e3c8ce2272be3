import { describe, expect, test } from 'vitest';
import { listAvailableActions } from '../../../../core/ticket/change/list-available-actions.ts';
import type { Actor } from '../../../../core/ticket/events/kinds/common-event-fields.ts';
import { TicketStatus } from '../../../../core/ticket/model/lifecycle.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import {
  afterSteps,
  assigned,
  citizen,
  handler,
  head,
  inTriage,
  operator,
  supervisor,
  words,
} from '../actions/ticket-action-fixtures.ts';

const now = (ticket: Ticket, by: Actor, minute = 10): string[] =>
  listAvailableActions(ticket, by, { now: atMinute(minute), directory: testDirectory });

const answered = afterSteps(assigned(), [{ act: 'answer', text: words }, handler, 10]);
const extensionRequestedTicket = afterSteps(assigned(), [
  { act: 'extend', amount: 2, reason: 'chờ xác minh' },
  handler,
  10,
]);
const heldTicket = afterSteps(assigned(), [
  { act: 'write', text: 'Chủ tịch phường 7 nhận phong bì của chủ quán' },
  citizen,
  5,
]);

const cases: [string, Ticket, Actor, string[]][] = [
  [
    'a handler',
    assigned(),
    handler,
    ['acknowledge', 'answer', 'add-result-photo', 'ask', 'return', 'extend', 'note'],
  ],
  [
    'a handler who has requested an extension',
    extensionRequestedTicket,
    handler,
    ['answer', 'add-result-photo', 'ask', 'return', 'note'],
  ],
  [
    'a head who must decide on an extension',
    extensionRequestedTicket,
    head,
    [
      ...['answer', 'add-result-photo', 'ask', 'return', 'grant-extension', 'refuse-extension'],
      'note',
    ],
  ],
  [
    'an operator on another unit’s ticket',
    assigned(),
    operator,
    ['assign', 'classify', 'note', 'close', 'refuse', 'refer', 'merge', 'ask-data'],
  ],
  [
    'an operator on a ticket of the operators',
    inTriage(),
    operator,
    [
      ...['acknowledge', 'answer', 'add-result-photo', 'ask', 'extend'],
      ...['assign', 'classify', 'note', 'close', 'refuse', 'refer', 'merge', 'take'],
      ...['hand-to-colleague', 'ask-data'],
    ],
  ],
  [
    'a supervisor on a ticket into which another is merged',
    inTriage({ mergedFrom: [assigned().code] }),
    supervisor,
    [
      ...['acknowledge', 'answer', 'add-result-photo', 'ask'],
      ...['assign', 'classify', 'note', 'close', 'refuse', 'refer', 'take'],
      ...['hand-to-colleague', 'redact'],
      ...['ask-data', 'hold'],
    ],
  ],
  [
    'a supervisor on a merged ticket',
    assigned({ status: 'merged' }),
    supervisor,
    ['unmerge', 'redact', 'ask-data', 'hold'],
  ],
  [
    'an operator on a ticket held for a complaint review',
    heldTicket,
    operator,
    [
      ...[
        'acknowledge',
        'answer',
        'add-result-photo',
        'ask',
        'extend',
        'classify',
        'review-complaint',
        'note',
      ],
      ...['close', 'refuse', 'refer', 'take', 'hand-to-colleague', 'ask-data'],
    ],
  ],
  ['the citizen before the answer', assigned(), citizen, ['ask-data', 'write', 'add-photo']],
  [
    'the citizen after the answer',
    answered,
    citizen,
    ['ask-data', 'write', 'add-photo', 'rate', 'accept', 'reopen'],
  ],
  ['an administrator', assigned(), { role: 'administrator' }, []],
];

describe('actions offered on a ticket', () => {
  test.each(cases)(
    'listAvailableActions offers exactly the allowed actions for %s',
    (_, ticket, by, acts) => {
      expect(now(ticket, by)).toEqual(acts);
    },
  );

  test('listAvailableActions offers fewer actions to the citizen after the reopening period and after erasure', () => {
    expect(now(answered, citizen, 31 * 24 * 60)).toEqual([
      'ask-data',
      'write',
      'add-photo',
      'rate',
      'accept',
    ]);
    expect(now({ ...answered, status: 'referred', text: '' }, citizen)).toEqual(['ask-data']);
  });
});

test('in every status, listAvailableActions offers some action to at least one role', () => {
  const idle = TicketStatus.options.filter((status) =>
    [handler, head, operator, supervisor, citizen].every(
      (by) => now(assigned({ status }), by).length === 0,
    ),
  );
  expect(idle).toEqual([]);
});
