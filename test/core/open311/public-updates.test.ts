import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { updatesOf } from '../../../core/open311/public-updates.ts';
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
  noted: { kind: 'noted', text: 'Chỉ nội bộ' },
  answered: { kind: 'answered', unitName: place.unitName, text: 'Đã xong' },
  done: { kind: 'closed', reason: 'done', text: '' },
  withdrawn: { kind: 'closed', reason: 'withdrawn', text: '' },
  refused: { kind: 'refused', reason: 'not-eligible', text: '' },
  referred: { kind: 'referred', reason: 'other-authority', text: '' },
  merged: { kind: 'merged', into: code, reason: 'Cùng một việc' },
  unmerged: { kind: 'unmerged', from: code, reason: 'Khác việc' },
  reopened: { kind: 'reopened', reason: 'Chưa xong' },
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
    [['answered', 'reopened'], 'reopen', undefined],
  ] as const)(
    'of what was at last %j has the status %s and the code %s',
    (life, status, reason) => {
      expect(updatesOf({}, lived(...life)).at(-1)).toMatchObject({ status, reason });
    },
  );

  test('is none when it changes nothing that shows outside', () => {
    const life = lived('assigned', 'assigned', 'noted', 'acknowledged', 'noted');
    expect(updatesOf({}, life).map(({ version }) => version)).toEqual([2, 5]);
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
      const times = updatesOf({}, events).map((update) => update.at.getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }),
  );
});

test('what comes later changes no update there was', () => {
  fc.assert(
    fc.property(lives, lives, (before, after) => {
      const earlier = updatesOf({}, lived(...before));
      expect(updatesOf({}, lived(...before, ...after)).slice(0, earlier.length)).toEqual(earlier);
    }),
  );
});
