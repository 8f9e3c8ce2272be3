import { describe, expect, test } from 'vitest';
import {
  getOverdueLevel,
  listOverduePercentages,
  type OverdueTicket,
  OverdueTicketCursor,
  readVisibleOverduePage,
} from '../../../../core/staff/tickets/overdue-tickets.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute, openingMorning } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const ticket = (escalationSteps: string[], changes: Partial<Ticket> = {}) =>
  aTicket({ status: 'assigned', unit: 'SO_YT', escalationSteps, ...changes });

const { clocks } = aTicket();
const missed = (...names: ('acknowledge' | 'resolve')[]) => {
  const of = (name: 'acknowledge' | 'resolve') => ({
    ...clocks[name],
    ...(names.includes(name) && { missedAt: clocks[name].dueAt }),
  });
  return { clocks: { acknowledge: of('acknowledge'), resolve: of('resolve') } };
};
const acknowledgedLate = {
  ...clocks,
  acknowledge: { ...clocks.acknowledge, missedAt: atMinute(60), stoppedAt: atMinute(70) },
};

describe('the overdue level of a ticket', () => {
  test('a ticket’s overdue level is its last escalation step taken at or after the deadline', () => {
    expect(getOverdueLevel(ticket(['1.resolve.50', '1.resolve.80']))).toBe(undefined);
    const escalationSteps = ['1.resolve.80', '1.resolve.100', '1.resolve.150'];
    expect(getOverdueLevel(ticket(escalationSteps, missed('resolve')))).toEqual({
      clock: 'resolve',
      percent: 150,
    });
  });

  test('a ticket’s overdue level prefers the resolve clock and ignores stopped clocks', () => {
    const both = ['1.acknowledge.200', '1.resolve.100'];
    expect(getOverdueLevel(ticket(both, missed('acknowledge', 'resolve')))?.clock).toBe('resolve');
    expect(getOverdueLevel(ticket(['1.acknowledge.100'], missed('acknowledge')))).toEqual({
      clock: 'acknowledge',
      percent: 100,
    });
    expect(getOverdueLevel(ticket(['1.acknowledge.100'], { clocks: acknowledgedLate }))).toBe(
      undefined,
    );
  });

  test('a ticket’s overdue level starts again with a new cycle and ignores the operators’ time limit for assigning the ticket', () => {
    expect(getOverdueLevel(ticket(['1.resolve.200'], { cycle: 2 }))).toBe(undefined);
    expect(getOverdueLevel(ticket(['1.forward.1.100']))).toBe(undefined);
  });

  test('an answered ticket and a ticket without a unit have no overdue level', () => {
    const late = missed('resolve');
    expect(getOverdueLevel(ticket(['1.resolve.100'], { ...late, status: 'answered' }))).toBe(
      undefined,
    );
    expect(getOverdueLevel(ticket(['1.resolve.100'], { ...late, unit: undefined }))).toBe(
      undefined,
    );
  });
});

test('overdue levels are the escalation steps from 100 percent on', () => {
  expect(listOverduePercentages(testDirectory.ladder, openingMorning)).toEqual([100, 150, 200]);
});

describe('a page of overdue tickets for a member who must not see some of them', () => {
  const level = { clock: 'resolve', percent: 100 } as const;
  const overdue = Array.from(
    { length: 120 },
    (_, at): OverdueTicket => ({
      ...ticket([], { code: encodeTicketCode(testHmac.digest('code', `overdue ${at}`)) }),
      ...{ excerpt: '', unitName: 'Sở Y tế' },
    }),
  );
  const toCursor = (at: number) => {
    const { code, unit, clocks: of } = overdue[at] ?? expect.unreachable();
    return OverdueTicketCursor.parse(`${unit}#${of.resolve.dueAt.toISOString()}#${code}`);
  };
  const late = {
    page: async (_: typeof level, { after }: { after?: OverdueTicketCursor | undefined }) => {
      const start = overdue.findIndex((_each, at) => toCursor(at) === after) + 1;
      const end = Math.min(start + 50, overdue.length);
      return {
        tickets: overdue.slice(start, end),
        ...(end < overdue.length && { next: toCursor(end - 1) }),
      };
    },
  };

  test.each([[[49]], [[20]], [[0, 49, 50, 119]], [[]]])(
    'is full and ends at a visible ticket if the tickets at %j are hidden',
    async (hidden) => {
      const visible = overdue.filter((_, at) => !hidden.includes(at));
      const mayKnow = (one: OverdueTicket) => visible.some(({ code }) => code === one.code);
      const first = await readVisibleOverduePage(level, { mayKnow }, late);
      expect(first.tickets).toEqual(visible.slice(0, 50));
      expect(first.next?.slice(-10)).toBe(visible[49]?.code);
      const second = await readVisibleOverduePage(level, { mayKnow, after: first.next }, late);
      expect(second.tickets).toEqual(visible.slice(50, 100));
      const third = await readVisibleOverduePage(level, { mayKnow, after: second.next }, late);
      expect(third).toEqual({ tickets: visible.slice(100) });
    },
  );

  test('has no cursor if all later tickets are hidden', async () => {
    const visible = new Set(overdue.slice(0, 50).map(({ code }) => code));
    const page = await readVisibleOverduePage(
      level,
      { mayKnow: ({ code }) => visible.has(code) },
      late,
    );
    expect(page).toEqual({ tickets: overdue.slice(0, 50) });
  });
});
