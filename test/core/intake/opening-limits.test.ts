import { describe, expect, test } from 'vitest';
import { openTicket } from '../../../core/intake/open-ticket.ts';
import { ReportRequest } from '../../../core/intake/report.ts';
import type { Sender } from '../../../core/intake/report-key.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { memoryAttempts } from '../../support/memory-attempts.ts';
import { memoryTickets } from '../../support/memory-tickets.ts';
import { testKeyed } from '../../support/test-keyed.ts';
import { directory } from '../../support/the-directory.ts';

const report = (phone?: string) =>
  ReportRequest.parse({
    service: 'violation',
    topic: 'VP01',
    areaCode: '29254',
    text: 'Quán karaoke vẫn mở cửa mỗi tối',
    reporter: { kind: 'person', phone },
  });

const anOffice = () => {
  let minute = 0;
  let sent = 0;
  const buckets: string[] = [];
  const now = () => atMinute(minute);
  const tickets = memoryTickets();
  const attempts = memoryAttempts(now);
  const ports = {
    tickets,
    attempts: {
      ...attempts,
      take: (bucket: string, limit: Parameters<typeof attempts.take>[1]) => {
        buckets.push(bucket);
        return attempts.take(bucket, limit);
      },
    },
    guided: { add: async () => undefined },
    keyed: testKeyed,
    sealContact: async () => new Uint8Array(),
    sealIdentity: async () => new Uint8Array(),
    directory: async () => directory,
    now,
  };
  const open = (sender: Partial<Sender> = {}, phone?: string) => {
    sent += 1;
    const key = `key-of-report-number-${sent}`;
    return openTicket(report(phone), { channel: 'web', key, ...sender }, ports);
  };
  return {
    open,
    tickets,
    buckets,
    at: (to: number) => {
      minute = to;
    },
    /** How many of so many are opened. */
    async openedOf(count: number, sender: Partial<Sender> = {}, phone?: string) {
      let opened = 0;
      for (let time = 0; time < count; time += 1) {
        if ((await open(sender, phone)).kind === 'opened') opened += 1;
      }
      return opened;
    },
  };
};

const phone = '0912345678';

describe('from one place', () => {
  test('one number opens ten reports in an hour and thirty in a day, whoever sends them', async () => {
    const { openedOf, at } = anOffice();
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
    const { openedOf, at } = anOffice();
    expect(await openedOf(61, { address: '203.0.113.7' })).toBe(60);
    expect(await openedOf(1, { address: '203.0.113.8' })).toBe(1);
    at(60);
    expect(await openedOf(1, { address: '203.0.113.7' })).toBe(1);
  });

  test('a subscriber’s many IPv6 addresses are one', async () => {
    const { openedOf } = anOffice();
    expect(await openedOf(60, { address: '2402:800:61ad:4f2::1' })).toBe(60);
    expect(await openedOf(1, { address: '2402:800:61ad:4f2:9d1e:1:2:3' })).toBe(0);
  });

  test('one browser opens twenty in a day', async () => {
    const { openedOf, at } = anOffice();
    expect(await openedOf(21, { device: 'a-browser' })).toBe(20);
    expect(await openedOf(1, { device: 'another' })).toBe(1);
    at(600);
    expect(await openedOf(1, { device: 'a-browser' })).toBe(0);
  });

  test('operators take down as many as call', async () => {
    const { openedOf } = anOffice();
    const operator = { channel: 'operator', address: '203.0.113.7', device: 'the desk' } as const;
    expect(await openedOf(70, operator, phone)).toBe(70);
  });
});

describe('what is refused', () => {
  test('says when to try again, is no ticket, and uses nothing else up', async () => {
    const { open, openedOf, tickets } = anOffice();
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
    const { open, openedOf } = anOffice();
    const opened = await open(first, phone);
    expect(await openedOf(11, {}, phone)).toBe(9);
    expect(await open(first, phone)).toEqual(opened);
  });

  test('is never counted', async () => {
    const { open, openedOf } = anOffice();
    for (let time = 0; time < 30; time += 1) {
      expect((await open(first, phone)).kind).toBe('opened');
    }
    expect(await openedOf(11, {}, phone)).toBe(9);
  });

  test('with another body is told so, and not that it is too much', async () => {
    const { open, openedOf } = anOffice();
    await open(first, phone);
    await openedOf(10, {}, phone);
    const other = await open(first, phone);
    expect(other.kind).toBe('opened');
    expect((await open(first, '0912345679')).kind).toBe('key-used-for-another-body');
  });
});

test('what could not be written was not counted', async () => {
  const { openedOf, tickets, open } = anOffice();
  const { open: write } = tickets;
  tickets.open = async () => {
    throw new Error('throttled');
  };
  for (let time = 0; time < 12; time += 1) await expect(open({}, phone)).rejects.toThrow();
  tickets.open = write;
  expect(await openedOf(11, {}, phone)).toBe(10);
});

test('the counts name neither number nor address nor browser', async () => {
  const { open, buckets } = anOffice();
  await open({ address: '203.0.113.7', device: 'a-browser' }, phone);
  expect(buckets).toHaveLength(4);
  expect(buckets.join()).not.toMatch(/912345678|203\.0\.113|a-browser/);
});
