import { expect, test } from 'vitest';
import {
  makeMonthOfOpenData,
  makeOpenData,
  type OpenDataPorts,
} from '../../../core/open-data/make-open-data.ts';
import type { ListedRequest } from '../../../core/open311/known-requests.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';
import { memoryTickets } from '../../support/memory-tickets.ts';
import { directory } from '../../support/the-directory.ts';

const ticket = aTicket();
const shown = { kind: 'published', words: { description: 'Quán mở cửa quá giờ' } } as const;

const world = (exposure: ListedRequest['exposure']) => {
  const kept = new Map<string, number>();
  const finished: Date[] = [];
  const ports: OpenDataPorts = {
    tickets: memoryTickets(ticket),
    lists: {
      between: async ({ from, to }, after) =>
        !after && from <= ticket.openedAt && ticket.openedAt <= to
          ? [{ code: ticket.code, openedAt: ticket.openedAt, exposure }]
          : [],
    },
    openData: {
      put: async (month, rows) => void kept.set(month, rows.length),
      finish: async (at) => void finished.push(at),
    },
    directory: async () => directory,
    now: () => atMinute(60),
  };
  return { ports, kept, finished };
};

test('the night makes every month, each with what was opened in it', async () => {
  const { ports, kept, finished } = world(shown);
  expect(await makeOpenData(ports)).toEqual({ requests: 1 });
  expect([kept.size, kept.get('2021-11'), kept.get('2021-12')]).toEqual([2, 0, 1]);
  expect(finished).toEqual([atMinute(60)]);
});

test('a month is made without what was taken back', async () => {
  const { ports, kept, finished } = world({ kind: 'withdrawn' });
  expect(await makeMonthOfOpenData('2021-12', ports)).toBe(0);
  expect([[...kept], finished]).toEqual([[['2021-12', 0]], []]);
});
