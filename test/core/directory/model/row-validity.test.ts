import { describe, expect, test } from 'vitest';
import { getRowStatus } from '../../../../core/directory/model/row-validity.ts';

describe('getRowStatus', () => {
  const period = { validFrom: '2021-12-03', validTo: '2022-03-31' };
  const announcement = {
    showFrom: '2021-12-03T08:00:00+07:00',
    showUntil: '2022-03-31T17:00:00+07:00',
  };

  test.each([
    ['a dated row', period],
    ['an announcement', announcement],
    ['public content with an expiry date', { ...period, validTo: null, expiresOn: '2022-03-31' }],
  ])('%s is current from its first to its last day', (_, row) => {
    expect(getRowStatus(row, '2021-12-02')).toBe('later');
    expect(getRowStatus(row, '2021-12-03')).toBe('current');
    expect(getRowStatus(row, '2022-03-31')).toBe('current');
    expect(getRowStatus(row, '2022-04-01')).toBe('ended');
  });

  test('a row without dates or without end stays current', () => {
    expect(getRowStatus({ code: 'x' }, '2021-12-02')).toBe('current');
    expect(getRowStatus({ validFrom: null, validTo: null }, '2026-12-01')).toBe('current');
  });
});
