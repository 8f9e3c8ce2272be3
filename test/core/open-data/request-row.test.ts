import { expect, test } from 'vitest';
import { openDataRequestColumns } from '../../../core/open-data/columns.ts';
import {
  OpenDataRequestRow,
  selectRowsUpdatedSince,
  toOpenDataRequestRow,
} from '../../../core/open-data/request-row.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';

const publishedTexts = {
  description: 'Một quán mở cửa quá giờ',
  answer: 'Đã nhắc nhở',
  address: 'Phường 7',
  agency: 'UBND phường 7',
};
const published = { kind: 'published', words: publishedTexts } as const;
const { resolve, acknowledge } = aTicket().clocks;

const closed = aTicket({
  status: 'closed',
  text: 'Bà Ba ở số 9 gọi 0912345678',
  clocks: { acknowledge, resolve: { ...resolve, stoppedAt: atMinute(200) } },
  answeredAt: atMinute(200),
  closedAt: atMinute(210),
});
const closing: TicketEvent = {
  ...{ code: closed.code, version: 2, cycle: 1, at: atMinute(210), channel: 'console' },
  by: { role: 'operator' },
  ...{ kind: 'closed', reason: 'done', text: 'Chị Tư báo đã xong' },
};

test('an open data row contains the published texts, the deadline and the end reason', () => {
  const row = toOpenDataRequestRow({ ticket: closed, events: [closing] }, published, testDirectory);
  expect(row).toMatchObject({
    service_request_id: closed.code,
    description: publishedTexts.description,
    agency_responsible: publishedTexts.agency,
    address: publishedTexts.address,
    status_description: 'closed',
    closed_date: '2021-12-03T11:30:00+07:00',
    on_time: true,
    reason_code: 'done',
    source: 'web',
  });
});

test('an open data row contains nothing that the sender or an officer wrote', () => {
  const row = toOpenDataRequestRow({ ticket: closed, events: [closing] }, published, testDirectory);
  const text = JSON.stringify(row);
  for (const secret of ['Bà Ba', '0912345678', 'Chị Tư']) expect(text).not.toContain(secret);
});

test.each(
  (['violation', 'suggestion', 'welfare', 'health'] as const).flatMap((service) =>
    (['published', 'never', 'withdrawn'] as const).map((kind) => ({ service, kind })),
  ),
)(
  'a $service ticket that is $kind has an open data row only if Open311 lists it',
  ({ service, kind }) => {
    const exposure = kind === 'published' ? published : { kind };
    const history = { ticket: aTicket({ service }), events: [] };
    const isThere = toOpenDataRequestRow(history, exposure, testDirectory) !== undefined;
    const isListed = service === 'violation' || service === 'suggestion';
    expect(isThere).toBe(isListed && kind === 'published');
  },
);

test('an open data row of an unfinished request has no on-time value, end date or reason', () => {
  const row = toOpenDataRequestRow({ ticket: aTicket(), events: [] }, published, testDirectory);
  expect([row?.on_time, row?.closed_date, row?.reason_code]).toEqual([null, null, null]);
});

test('an open data row of a request resolved after its deadline is marked as not on time', () => {
  const late = { acknowledge, resolve: { ...resolve, stoppedAt: atMinute(100_000) } };
  const ticket = { ...closed, clocks: late };
  expect(toOpenDataRequestRow({ ticket, events: [] }, published, testDirectory)?.on_time).toBe(
    false,
  );
});

test('the open data dictionary describes every column of a row exactly once', () => {
  const names = openDataRequestColumns.map(({ name }) => name);
  expect(names).toHaveLength(new Set(names).size);
  expect(new Set<string>(names)).toEqual(new Set(Object.keys(OpenDataRequestRow.shape)));
});

test('selectRowsUpdatedSince returns rows changed from a time on, least recently changed first', () => {
  const row = toOpenDataRequestRow({ ticket: aTicket(), events: [] }, published, testDirectory);
  if (!row) throw new Error('no row');
  const rows = ['03T09:00:00', '03T08:00:00', '04T08:00:00'].map((at) => ({
    ...row,
    updated_datetime: `2021-12-${at}+07:00`,
    published_datetime: `2021-12-${at}+07:00`,
  }));
  const since = new Date('2021-12-03T09:00:00+07:00');
  expect(selectRowsUpdatedSince(rows, since)).toEqual([rows[0], rows[2]]);
  expect(selectRowsUpdatedSince(rows, undefined)).toEqual([rows[1], rows[0], rows[2]]);
  const lately = { ...row, published_datetime: '2021-12-09T08:00:00+07:00' };
  expect(selectRowsUpdatedSince([lately], new Date('2021-12-08T00:00:00+07:00'))).toEqual([lately]);
});
