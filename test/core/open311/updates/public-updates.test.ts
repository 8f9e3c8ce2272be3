import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  listPublicUpdates,
  toUpdateResponse,
} from '../../../../core/open311/updates/public-updates.ts';
import { TicketEvent } from '../../../../core/ticket/events/event.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

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
  classified: { kind: 'classified', changed: ['topic'], moved: [], to: place },
  'classified to operators': {
    ...{ kind: 'classified', changed: ['topic'], moved: [] },
    to: { unit: 'TONG_DAI', unitName: 'Tổng đài', isQueued: true },
  },
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

const lived = (...eventNames: readonly Name[]) =>
  eventNames.map((name, at) => anEvent(at + 2, events[name]));

describe('Open311 updates of a ticket', () => {
  test.each([
    [['queued'], 'for_triage', undefined],
    [['assigned'], 'internal_referral', undefined],
    [['classified'], 'internal_referral', undefined],
    [['assigned', 'classified to operators'], 'for_triage', undefined],
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
    'an Open311 update after the events %j has the status %s and the reason %s',
    (eventNames, status, reason) => {
      expect(listPublicUpdates({}, lived(...eventNames)).at(-1)).toMatchObject({ status, reason });
    },
  );

  test('a change that is not visible to the public yields no Open311 update', () => {
    const ticketEvents = lived('assigned', 'assigned', 'noted', 'acknowledged', 'noted');
    expect(listPublicUpdates({}, ticketEvents).map(({ version }) => version)).toEqual([2, 5]);
  });
});

const arbitraryEventNames = fc.array(fc.constantFrom(...names), { maxLength: 12 });

test('the times of Open311 updates never decrease, even if machine clocks disagree', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 12 }),
      arbitraryEventNames,
      (at, eventNames) => {
        const events = lived(...eventNames).map((event, index) => ({
          ...event,
          at: atMinute(at[index] ?? 0),
        }));
        const times = listPublicUpdates({}, events).map((update) => update.at.getTime());
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      },
    ),
  );
});

/** Returns the updates of a history by version with the finally published texts, or nothing after a withdrawal. */
const publishedUpdatesOf = (eventNames: readonly Name[]) => {
  const events = lived(...eventNames);
  const last = events.findLast(({ kind }) => kind === 'published' || kind === 'unpublished');
  if (last?.kind === 'unpublished') return undefined;
  const texts = last && { description: 'Câu hỏi', answer: `Câu trả lời ${last.version}` };
  const ticket = last ? { published: { id: 'p', at: last.at } } : {};
  return new Map(
    listPublicUpdates(ticket, events).map((update) => [
      update.version,
      toUpdateResponse(code, update, { texts: texts, lang: 'vi' }),
    ]),
  );
};

test('later changes do not alter earlier Open311 updates, except that withdrawn texts disappear', () => {
  fc.assert(
    fc.property(arbitraryEventNames, arbitraryEventNames, (before, after) => {
      const [earlier, later] = [
        publishedUpdatesOf(before),
        publishedUpdatesOf([...before, ...after]),
      ];
      if (!later) return;
      for (const [version, update] of earlier ?? []) {
        const isPublication = before[version - 2] === 'published';
        expect([isPublication ? undefined : update, update]).toContainEqual(later.get(version));
      }
    }),
  );
});

test('an Open311 update with a published text is still listed after another text has replaced it', () => {
  const eventNames = [
    'answered',
    'published',
    'reopened',
    'returned',
    'unpublished',
    'answered',
  ] as const;
  const earlier = publishedUpdatesOf(eventNames.slice(0, 4));
  const later = publishedUpdatesOf([...eventNames, 'published']);
  expect([...(later?.keys() ?? [])]).toEqual([2, 4, 5, 7, 8]);
  for (const version of [4, 5]) expect(later?.get(version)).toEqual(earlier?.get(version));
});
