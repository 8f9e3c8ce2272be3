import { describe, expect, test } from 'vitest';
import {
  countOnlyVisible,
  formatComplaintMark,
  omitComplaints,
} from '../../../core/statistics/complaint-counts.ts';
import { computeTicketCounts } from '../../../core/statistics/compute-ticket-counts.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { Accusable } from '../../../core/ticket/read/units/hidden-from-units.ts';
import { memoryStatistics } from '../../support/memory/memory-statistics.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

/** Returns references of the maximum length, 40 characters, to this many units. */
const unitsOfNumber = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `UNIT_${String(at).padStart(29, '0')}:29254`);

const holdOf = (suspects: string[]): Accusable => ({ accused: [], complaintHold: { suspects } });

describe('the counter keys of a complaint', () => {
  test.each<[string, Accusable]>([
    ['accuses 10 units', { accused: unitsOfNumber(10) }],
    ['accuses 100 units', { accused: unitsOfNumber(100) }],
    ['may accuse 10 units', holdOf(unitsOfNumber(10))],
    ['may accuse 100 units', holdOf(unitsOfNumber(100))],
    [
      'accuses 10 units and may accuse them',
      { ...holdOf(unitsOfNumber(10)), accused: unitsOfNumber(10) },
    ],
  ])(
    'leave at least 100 bytes of a sort key unused if the ticket %s',
    (_, { accused, complaintHold }) => {
      const { openedAt: at, ...ticket } = aTicket({ accused, unit: unitsOfNumber(1)[0] });
      const hold = complaintHold && { ...complaintHold, at, dueAt: at, source: 'report' as const };
      const counts = computeTicketCounts({
        ticket: { ...ticket, openedAt: at, complaintHold: hold },
        events: [],
      });
      const [key = ''] = Object.keys(counts);
      const [day = '', ...rest] = key.split('|');
      expect(Buffer.byteLength(itemKeys.ticketCounter(day, 0, rest.join('|')).sk)).toBeLessThan(
        924,
      );
    },
  );

  test('name each of up to 10 units once, in one order', () => {
    const units = unitsOfNumber(10);
    expect(formatComplaintMark({ accused: [...units].toReversed() })).toBe(units.join(','));
    expect(formatComplaintMark({ accused: [...units, ...units] })).toBe(units.join(','));
    expect(formatComplaintMark({ accused: unitsOfNumber(11) })).toBe('*');
  });

  test('hide a complaint about more than 10 units from the numbers of every unit', async () => {
    const count = { 'open|-|violation|VP01|SO_YT|29254|web': { assigned: 1 } };
    const hidden = { 'open|-|violation|VP01|SO_YT|29254|web||*': { assigned: 1 } };
    const statistics = memoryStatistics({ ...count, ...hidden });
    for (const store of [countOnlyVisible(statistics, () => true), omitComplaints(statistics)]) {
      expect(await store.getCounts('open')).toEqual(count);
    }
  });
});
