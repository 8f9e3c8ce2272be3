import { expect, test } from 'vitest';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import {
  type DueCallback,
  type ListedChat,
  listWaitingItems,
} from '../../../web/console/screens/operator-desk/waiting/waiting-items.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const minute = (at: number) => `2021-12-03T08:${String(at).padStart(2, '0')}:00+07:00`;

const { code } = aTicket();

const aChat = (id: string, at: number, more: Partial<ListedChat> = {}): ListedChat => ({
  ...{ id, since: minute(at), channel: 'chat', lang: 'vi', service: 'other' },
  ...{ isMissed: false, isEnded: false },
  ...more,
});
const aCallback = (code: TicketCode, at: number): DueCallback => ({
  ...{ code, version: 1, service: 'health', status: 'new', label: 'Mới', channel: 'voice' },
  ...{ lang: 'vi', askedBy: 'citizen', askedAt: minute(0), dueAt: minute(at) },
  ...{ isLate: false, tries: 0 },
});
const noCounts = { count: 0, isComplete: true, waitedTooLong: 0, ended: 0, hasMoreEnded: false };

test('callers, chats and callbacks form one list, longest wait first, without answered and ended chats', () => {
  const listed = [
    aChat('late', 9),
    aChat('early', 2),
    aChat('taken', 1, { answeredBy: { sub: 's' } }),
    aChat('ended', 1, { isEnded: true }),
  ];
  const queues = [
    { service: 'health', lang: 'km' as const, count: 2, since: minute(5) },
    { service: 'violation', lang: 'vi' as const, count: 1 },
  ];
  const calls = { isKnown: true as const, at: minute(10), count: 3, queues };
  const items = listWaitingItems({ calls, chats: { ...noCounts, listed } }, [aCallback(code, 7)]);
  expect(items.map(({ key }) => key)).toEqual([
    ...['early', 'health-km', code, 'late', 'violation-vi'],
  ]);
});

test('chats and callbacks are listed while the number of callers is unknown or the other list still loads', () => {
  const waiting = {
    calls: { isKnown: false as const },
    chats: { ...noCounts, listed: [aChat('a', 3)] },
  };
  expect(listWaitingItems(waiting, undefined)).toHaveLength(1);
  expect(listWaitingItems(undefined, [aCallback(code, 7)])).toHaveLength(1);
});
