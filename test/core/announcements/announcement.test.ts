import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  type Announcement,
  findCallerAnnouncementAt,
  findUrgentAnnouncementAt,
  listAnnouncementsAt,
} from '../../../core/announcements/announcement.ts';
import { Directory, validateDirectory } from '../../../core/directory/model/directory.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const announcement = (changes: Partial<Announcement> = {}): Announcement => ({
  code: 'storm',
  title: { vi: 'Bão số 9' },
  body: { vi: 'Xin ở trong nhà.' },
  urgency: 'urgent',
  showFrom: '2021-12-17T06:00:00+07:00',
  showUntil: '2021-12-18T18:00:00+07:00',
  owner: 'VP_UBND',
  source: { title: 'Công điện của UBND tỉnh' },
  ...changes,
});

const toAnnouncementRows = (...announcements: Announcement[]) => ({ announcements });

describe('a public announcement', () => {
  test('a public announcement is shown from the start of its period until just before its end', () => {
    const storm = toAnnouncementRows(announcement());
    expect(findUrgentAnnouncementAt(storm, toLocalInstant('2021-12-17T05:59'))).toBeUndefined();
    expect(findUrgentAnnouncementAt(storm, toLocalInstant('2021-12-17T06:00'))?.code).toBe('storm');
    expect(findUrgentAnnouncementAt(storm, toLocalInstant('2021-12-18T17:59'))?.code).toBe('storm');
    expect(findUrgentAnnouncementAt(storm, toLocalInstant('2021-12-18T18:00'))).toBeUndefined();
  });

  test('urgent public announcements are listed before all others, newest first', () => {
    const later = { showFrom: '2021-12-17T07:00:00+07:00' };
    const all = toAnnouncementRows(
      announcement({ code: 'old', urgency: 'normal', showFrom: '2021-12-03T00:00:00+07:00' }),
      announcement({ code: 'new', urgency: 'normal', ...later }),
      announcement({ code: 'storm' }),
      announcement({ code: 'flood', ...later }),
    );
    const codes = listAnnouncementsAt(all, toLocalInstant('2021-12-17T09:00')).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['flood', 'storm', 'new', 'old']);
  });

  test('callers hear a public announcement only while it is shown and only if it has a recording', () => {
    const storm = toAnnouncementRows(
      announcement({ code: 'a' }),
      announcement({ hotPrompt: 'hot-storm' }),
    );
    expect(findCallerAnnouncementAt(storm, toLocalInstant('2021-12-17T09:00'))?.hotPrompt).toBe(
      'hot-storm',
    );
    expect(findCallerAnnouncementAt(storm, toLocalInstant('2021-12-18T18:00'))).toBeUndefined();
    expect(
      findCallerAnnouncementAt(
        toAnnouncementRows(announcement()),
        toLocalInstant('2021-12-17T09:00'),
      ),
    ).toBeUndefined();
  });
});

test.each([
  ['an unknown recording', { hotPrompt: 'hot-nothing' }, 'unknown recording hot-nothing'],
  [
    'a recording but normal urgency',
    { hotPrompt: 'hot-storm', urgency: 'normal' },
    'only an urgent one is heard by callers',
  ],
  [
    'a recording played for more than 168 hours',
    { hotPrompt: 'hot-storm', showUntil: '2021-12-27T06:00:00+07:00' },
    'is heard by callers for 168 hours at most',
  ],
  ['urgency but no end', { showUntil: null }, 'an urgent one needs an end'],
  ['an end before its start', { showUntil: '2021-12-17T05:00:00+07:00' }, 'ends before it begins'],
  ['an unknown owner', { owner: 'NOBODY' }, 'unknown unit NOBODY'],
] satisfies [string, Partial<Announcement>, string][])(
  'directory validation refuses an announcement with %s',
  (_, changes, reason) => {
    const changed = {
      ...z.encode(Directory, testDirectory),
      announcements: [announcement(changes)],
    };
    expect(validateDirectory(changed)).toMatchObject({
      kind: 'invalid',
      problems: [{ row: 'announcements storm', reason }],
    });
  },
);

test('from 28 June 2025 an announcement in three languages says what the merger changes for senders of reports', () => {
  const findMerger = (day: string) =>
    listAnnouncementsAt(testDirectory, toLocalInstant(day)).find(
      ({ code }) => code === 'merger-2025',
    );
  expect(findMerger('2025-06-27')).toBeUndefined();
  for (const day of ['2025-06-28', '2025-07-01', '2025-07-31']) {
    const { title, body } = findMerger(day) ?? {};
    expect(Object.keys({ ...title })).toEqual(['vi', 'en', 'km']);
    expect(body?.vi).toMatch(/0294 1022 không đổi[\s\S]*Mã và PIN đã cấp vẫn dùng được/);
  }
  expect(findMerger('2026-12-01')).toBeUndefined();
});
