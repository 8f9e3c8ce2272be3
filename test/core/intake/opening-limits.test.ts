import { describe, expect, test } from 'vitest';
import { atMinute } from '../../support/a-ticket.ts';
import { anOpeningOffice, phone } from './an-opening-office.ts';

describe('from one place', () => {
  test('one number opens ten reports in an hour and thirty in a day, whoever sends them', async () => {
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

  test('one address opens sixty in an hour: a mobile carrier has many people behind one', async () => {
    const { openedOf, at } = anOpeningOffice();
    expect(await openedOf(61, { address: '203.0.113.7' })).toBe(60);
    expect(await openedOf(1, { address: '203.0.113.8' })).toBe(1);
    at(60);
    expect(await openedOf(1, { address: '203.0.113.7' })).toBe(1);
  });

  test('a subscriber’s many IPv6 addresses are one', async () => {
    const { openedOf } = anOpeningOffice();
    expect(await openedOf(60, { address: '2402:800:61ad:4f2::1' })).toBe(60);
    expect(await openedOf(1, { address: '2402:800:61ad:4f2:9d1e:1:2:3' })).toBe(0);
  });

  test('one browser opens twenty in a day', async () => {
    const { openedOf, at } = anOpeningOffice();
    expect(await openedOf(21, { device: 'a-browser' })).toBe(20);
    expect(await openedOf(1, { device: 'another' })).toBe(1);
    at(600);
    expect(await openedOf(1, { device: 'a-browser' })).toBe(0);
  });

  test('operators take down as many as call', async () => {
    const { openedOf } = anOpeningOffice();
    const operator = { channel: 'operator', address: '203.0.113.7', device: 'the desk' } as const;
    expect(await openedOf(70, operator, phone)).toBe(70);
  });
});

describe('what is refused', () => {
  test('says when to try again, is no ticket, and uses nothing else up', async () => {
    const { open, openedOf, tickets } = anOpeningOffice();
    await openedOf(10, {}, phone);
    const before = tickets.all().length;
    const outcome = await open({ address: '203.0.113.7' }, phone);
    expect(outcome).toEqual({ kind: 'too-many-reports', retryAt: atMinute(60) });
    expect(tickets.all()).toHaveLength(before);
    expect(await openedOf(60, { address: '203.0.113.7' })).toBe(60);
  });
});

describe('a retry', () => {
  const first = { key: 'a-key-of-sixteen-', address: '203.0.113.7' };

  test('is never refused, however many there were since', async () => {
    const { open, openedOf } = anOpeningOffice();
    const opened = await open(first, phone);
    expect(await openedOf(11, {}, phone)).toBe(9);
    expect(await open(first, phone)).toEqual(opened);
  });

  test('is never counted', async () => {
    const { open, openedOf } = anOpeningOffice();
    for (let time = 0; time < 30; time += 1) {
      expect((await open(first, phone)).kind).toBe('opened');
    }
    expect(await openedOf(11, {}, phone)).toBe(9);
  });

  test('with another body is told so, and not that it is too much', async () => {
    const { open, openedOf } = anOpeningOffice();
    await open(first, phone);
    await openedOf(10, {}, phone);
    const other = await open(first, phone);
    expect(other.kind).toBe('opened');
    expect((await open(first, '0912345679')).kind).toBe('key-used-for-another-body');
  });
});

test('what could not be written was not counted', async () => {
  const { openedOf, tickets, open } = anOpeningOffice();
  const { open: write } = tickets;
  tickets.open = async () => {
    throw new Error('throttled');
  };
  for (let time = 0; time < 12; time += 1) await expect(open({}, phone)).rejects.toThrow();
  tickets.open = write;
  expect(await openedOf(11, {}, phone)).toBe(10);
});

test('the counts name neither number nor address nor browser', async () => {
  const { open, buckets } = anOpeningOffice();
  await open({ address: '203.0.113.7', device: 'a-browser' }, phone);
  expect(buckets).toHaveLength(4);
  expect(buckets.join()).not.toMatch(/912345678|203\.0\.113|a-browser/);
});
