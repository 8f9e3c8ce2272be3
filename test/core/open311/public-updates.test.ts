import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listPublicUpdates, toUpdateResponse } from '../../../core/open311/public-updates.ts';
import { TicketEvent } from '../../../core/ticket/event.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';

const { code } = aTicket();

const anEvent = (version: number, differing: Record<string, unknown>): TicketEvent =>
  TicketEvent.parse({
    ...{ code, version, cycle: 1, channel: 'console', by: { role: 'system' } },
    at: atMinute(version).toISOString(),
    ...differing,
  });

const place = { unit: 'SO_YT', unitName: 'Sở Y tế' };
const events = {
  queued: { kind: 'queued', unit: 'TONG_DAI', unitName: 'Tổng đài' },
  assigned: { kind: 'assigned', ...place },
  acknowledged: { kind: 'acknowledged', unitName: place.unitName },
  returned: {
    ...{ kind: 'returned', unitName: place.unitName, reason: 'Việc của nơi khác' },
    ...{ proposed: 'CONG_AN', proposedName: 'Công an tỉnh' },
  },
  noted: { kind: 'noted', text: 'Chỉ nội bộ' },
  answered: { kind: 'answered', unitName: place.unitName, text: 'Đã xong' },
  done: { kind: 'closed', reason: 'done', text: '' },
  withdrawn: { kind: 'closed', reason: 'withdrawn', text: '' },
  refused: { kind: 'refused', reason: 'not-eligible', text: '' },
  referred: { kind: 'referred', reason: 'other-authority', text: '' },
  merged: { kind: 'merged', into: code, reason: 'Cùng một việc' },
  unmerged: { kind: 'unmerged', from: code, reason: 'Khác việc' },
  reopened: { kind: 'reopened', reason: 'Chưa xong' },
  published: { kind: 'published', title: 'Đã duyệt' },
  unpublished: { kind: 'unpublished', reason: 'Có tên người' },
} as const;
type Name = keyof typeof events;
const names: readonly Name[] = Object.keys(events).filter((name): name is Name => name in events);

const lived = (...life: readonly Name[]) => life.map((name, at) => anEvent(at + 2, events[name]));

describe('an update', () => {
  test.each([
    [['queued'], 'for_triage', undefined],
    [['assigned'], 'internal_referral', undefined],
    [['acknowledged'], 'in_progress', undefined],
    [['answered'], 'fixed', undefined],
    [['answered', 'done'], 'fixed', 'done'],
    [['withdrawn'], 'cancelled', 'withdrawn'],
    [['refused'], 'no_further_action', 'not-eligible'],
    [['referred'], 'not_councils_responsibility', 'other-authority'],
    [['merged'], 'duplicate', undefined],
    [['merged', 'unmerged'], 'open', undefined],
    [['acknowledged', 'merged', 'unmerged'], 'in_progress', undefined],
    [['answered', 'reopened'], 'reopen', undefined],
  ] as const)(
    'of what was at last %j has the status %s and the code %s',
    (life, status, reason) => {
      expect(listPublicUpdates({}, lived(...life)).at(-1)).toMatchObject({ status, reason });
    },
  );

  test('is none when it changes nothing that shows outside', () => {
    const life = lived('assigned', 'assigned', 'noted', 'acknowledged', 'noted');
    expect(listPublicUpdates({}, life).map(({ version }) => version)).toEqual([2, 5]);
  });
});

const lives = fc.array(fc.constantFrom(...names), { maxLength: 12 });

test('no update is earlier than the one before it, whatever the clocks of the machines say', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 12 }), lives, (at, life) => {
      const events = lived(...life).map((event, index) => ({
        ...event,
        at: atMinute(at[index] ?? 0),
      }));
      const times = listPublicUpdates({}, events).map((update) => update.at.getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }),
  );
});

/** What each of a life's updates says, with the words that are before the public at its end; nothing when they were taken back. */
const toldOf = (life: readonly Name[]) => {
  const events = lived(...life);
  const last = events.findLast(({ kind }) => kind === 'published' || kind === 'unpublished');
  if (last?.kind === 'unpublished') return undefined;
  const words = last && { description: 'Câu hỏi', answer: `Câu trả lời ${last.version}` };
  const ticket = last ? { published: { id: 'p', at: last.at } } : {};
  return new Map(
    listPublicUpdates(ticket, events).map((update) => [
      update.version,
      toUpdateResponse(code, update, { words, lang: 'vi' }),
    ]),
  );
};

test('what comes later changes no update there was: of what was published anew, words that were taken back are told no more', () => {
  fc.assert(
    fc.property(lives, lives, (before, after) => {
      const [earlier, later] = [toldOf(before), toldOf([...before, ...after])];
      if (!later) return;
      for (const [version, update] of earlier ?? []) {
        const hadWords = before[version - 2] === 'published';
        expect([hadWords ? undefined : update, update]).toContainEqual(later.get(version));
      }
    }),
  );
});

test('what was told while the words were public stays, also when others have taken their place', () => {
  const life = [
    'answered',
    'published',
    'reopened',
    'returned',
    'unpublished',
    'answered',
  ] as const;
  const earlier = toldOf(life.slice(0, 4));
  const later = toldOf([...life, 'published']);
  expect([...(later?.keys() ?? [])]).toEqual([2, 4, 5, 7, 8]);
  for (const version of [4, 5]) expect(later?.get(version)).toEqual(earlier?.get(version));
});
