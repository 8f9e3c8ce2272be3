import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCircuitBreakerStore } from '../../../adapters/dynamodb/messages/circuit-breaker-store.ts';
import { createDeliveryReportStore } from '../../../adapters/dynamodb/messages/delivery-report-store.ts';
import { createSmsAttemptStore } from '../../../adapters/dynamodb/messages/sms-attempts.ts';
import {
  closedCircuitBreaker,
  defaultSmsBreakerConfig,
  toOpenBreakerState,
} from '../../../core/sms-gateway/circuit-breaker.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { startTestTable } from '../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const alert = { code: aTicket().code, key: 'receipt-citizen-sms' };

describe('SMS gateway attempts', () => {
  test('an SMS gateway attempt is first pending and then accepted, and its notification is found by message id', async () => {
    const attempts = createSmsAttemptStore(table, 'test');
    expect(await attempts.find('a')).toEqual({ kind: 'none' });
    expect(await attempts.begin('a', alert, atMinute(0))).toBe(true);
    expect(await attempts.find('a')).toEqual({ kind: 'pending', since: atMinute(0) });
    expect(await createDeliveryReportStore(table).sentAs('test.a')).toEqual(alert);
    expect(await attempts.begin('a', alert, atMinute(1))).toBe(false);
    await attempts.accept('a', 'test.7', alert, atMinute(1));
    expect(await attempts.find('a')).toEqual({ kind: 'accepted', as: 'test.7' });
    expect(await attempts.begin('a', alert, atMinute(2))).toBe(false);
    expect(await createDeliveryReportStore(table).sentAs('test.a')).toEqual(alert);
  });

  test('a released SMS gateway attempt can start again', async () => {
    const attempts = createSmsAttemptStore(table, 'test');
    await attempts.begin('b', alert, atMinute(0));
    await attempts.release('b', alert, atMinute(0));
    expect(await attempts.find('b')).toEqual({ kind: 'none' });
    expect(await attempts.begin('b', alert, atMinute(1))).toBe(true);
  });

  test('an accepted SMS gateway attempt stays accepted when its message id is stored again', async () => {
    const attempts = createSmsAttemptStore(table, 'test');
    await attempts.accept('c', 'test.c', alert, atMinute(0));
    await createDeliveryReportStore(table).remember('test.c', alert, atMinute(0));
    expect(await attempts.find('c')).toEqual({ kind: 'accepted', as: 'test.c' });
  });
});

test('only one of two functions that read the same SMS circuit breaker state can change it', async () => {
  const [one, other] = [createCircuitBreakerStore(table), createCircuitBreakerStore(table)];
  expect(await one.read()).toEqual(closedCircuitBreaker);
  const opened = toOpenBreakerState(closedCircuitBreaker, defaultSmsBreakerConfig, atMinute(0));
  expect(await one.replace(opened)).toBe(true);
  expect(await other.replace(opened)).toBe(false);
  expect(await other.read()).toEqual(opened);
  const closed = { version: 2, probesPassed: 0 };
  expect(await other.replace(closed)).toBe(true);
  expect(await one.read()).toEqual(closed);
});

test('all SMS gateway functions share the message counters of a time window', async () => {
  const [one, other] = [createCircuitBreakerStore(table), createCircuitBreakerStore(table)];
  await one.count('0.1', true, atMinute(10));
  expect(await other.count('0.1', false, atMinute(10))).toEqual({ sent: 2, failed: 1 });
  expect(await other.count('0.2', false, atMinute(15))).toEqual({ sent: 1, failed: 0 });
});
