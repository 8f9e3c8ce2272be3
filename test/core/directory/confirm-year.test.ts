import { describe, expect, test } from 'vitest';
import type { DirectoryEdit } from '../../../core/directory/change/edit.ts';
import { makeDirectoryChange } from '../../../core/directory/change/make-change.ts';
import { findMovedDeadlines, recomputeClocks } from '../../../core/sla/recompute-clocks.ts';
import { startTicketClocks } from '../../../core/sla/ticket-clocks.ts';
import { findCalendarYearToConfirm } from '../../../core/sla/year-confirmation.ts';
import { toLocalInstant } from '../../support/directory/test-directory.ts';
import { loadedDirectory, memoryDirectory } from '../../support/memory/memory-directory.ts';

const now = toLocalInstant('2026-12-01T08:00');
const confirmation: DirectoryEdit = {
  ...{ table: 'calendar.officialTo', key: 'officialTo' },
  row: { officialTo: '2027-12-31' },
};
const reason = 'Thông báo số 6150/TB-BNV ngày 28/11/2026';
const by = { member: '0f9b6a1e-5c0d-4d64-9a3b-0d7d6a4f1c11', role: 'administrator' } as const;

const confirmed = async (...edits: DirectoryEdit[]) => {
  const store = memoryDirectory();
  const request = {
    baseVersion: loadedDirectory.version,
    reason,
    edits: [...edits, confirmation],
  };
  const outcome = await makeDirectoryChange(request, by, { store, now: () => now });
  if (outcome.kind !== 'made') throw new Error(JSON.stringify(outcome));
  return { change: outcome.change, directory: (await store.current()).directory };
};

const startAt = toLocalInstant('2027-02-03T10:00');
const ticket = {
  unit: 'SO_YT',
  clocks: startTicketClocks({ service: 'violation', priority: 'P3', startAt }, loadedDirectory),
};

describe('an administrator confirms the official days of a year', () => {
  test('confirming a calendar year is stored as one directory change and completes the yearly confirmation task', async () => {
    expect(findCalendarYearToConfirm(loadedDirectory.calendar, now)?.year).toBe(2027);
    const { change, directory } = await confirmed();
    expect(change).toMatchObject({ number: 1, reason, by });
    expect(change.rows).toEqual([
      {
        ...{ table: 'calendar.officialTo', key: 'officialTo' },
        before: { officialTo: '2026-12-31' },
        after: { officialTo: '2027-12-31' },
      },
    ]);
    expect(findCalendarYearToConfirm(directory.calendar, now)).toBeUndefined();
  });

  test('confirming a calendar year moves no deadline when the official days off equal the proposed ones', async () => {
    const { directory } = await confirmed();
    expect(findMovedDeadlines(ticket.clocks, recomputeClocks(ticket, directory))).toEqual([]);
  });

  test('confirming a calendar year moves deadlines by the days off that differ from the proposed ones', async () => {
    const table = 'calendar.daysOff';
    const { directory } = await confirmed(
      { table, key: '2027-02-04', row: null },
      {
        ...{ table, key: '2027-02-11' },
        row: { date: '2027-02-11', name: 'Tết Nguyên đán', kind: 'public-holiday' },
      },
    );
    const moved = findMovedDeadlines(ticket.clocks, recomputeClocks(ticket, directory));
    expect(moved[0]).toEqual({
      clock: 'acknowledge',
      from: toLocalInstant('2027-02-11T17:00'),
      to: toLocalInstant('2027-02-04T17:00'),
    });
  });
});
