import { describe, expect, test } from 'vitest';
import { Priority } from '../../../core/directory/model/services/service.ts';
import {
  countOnlyVisible,
  formatComplaintMark,
  omitComplaints,
} from '../../../core/statistics/complaint-counts.ts';
import { computeTicketCounts } from '../../../core/statistics/compute-ticket-counts.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { Actor } from '../../../core/ticket/events/kinds/common-event-fields.ts';
import { Action, StaffAction } from '../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { type Accusable, isComplaint } from '../../../core/ticket/read/units/hidden-from-units.ts';
import { routeTicket } from '../../../core/workflow/route-ticket.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryStatistics } from '../../support/memory/memory-statistics.ts';
import { aTicket, atMinute, openingMorning } from '../../support/samples/a-ticket.ts';
import { changed, supervisor, words } from '../ticket/actions/ticket-action-fixtures.ts';

const unitHead: Actor = { role: 'officer', unit: 'SO_YT', post: 'head' };

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

/** Returns the published counts of the tickets' day by counter key. */
const readPublished = (ticket: Ticket, events: readonly TicketEvent[]) =>
  omitComplaints(memoryStatistics(computeTicketCounts({ ticket, events }))).getCounts('2021-12-03');

const opened = aTicket({ status: 'assigned', unit: 'SO_YT', unitName: 'Sở Y tế', assignment: 1 });
const common = { code: opened.code, cycle: 1, channel: 'web', by: { role: 'citizen' } } as const;
const events: TicketEvent[] = [
  { ...common, version: 1, at: openingMorning, kind: 'opened' },
  {
    ...{ ...common, version: 2, at: atMinute(5), kind: 'acknowledged', unitName: 'Sở Y tế' },
    ...{ heldBy: 'SO_YT', stopped: [{ clock: 'acknowledge' as const, dueAt: atMinute(60) }] },
  },
];
const ordinary = { ...opened, version: 2 };

describe('the published numbers when a counted ticket becomes a complaint', () => {
  const classify = (ticket: Ticket, minute: number, fields: object) => {
    const action = StaffAction.parse({ act: 'classify', reason: 'Theo nội dung', ...fields });
    return changed(ticket, Action.parse(action), supervisor, { minute });
  };
  const accusing = classify(ordinary, 60, { accused: ['CONG_AN'] });

  /** Sums the published counts of what happened until now, by counter. */
  const sumPublished = async (ticket: Ticket, all: readonly TicketEvent[]) => {
    const counts = await readPublished(ticket, all);
    const sums: Record<string, number> = {};
    for (const [name, amount] of Object.values(counts).flatMap((one) => Object.entries(one)))
      sums[name] = (sums[name] ?? 0) + amount;
    return sums;
  };

  test('keep everything that happened before, and omit everything that happens later', async () => {
    const before = await sumPublished(ordinary, events);
    expect(before).toMatchObject({ opened: 1, acknowledged: 1 });
    const after = [...events, accusing.event];
    expect(await sumPublished(accusing.after, after)).toEqual(before);
    const answered = changed(accusing.after, { act: 'answer', text: words }, unitHead, {
      minute: 90,
    });
    expect(await sumPublished(answered.after, [...after, answered.event])).toEqual(before);
  });

  test('omit a ticket that was a complaint when it was opened', async () => {
    const ticket = { ...opened, accused: ['CONG_AN'] };
    const more = classify({ ...ticket, version: 2 }, 60, { accused: ['SO_YT'] });
    expect(await sumPublished(more.after, [...events, more.event])).toEqual({});
  });

  test('include the ticket again if the hotline finds that it is none', async () => {
    const cleared = classify(accusing.after, 120, { cleared: ['CONG_AN'] });
    expect(cleared.after.becameComplaintAt).toBeUndefined();
    const all = [...events, accusing.event, cleared.event];
    expect(await sumPublished(cleared.after, all)).toMatchObject({ opened: 1, acknowledged: 1 });
  });
});

describe('the published numbers of a ticket that becomes a complaint after its answer', () => {
  test('stay at the unit that answered it', async () => {
    const answered = changed(ordinary, { act: 'answer', text: words }, unitHead, { minute: 30 });
    const settled = [...events, answered.event];
    const before = await readPublished(answered.after, settled);
    expect(before).toEqual({
      '2021-12-03|a|violation|VP01|SO_YT|29254|web': expect.objectContaining({
        ...{ opened: 1, answered: 1, settled: 1 },
      }),
    });
    const text = 'Công an phường 7 nhận hối lộ của quán';
    const rating = { act: 'rate' as const, score: 1, comment: text };
    const held = changed(answered.after, rating, { role: 'citizen' }, { minute: 60 });
    expect(held.after).toMatchObject({ unit: 'TONG_DAI', complaintHold: {} });
    expect(await readPublished(held.after, [...settled, held.event])).toEqual(before);
  });
});

describe('the published numbers of a report that screening finds to be a complaint at routing', () => {
  const text = 'Công an phường 7 nhận hối lộ của quán karaoke, quán vẫn mở cửa';
  const route = (changes: Partial<Ticket>) => {
    const ticket = aTicket(changes);
    const change = routeTicket(ticket, testDirectory, atMinute(1));
    if (!change) throw new Error('The ticket was not routed');
    const { code, version, cycle, openedAt: at } = ticket;
    const opened: TicketEvent = {
      ...{ code, version, cycle, at, by: { role: 'citizen' }, channel: 'web', kind: 'opened' },
    };
    return { ...change, events: [opened, change.event] };
  };

  test.each(Priority.options)('omit a %s ticket', async (priority) => {
    const { after, events } = route({ priority, text });
    expect(isComplaint(after)).toBe(true);
    expect(after.becameComplaintAt).toBeUndefined();
    expect(await readPublished(after, events)).toEqual({});
  });

  test('count it once the hotline finds that it is none', async () => {
    const { after, events } = route({ priority: 'P3', text });
    const review = { act: 'review-complaint' as const, accused: [], reason: words };
    const reviewed = changed(after, review, supervisor, { minute: 30 });
    const counts = await readPublished(reviewed.after, [...events, reviewed.event]);
    expect(Object.values(counts)).toContainEqual(expect.objectContaining({ opened: 1 }));
  });
});
