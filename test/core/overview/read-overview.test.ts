import { describe, expect, test } from 'vitest';
import { readOverview } from '../../../core/overview/read-overview.ts';
import type { TicketCounts } from '../../../core/statistics/ticket-counts.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';
import { memoryStatistics } from '../../support/memory/memory-statistics.ts';

const row = (unit: string, area = '29254'): string => `violation|VP01|${unit}|${area}|web`;
const onDay = (date: string, unit = 'SO_YT'): string => `${date}|a|${row(unit)}`;

const read = (
  counts: TicketCounts,
  {
    on = '2021-12-30',
    lateWeekAgo,
    seesAllTickets = true,
  }: { on?: string; lateWeekAgo?: number; seesAllTickets?: boolean } = {},
) =>
  readOverview(
    { seesAllTickets },
    {
      statistics: memoryStatistics(counts),
      reports: {
        find: async () =>
          lateWeekAgo === undefined
            ? undefined
            : {
                backlogWithComplaints: { open: 10, overdue: lateWeekAgo },
              },
      },
      directory: async () => testDirectory,
      now: () => toLocalInstant(`${on}T10:00`),
    },
  );

describe('the percentage in time of the overview', () => {
  test('is absent on the first day, when there are no tickets', async () => {
    const { onTimePercent, open, units, communes } = await read({});
    expect([onTimePercent, open.count, units.first, communes]).toEqual([undefined, 0, [], []]);
  });

  test('is 0 if nothing was settled and tickets are overdue', async () => {
    const counts = { [`open|-|${row('SO_YT')}`]: { assigned: 39, 'late.resolve.100': 39 } };
    expect((await read(counts)).onTimePercent).toBe(0);
  });

  test('falls with tickets that nobody answers, however long they are overdue', async () => {
    const settled = { [onDay('2021-12-28')]: { settled: 50, settledInTime: 50 } };
    const silent = {
      [`open|-|${row('UBND_XA:29254')}`]: { assigned: 50, 'late.acknowledge.200': 50 },
    };
    expect((await read(settled)).onTimePercent).toBe(100);
    expect((await read({ ...settled, ...silent })).onTimePercent).toBe(50);
  });

  test('is never rounded up to 100', async () => {
    const counts = { [onDay('2021-12-28')]: { settled: 2001, settledInTime: 2000 } };
    expect((await read(counts)).onTimePercent).toBe(99.9);
  });

  test('is compared with the week before and the overdue tickets of that time', async () => {
    const counts = {
      [onDay('2021-12-30')]: { settled: 8, settledInTime: 6 },
      [onDay('2021-12-23')]: { settled: 9, settledInTime: 9 },
      [onDay('2021-12-16')]: { settled: 100, settledInTime: 0 },
    };
    const { onTimePercent, onTimePercentBefore } = await read(counts, { lateWeekAgo: 1 });
    expect([onTimePercent, onTimePercentBefore]).toEqual([75, 90]);
  });

  test('has no comparison for readers from whom tickets can be hidden, because the report counts all tickets', async () => {
    const counts = { [onDay('2021-12-23')]: { settled: 9, settledInTime: 9 } };
    const compared = async (seesAllTickets: boolean) => {
      const { onTimePercentBefore, backlogBefore } = await read(counts, {
        ...{ lateWeekAgo: 1, seesAllTickets },
      });
      return [onTimePercentBefore, backlogBefore?.overdue];
    };
    expect(await compared(true)).toEqual([90, 1]);
    expect(await compared(false)).toEqual([undefined, undefined]);
  });

  test('has no comparison without a daily report of the week before', async () => {
    const counts = { [onDay('2021-12-23')]: { settled: 9, settledInTime: 9 } };
    expect((await read(counts)).onTimePercentBefore).toBeUndefined();
  });
});

describe('units, topics and communes of the overview', () => {
  test('lists eight units with overdue tickets and counts the others', async () => {
    const counts = Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((late) => [
        `open|-|${row(`UBND_XA:2925${late}`)}`,
        { assigned: 10, 'late.resolve.100': late },
      ]),
    );
    const { units } = await read(counts);
    expect(units.first.map(({ overdue }) => overdue.count)).toEqual([9, 8, 7, 6, 5, 4, 3, 2]);
    expect(units.more).toBe(1);
  });

  test('counts the overdue tickets that a unit has inherited', async () => {
    const counts = {
      [`open|-|${row('SO_YT')}`]: { assigned: 5, 'late.resolve.100': 3, inheritedOverdue: 2 },
    };
    const { open, overdue, units } = await read(counts);
    expect([open.count, overdue.count]).toEqual([5, 3]);
    expect(units.first[0]).toMatchObject({ overdue: { count: 3 }, inherited: 2 });
  });

  test('counts tickets of a former commune for the commune that replaced it', async () => {
    const counts = { [`open|-|${row('SO_YT', '29269')}`]: { assigned: 2, 'late.resolve.100': 1 } };
    const before = await read(counts, { on: '2025-06-30' });
    const after = await read(counts, { on: '2025-07-01' });
    expect(before.communes.map(({ key, open }) => [key, open.count])).toEqual([['29269', 2]]);
    expect(after.communes).toHaveLength(1);
    expect(after.communes[0]?.overdue.count).toBe(1);
  });
});
