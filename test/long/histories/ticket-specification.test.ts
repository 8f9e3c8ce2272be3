import { expect, test } from 'vitest';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { Action } from '../../../core/ticket/model/action.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';
import { linearize, type Operation } from './linearizable.ts';
import type { RaceClient, TicketOperation, TicketOperationResult } from './ticket-operation.ts';
import { ticketSpecification } from './ticket-specification.ts';

const unit = 'UBND_XA:29254';
const officer: RaceClient = { name: 'officer', person: { unit, post: 'handler' }, sub: 'o' };
const operator: RaceClient = { name: 'operator', person: 'operator', sub: 'p' };
const supervisor: RaceClient = { name: 'supervisor', person: 'supervisor', sub: 's' };

const routed: TicketEvent = {
  ...{ code: aTicket().code, version: 2, cycle: 1, at: new Date(0), by: { role: 'system' } },
  ...{ channel: 'journey', kind: 'assigned', unit, unitName: '-', moved: [] },
};

let time = 0;
/** Returns an operation that starts after the previous one was answered. */
const one = (operation: TicketOperation, isCertain = true): Operation<TicketOperation> => {
  time += 2;
  return {
    invokedAt: time,
    answeredAt: isCertain ? time + 1 : undefined,
    isCertain,
    operation: operation,
  };
};
const act = (
  by: RaceClient,
  what: Action,
  seenVersion: number,
  operationResult: TicketOperationResult,
) =>
  one(
    { kind: 'act', by, action: what, seenVersion, result: operationResult },
    operationResult.kind !== 'unknown',
  );
const read = (version: number, status: string) =>
  one({ kind: 'read', by: operator, version, status });
const note: Action = { act: 'note', text: 'Đã gọi.' };
/** An automatic action of the hotline whose time the clients don't know. */
const atSomeTime: Operation<TicketOperation> = {
  ...{ invokedAt: 0, answeredAt: 1_000_000, isCertain: true },
  operation: { kind: 'system', event: routed },
};
const kindOf = (...history: Operation<TicketOperation>[]) =>
  linearize([atSomeTime, ...history], ticketSpecification).kind;

const acknowledged = act(officer, { act: 'acknowledge' }, 2, {
  ...{ kind: 'recorded', version: 3, status: 'in-progress' },
});

test('the ticket history check accepts an acknowledgement that a later read returns', () => {
  expect(kindOf(acknowledged, read(3, 'in-progress'))).toBe('linearizable');
});

test('the ticket history check rejects a confirmed action that later reads do not return', () => {
  expect(kindOf(acknowledged, read(2, 'assigned'))).toBe('refused');
});

test('the ticket history check rejects two actions that return the same ticket version', () => {
  const twin = act(supervisor, note, 3, { kind: 'recorded', version: 3 });
  expect(kindOf(acknowledged, twin)).toBe('refused');
});

test('the ticket history check rejects a successful action based on an outdated ticket version', () => {
  const onOld = (result: TicketOperationResult) =>
    kindOf(acknowledged, act(operator, note, 2, result));
  expect(onOld({ kind: 'recorded', version: 4 })).toBe('refused');
  expect(onOld({ kind: 'stale', version: 3 })).toBe('linearizable');
});

test('the ticket history check rejects a version conflict when no newer version exists', () => {
  expect(kindOf(act(operator, note, 2, { kind: 'stale', version: 2 }))).toBe('refused');
});

test('the ticket history check reports an allowed action that the server has refused', () => {
  const wrongly = act(officer, { act: 'acknowledge' }, 2, { kind: 'not-now', version: 2 });
  expect(kindOf(wrongly)).toBe('refused');
});

test('the ticket history check accepts that an action without response takes effect once or never', () => {
  const lost = act(operator, note, 2, { kind: 'unknown' });
  expect(kindOf(lost, read(2, 'assigned'))).toBe('linearizable');
  expect(kindOf(lost, read(3, 'assigned'))).toBe('linearizable');
  expect(kindOf(lost, read(4, 'assigned'))).toBe('refused');
});
