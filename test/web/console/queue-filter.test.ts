import { expect, test } from 'vitest';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import {
  areOperatorTicketsLoaded,
  buildQueuePath,
  countOverdueTickets,
  getNextDeadline,
  parseQueueQueryFilter,
  passesQueueFilter,
  type QueueTicket,
  sortQueue,
} from '../../../web/console/screens/queue/queue-filter.ts';
import { testHmac } from '../../support/test-hmac.ts';

const aRow = (changes: Partial<QueueTicket>): QueueTicket => ({
  code: encodeTicketCode(testHmac.digest('code', 'a ticket of the queue')),
  version: 2,
  status: 'assigned',
  label: 'Đã chuyển xử lý',
  service: 'violation',
  priority: 'P2',
  excerpt: 'Quán karaoke vẫn mở cửa',
  openedAt: '2021-12-03T08:00:00+07:00',
  acknowledgeBy: '2021-12-03T09:00:00+07:00',
  resolveBy: '2021-12-03T13:00:00+07:00',
  repeats: 0,
  ...changes,
});

test('sortQueue puts overdue tickets first, then sorts by the next deadline', () => {
  const due = aRow({ acknowledgeBy: '2021-12-03T08:30:00+07:00' });
  const later = aRow({});
  const late = aRow({ late: 'resolve' });
  expect(sortQueue([later, due, late])).toEqual([late, due, later]);
});

test('a ticket that is overdue only at the operators is listed first but not counted as late', () => {
  const review = aRow({ overdue: 'review', reviewBy: '2021-12-04T08:00:00+07:00' });
  const rows = [aRow({}), review, aRow({ late: 'resolve' }), aRow({ overdue: 'forward' })];
  expect(sortQueue([aRow({}), review])[0]).toBe(review);
  expect(countOverdueTickets(rows)).toEqual({ late: 1, review: 1, forward: 1 });
  expect(passesQueueFilter(review, { late: '1' }, 'me')).toBe(false);
});

test('sortQueue puts a new urgent ticket before overdue tickets of low priority that wait for the operators', () => {
  const note = aRow({
    ...{ priority: 'P4', overdue: 'forward', forwardBy: '2021-12-02T08:00:00+07:00' },
  });
  const urgent = aRow({ priority: 'P2', forwardBy: '2021-12-03T08:15:00+07:00' });
  const review = aRow({ priority: 'P3', reviewBy: '2021-12-03T10:00:00+07:00' });
  const answering = aRow({ priority: 'P2', late: 'resolve' });
  expect(sortQueue([answering, note, review, urgent])).toEqual([urgent, review, note, answering]);
});

test('the tickets that operators must review or forward are loaded once another ticket is, because they come first', () => {
  const review = aRow({ overdue: 'review', reviewBy: '2021-12-04T08:00:00+07:00' });
  const possible = aRow({ isPossibleEmergency: true });
  expect(areOperatorTicketsLoaded([possible, review], true)).toBe(false);
  expect(areOperatorTicketsLoaded([possible, review, aRow({})], true)).toBe(true);
  expect(areOperatorTicketsLoaded([possible, review], false)).toBe(true);
});

test('sortQueue puts possible emergencies before overdue tickets', () => {
  const late = aRow({ late: 'resolve' });
  const possible = aRow({ isPossibleEmergency: true, acknowledgeBy: '2021-12-04T08:00:00+07:00' });
  expect(sortQueue([late, possible])).toEqual([possible, late]);
});

test.each([
  [{ priority: 'P1' }, true],
  [{ isSuspect: true }, true],
  [{ isPossibleEmergency: true }, true],
  [{}, false],
] as const)(
  "the queue's emergency filter, applied to a ticket with %j, returns %s",
  (changes, isShown) => {
    expect(passesQueueFilter(aRow(changes), { emergency: '1' }, 'me')).toBe(isShown);
  },
);

test("getNextDeadline returns the ticket's next deadline: forwarding, acknowledgement or resolution", () => {
  const clockOf = (changes: Partial<QueueTicket>) => getNextDeadline(aRow(changes)).clock;
  expect(clockOf({ forwardBy: '2021-12-03T08:15:00+07:00' })).toBe('forward');
  expect(clockOf({})).toBe('acknowledge');
  expect(clockOf({ acknowledgedAt: '2021-12-03T08:10:00+07:00' })).toBe('resolve');
});

test('several queue filters in the URL are combined, and unknown filters are ignored', () => {
  const filter = parseQueueQueryFilter({ service: 'violation', late: '1', ticket: '4821937056' });
  expect(filter).toEqual({ service: 'violation', late: '1' });
  expect(passesQueueFilter(aRow({}), filter, 'me')).toBe(false);
  expect(passesQueueFilter(aRow({ late: 'resolve' }), filter, 'me')).toBe(true);
  const takenByMe = { takenBy: { sub: 'me', name: 'Lan', at: '2021-12-03T08:00:00+07:00' } };
  expect(passesQueueFilter(aRow(takenByMe), { mine: '1' }, 'me')).toBe(true);
  expect(passesQueueFilter(aRow({}), { mine: '1' }, 'me')).toBe(false);
});

test('buildQueuePath contains the queue filters as query parameters of the API request', () => {
  expect(buildQueuePath({})).toBe('/api/staff/queue');
  expect(buildQueuePath({ unit: 'SO_YT', status: 'assigned,waiting', late: '1' })).toBe(
    '/api/staff/queue?unit=SO_YT&status=assigned%2Cwaiting&late=true',
  );
  expect(buildQueuePath({ emergency: '1' })).toBe('/api/staff/queue?emergency=true');
});
