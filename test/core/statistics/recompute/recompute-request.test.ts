import { expect, test } from 'vitest';
import { parseStatisticsRecomputeOptions } from '../../../../core/statistics/recompute/recompute-request.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';

const ask = (options: Record<string, string>) =>
  parseStatisticsRecomputeOptions(
    { 'max-tickets': '200000', check: false, repair: false, ...options },
    atMinute(0),
  );

test('recomputing one day’s statistics includes tickets opened up to half a year earlier', () => {
  expect(ask({ from: '2021-12-03' })).toMatchObject({
    kind: 'asked',
    request: {
      from: '2021-12-03',
      to: '2021-12-03',
      since: '2021-06-06',
      until: '2021-12-03',
      maxTickets: 200_000,
    },
  });
});

test('a request to recompute statistics uses explicitly given dates and limits unchanged', () => {
  const days = { from: '2021-12-03', to: '2021-12-09', since: '2021-12-01', until: '2021-12-20' };
  const options = { ...days, 'max-tickets': '50' };
  expect(ask(options)).toMatchObject({
    request: { ...days, maxTickets: 50 },
  });
});

test.each([
  [{}, '--from'],
  [{ from: 'hôm nay' }, '--from'],
  [{ from: '2021-12-03', to: '3/12' }, '--to'],
  [{ from: '2021-12-03', since: '2021' }, '--since'],
  [{ from: '2021-12-03', until: 'mai' }, '--until'],
  [{ from: '2021-12-03', 'max-tickets': 'all' }, '--max-tickets'],
])(
  'recomputing the statistics refuses the options %j and names the wrong option',
  (options, option) => {
    expect(ask(options)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining(option),
    });
  },
);
