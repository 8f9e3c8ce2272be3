import { describe, expect, test } from 'vitest';
import { anOpeningOffice, phone } from './ticket-opening-harness.ts';

describe('rate limits in a process older than a minute', () => {
  const place = { address: '203.0.113.7', device: 'a-browser' };

  test('a sender’s first report is opened with one write and does not count toward the rate limit', async () => {
    const { open, buckets } = anOpeningOffice(1);
    expect((await open(place, phone)).kind).toBe('opened');
    expect(buckets).toEqual([]);
    expect((await open(place, phone)).kind).toBe('opened');
    expect(buckets).toHaveLength(4);
  });

  test('not counting a sender’s first report lets the sender open at most one ticket more than the hourly limit', async () => {
    const { open, openedOf } = anOpeningOffice(1);
    const first = { ...place, key: 'a-key-of-sixteen-' };
    const opened = await open(first, phone);
    for (let time = 0; time < 30; time += 1) expect(await open(first, phone)).toEqual(opened);
    expect(await openedOf(20, {}, phone)).toBe(10);
    expect(await open(first, phone)).toEqual(opened);
  });

  test('failed attempts to open a ticket do not count, and the next report still counts as the sender’s first', async () => {
    const { open, openedOf, tickets, buckets } = anOpeningOffice(1);
    const { open: write } = tickets;
    tickets.open = async () => {
      throw new Error('throttled');
    };
    for (let time = 0; time < 3; time += 1) await expect(open({}, phone)).rejects.toThrow();
    tickets.open = write;
    expect(buckets).toEqual([]);
    expect(await openedOf(20, {}, phone)).toBe(11);
  });
});
