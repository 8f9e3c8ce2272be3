import { describe, expect, test } from 'vitest';
import { parseRequestListFilter } from '../../../../core/open311/updates/list-filter.ts';
import { toLocalInstant } from '../../../support/directory/test-directory.ts';

const now = toLocalInstant('2022-03-10T08:00');
const filter = (withFewerQuestions: Record<string, string>) => {
  const found = parseRequestListFilter(withFewerQuestions, now);
  if (Array.isArray(found)) throw new Error(found.map(({ word }) => word).join());
  return found;
};
const listErrorCodes = (query: Record<string, string>) => {
  const found = parseRequestListFilter(query, now);
  return Array.isArray(found) ? found.map(({ word }) => word) : [];
};

const days = (count: number) => count * 86_400_000;

describe('the time span of an Open311 list', () => {
  test('an Open311 list covers the last 90 days by default', () => {
    const { from, to, page, pageSize } = filter({});
    expect([to, to.getTime() - from.getTime(), page, pageSize]).toEqual([now, days(90), 1, 1000]);
  });

  test('an Open311 list with one date covers 90 days after its start or before its end', () => {
    const start = filter({ start_date: '2021-12-03T00:00:00Z' });
    expect(start.to.getTime() - start.from.getTime()).toBe(days(90));
    const end = filter({ end_date: '2021-12-03T00:00:00Z' });
    expect([end.to.toISOString(), end.to.getTime() - end.from.getTime()]).toEqual([
      '2021-12-03T00:00:00.000Z',
      days(90),
    ]);
  });

  test.each([
    ['2021-12-03T08:00:00+07:00', '2021-12-03T01:00:00.000Z'],
    ['2021-12-03T01:00:00Z', '2021-12-03T01:00:00.000Z'],
    ['2021-12-03T08:00:00 07:00', '2021-12-03T01:00:00.000Z'],
    ['2021-12-03T08:00:00', '2021-12-03T01:00:00.000Z'],
    ['2021-12-03', '2021-12-02T17:00:00.000Z'],
  ])('Open311 start date %s is hotline time unless it has an offset', (typed, instant) => {
    expect(filter({ start_date: typed }).from.toISOString()).toBe(instant);
  });

  test('an Open311 list with an end date alone includes that whole day', () => {
    expect(filter({ end_date: '2021-12-03' }).to).toEqual(toLocalInstant('2021-12-03T23:59:59'));
  });

  test.each([
    [{ start_date: 'hom nay' }, ['date-wrong']],
    [{ start_date: '2021-02-30' }, ['date-wrong']],
    [{ start_date: '2021-12-03T25:00:00Z' }, ['date-wrong']],
    [
      { start_date: 'x', end_date: 'y', status: 'z', page: '0' },
      ['date-wrong', 'date-wrong', 'status-unknown', 'page-wrong'],
    ],
    [{ start_date: '2021-12-04', end_date: '2021-12-03' }, ['dates-reversed']],
    [{ start_date: '2021-12-01T00:00:00Z', end_date: '2022-03-01T00:00:01Z' }, ['span-too-long']],
    [{ status: 'open,fixed' }, ['status-unknown']],
    [{ page: '1.5' }, ['page-wrong']],
    [{ page_size: '1001' }, ['page-wrong']],
    [{ service_request_id: Array.from({ length: 1001 }, (_, n) => n).join() }, ['too-many-ids']],
  ])('an Open311 list filter %j is refused', (query, refused) => {
    expect(listErrorCodes(query)).toEqual(refused);
  });

  test('an Open311 list spans at most 90 days, to the second', () => {
    expect(
      listErrorCodes({ start_date: '2021-12-01T00:00:00Z', end_date: '2022-03-01T00:00:00Z' }),
    ).toEqual([]);
  });

  test('an Open311 list between two dates covers at most 90 days including the last day', () => {
    const query = { start_date: '2021-12-01', end_date: '2022-03-01' };
    expect(filter(query).to).toEqual(toLocalInstant('2022-03-01T23:59:59'));
    expect(listErrorCodes({ ...query, end_date: '2022-03-02' })).toEqual(['span-too-long']);
  });
});

test('request ids in an Open311 list query override all other filters, and empty filters are ignored', () => {
  const { ids } = filter({ service_request_id: '1, 2,,2', status: 'nonsense', start_date: 'x' });
  expect(ids).toEqual(['1', '2']);
  const { statuses, serviceCodes } = filter({ status: '', service_code: '', start_date: '' });
  expect([statuses, serviceCodes]).toEqual([undefined, undefined]);
});
