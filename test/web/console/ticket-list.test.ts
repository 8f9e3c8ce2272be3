import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listFormChoices } from '../../../core/directory/read/form-choices.ts';
import { openStatuses } from '../../../core/search/ticket-list-filter.ts';
import { SavedViewInput } from '../../../core/staff/members/saved-view.ts';
import { ticketListTexts } from '../../../i18n/console-tickets.ts';
import { staffStatusLabels } from '../../../i18n/ticket-status.ts';
import { listFilterPhrases } from '../../../web/console/screens/ticket-list/filter-phrases.ts';
import { parseColumns } from '../../../web/console/screens/ticket-list/ticket-columns.ts';
import {
  fromSavedTicketView,
  parseTicketFilter,
  toSavedTicketView,
  toSearchBody,
} from '../../../web/console/screens/ticket-list/ticket-filter.ts';
import {
  indexPhrases,
  parseTypedFilter,
} from '../../../web/console/screens/ticket-list/typed-filter.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const labels = { list: ticketListTexts.vi, statuses: staffStatusLabels.vi };

const phrasesOn = (day: string, role: 'supervisor' | 'officer' = 'supervisor') => {
  const choices = listFormChoices(testDirectory, toLocalInstant(day), 'vi');
  return indexPhrases(listFilterPhrases(choices, labels, role));
};

const phrases = phrasesOn('2021-12-03');

describe('the filter in a typed text', () => {
  test.each([
    ['P2 Càng Long', { priority: 'P2', area: '844' }],
    ['cang long p2', { priority: 'P2', area: '844' }],
    ['huyện Càng Long, P1', { priority: 'P1', area: '844' }],
    ['thị trấn càng long', { area: '29266' }],
    ['phường 7 đang xử lý', { area: '29254', status: 'in-progress' }],
    ['Sở Y tế trễ hạn', { unit: 'SO_YT', late: 'resolve' }],
    ['UBND phường 7 chưa nhận việc', { unit: 'UBND_XA:29254', late: 'acknowledge' }],
    ['chưa xong P1', { status: openStatuses, priority: 'P1' }],
    ['P2 ổ gà Càng Long', { priority: 'P2', area: '844', text: 'ổ gà' }],
    ['P1 P2', { priority: 'P1', text: 'P2' }],
  ])('"%s" is understood as a filter', (typed, filter) => {
    expect(parseTypedFilter(typed, phrases)?.filter).toEqual(filter);
  });

  test('the offer names the filter in full', () => {
    expect(parseTypedFilter('p2 cang long rác', phrases)?.labels).toEqual([
      ...['P2', 'Huyện Càng Long', '“rác”'],
    ]);
  });

  test('an ended district is understood after the reform, and the commune of its name by its kind', () => {
    const after = phrasesOn('2025-07-02');
    expect(parseTypedFilter('Càng Long', after)?.filter).toEqual({ area: '844' });
    expect(parseTypedFilter('xã Càng Long', after)?.filter).toEqual({ area: '29266' });
  });

  test('officers cannot filter by another unit', () => {
    const own = phrasesOn('2021-12-03', 'officer');
    expect(parseTypedFilter('Sở Y tế P2', own)?.filter).toEqual({
      ...{ priority: 'P2', text: 'Sở Y tế' },
    });
  });

  test.each(['karaoke ồn ào', '7', '', '0912 345 678'])('"%s" names no filter', (typed) => {
    expect(parseTypedFilter(typed, phrases)).toBeUndefined();
  });
});

test('a saved view of the list restores its filter, text and columns, and the API accepts it', () => {
  const value = fc.constantFrom('a');
  const lists = fc.constantFrom('assigned', 'assigned,closed');
  const filters = fc.record(
    {
      ...{ unit: fc.constant('SO_YT'), area: fc.constant('844'), late: fc.constant('resolve') },
      ...{ from: fc.constant('2021-12-03'), status: lists, priority: fc.constant('P1,P2') },
      ...{ channel: fc.constant('voice'), text: value },
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(filters, (filter) => {
      const saved = toSavedTicketView(filter, 'code,unit');
      expect(SavedViewInput.safeParse({ name: 'x', ...saved }).success).toBe(true);
      const { query, text } = fromSavedTicketView({ id: 'x', name: 'x', ...saved });
      const { columns, ...fields } = query;
      const given = Object.fromEntries(
        Object.entries(fields).flatMap(([name, one]) => (one ? [[name, one]] : [])),
      );
      expect([parseTicketFilter(given, text), columns]).toEqual([filter, 'code,unit']);
    }),
  );
});

test('the search text is sent in the request body, and never a parameter of the URL', () => {
  const filter = parseTicketFilter({ text: '0912', q: '0912', priority: 'P2' }, '0912 345 678');
  expect(filter).toEqual({ priority: 'P2', text: '0912 345 678' });
  expect(toSearchBody(filter)).toEqual({ priority: 'P2', q: '0912 345 678' });
});

test('the columns of the list are in a fixed order and always contain the ticket code', () => {
  expect(parseColumns('unit,priority,unknown')).toEqual(['code', 'priority', 'unit']);
  expect(parseColumns(undefined)).toContain('excerpt');
});
