import { expect, test } from 'vitest';
import {
  buildOpenData,
  buildOpenDataMonth,
  type OpenDataDeps,
} from '../../../core/open-data/build-open-data.ts';
import {
  type StoredOpenDataRequestRow,
  selectRowsUpdatedSince,
} from '../../../core/open-data/request-row.ts';
import type { PublicOpen311RequestListEntry } from '../../../core/open311/clients/request-sources.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';

const ticket = aTicket();
const shown = { kind: 'published', words: { description: 'Quán mở cửa quá giờ' } } as const;

const world = (exposure: PublicOpen311RequestListEntry['exposure']) => {
  const kept = new Map<string, number>();
  const rows = new Map<string, readonly StoredOpenDataRequestRow[]>();
  const clock = { minute: 60 };
  const finished: Date[] = [];
  const ports: OpenDataDeps = {
    tickets: memoryTickets(ticket),
    lists: {
      between: async ({ from, to }, after) =>
        !after && from <= ticket.openedAt && ticket.openedAt <= to
          ? [{ code: ticket.code, openedAt: ticket.openedAt, exposure }]
          : [],
    },
    openData: {
      put: async (month, some) => {
        kept.set(month, some.length);
        rows.set(month, some);
      },
      rowsOf: async (month) => [...(rows.get(month) ?? [])],
      finish: async (at) => void finished.push(at),
    },
    directory: async () => testDirectory,
    now: () => atMinute(clock.minute),
  };
  return { ports, kept, finished, clock, rows: () => [...rows.values()].flat() };
};

test('the nightly open data run writes the tickets opened in each month', async () => {
  const { ports, kept: rowCounts, finished } = world(shown);
  expect(await buildOpenData(ports)).toEqual({ requests: 1 });
  expect([rowCounts.size, rowCounts.get('2021-11'), rowCounts.get('2021-12')]).toEqual([2, 0, 1]);
  expect(finished).toEqual([atMinute(60)]);
});

test('a month of open data omits tickets whose publication was withdrawn', async () => {
  const { ports, kept: rowCounts, finished } = world({ kind: 'withdrawn' });
  expect(await buildOpenDataMonth('2021-12', ports)).toBe(0);
  expect([[...rowCounts], finished]).toEqual([[['2021-12', 0]], []]);
});

test('the open data filter “updated since” includes rows whose older changes a nightly run published after that time', async () => {
  const { ports, clock, rows } = world(shown);
  await buildOpenData(ports);
  const changed = { ...ticket, status: 'answered' as const, answeredAt: atMinute(90) };
  clock.minute = 200;
  const rowCounts = atMinute(150); // the change was at minute 90; the file is from minute 60
  await buildOpenData({ ...ports, tickets: memoryTickets(changed) });
  expect(selectRowsUpdatedSince(rows(), rowCounts)).toHaveLength(1);
});

test('the open data filter “updated since” excludes rows that the nightly run after that time left unchanged', async () => {
  const { ports, clock, rows } = world(shown);
  await buildOpenData(ports);
  clock.minute = 200;
  await buildOpenData(ports);
  expect(selectRowsUpdatedSince(rows(), atMinute(150))).toEqual([]);
});
