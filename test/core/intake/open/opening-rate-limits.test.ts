import { describe, expect, test } from 'vitest';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { anOpeningOffice, phone } from '../ticket-opening-harness.ts';

describe('rate limits for opening tickets', () => {
  test('one telephone number opens at most ten tickets an hour and thirty a day', async () => {
    const { openedOf, at } = anOpeningOffice();
    expect(await openedOf(11, {}, phone)).toBe(10);
    expect(await openedOf(1, {}, '0912 345 679')).toBe(1);
    at(60);
    expect(await openedOf(11, {}, '+84 912 345 678')).toBe(10);
    at(120);
    expect(await openedOf(11, {}, phone)).toBe(10);
    at(180);
    expect(await openedOf(1, {}, phone)).toBe(0);
  });

  test('one IP address opens at most sixty tickets an hour', async () => {
    const { openedOf, at } = anOpeningOffice();
    expect(await openedOf(61, { address: '203.0.113.7' })).toBe(60);
    expect(await openedOf(1, { address: '203.0.113.8' })).toBe(1);
    at(60);
    expect(await openedOf(1, { address: '203.0.113.7' })).toBe(1);
  });

  test('all IPv6 addresses of one /64 network share a rate limit for opening tickets', async () => {
    const { openedOf } = anOpeningOffice();
    expect(await openedOf(60, { address: '2402:800:61ad:4f2::1' })).toBe(60);
    expect(await openedOf(1, { address: '2402:800:61ad:4f2:9d1e:1:2:3' })).toBe(0);
  });

  test('one browser opens at most twenty tickets a day', async () => {
    const { openedOf, at } = anOpeningOffice();
    expect(await openedOf(21, { device: 'a-browser' })).toBe(20);
    expect(await openedOf(1, { device: 'another' })).toBe(1);
    at(600);
    expect(await openedOf(1, { device: 'a-browser' })).toBe(0);
  });

  test('operators open tickets without a rate limit', async () => {
    const { openedOf } = anOpeningOffice();
    const operator = { channel: 'operator', address: '203.0.113.7', device: 'the desk' } as const;
    expect(await openedOf(70, operator, phone)).toBe(70);
  });
});

describe('tickets beyond the rate limit', () => {
  test('a request to open a ticket beyond one rate limit returns the retry time and does not count toward other limits', async () => {
    const { open, openedOf, tickets } = anOpeningOffice();
    await openedOf(10, {}, phone);
    const before = tickets.all().length;
    const outcome = await open({ address: '203.0.113.7' }, phone);
    expect(outcome).toEqual({ kind: 'too-many-reports', retryAt: atMinute(60) });
    expect(tickets.all()).toHaveLength(before);
    expect(await openedOf(60, { address: '203.0.113.7' })).toBe(60);
  });
});

describe('retried requests to open a ticket and the rate limit', () => {
  const first = { key: 'a-key-of-sixteen-', address: '203.0.113.7' };

  test('a retried request to open a ticket is accepted beyond the rate limit', async () => {
    const { open, openedOf } = anOpeningOffice();
    const opened = await open(first, phone);
    expect(await openedOf(11, {}, phone)).toBe(9);
    expect(await open(first, phone)).toEqual(opened);
  });

  test('retries of a request to open a ticket do not count toward the rate limit', async () => {
    const { open, openedOf } = anOpeningOffice();
    for (let time = 0; time < 30; time += 1) {
      expect((await open(first, phone)).kind).toBe('opened');
    }
    expect(await openedOf(11, {}, phone)).toBe(9);
  });

  test('retrying to open a ticket with another body reports the reused idempotency key, not the rate limit', async () => {
    const { open, openedOf } = anOpeningOffice();
    await open(first, phone);
    await openedOf(10, {}, phone);
    const other = await open(first, phone);
    expect(other.kind).toBe('opened');
    expect((await open(first, '0912345679')).kind).toBe('key-used-for-another-body');
  });
});

test('a request to open a ticket does not count toward the rate limit when the write fails', async () => {
  const { openedOf, tickets, open } = anOpeningOffice();
  const { open: write } = tickets;
  tickets.open = async () => {
    throw new Error('throttled');
  };
  for (let time = 0; time < 12; time += 1) await expect(open({}, phone)).rejects.toThrow();
  tickets.open = write;
  expect(await openedOf(11, {}, phone)).toBe(10);
});

test('rate-limit keys for opening tickets contain no number, address or browser in plain text', async () => {
  const { open, buckets } = anOpeningOffice();
  await open({ address: '203.0.113.7', device: 'a-browser' }, phone);
  expect(buckets).toHaveLength(4);
  expect(buckets.join()).not.toMatch(/912345678|203\.0\.113|a-browser/);
});
