import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { createSearchTermStore } from '../../../../adapters/dynamodb/statistics/search-term-store.ts';
import { createTicketCountStore } from '../../../../adapters/dynamodb/statistics/ticket-count-store.ts';
import { OverviewResponse } from '../../../../core/contract/staff/supervision/overview-responses.ts';
import { TicketSearchResponse } from '../../../../core/contract/staff/supervision/statistics-responses.ts';
import { ListedCount } from '../../../../core/overview/overview.ts';
import { indexTicket } from '../../../../core/search/index-ticket.ts';
import { updateTicketCounts } from '../../../../core/statistics/update-ticket-counts.ts';
import { isAnsweredOrEnded } from '../../../../core/ticket/model/lifecycle.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { aTicket, openingMorning } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const leaderOfUnit = aMember('leader', { sub: staffSub(16), unit: 'SO_YT' });
const room = setUpStaffApi(aMember('leader'), aMember('supervisor'), leaderOfUnit);

const dayMs = 86_400_000;
/** Days from the oldest ticket until the overview is read. */
const days = 20;

type Clock = Ticket['clocks']['resolve'];

const tickets = fc.array(
  fc.record({
    openedOn: fc.integer({ min: 0, max: days }),
    daysToSettle: fc.integer({ min: 0, max: 5 }),
    status: fc.constantFrom('new', 'assigned', 'in-progress', 'answered', 'closed', 'merged'),
    unit: fc.constantFrom('SO_YT', 'CONG_AN', 'UBND_XA:29254', undefined),
    coUnits: fc.subarray(['CONG_AN']),
    accused: fc.subarray(['SO_YT', 'VP_UBND', 'UBND_XA']),
    isHeld: fc.boolean(),
    topic: fc.constantFrom('VP01', 'VP02', undefined),
    areaCode: fc.constantFrom('29254', '29266', '29242', undefined),
    isMissed: fc.boolean(),
  }),
  { minLength: 9, maxLength: 21 },
);
type Drawn = typeof tickets extends fc.Arbitrary<(infer Item)[]> ? Item : never;

/** Late tickets, so that the overview always lists units, topics and areas that need attention. */
const alwaysLate: Drawn[] = (['SO_YT', 'CONG_AN', 'UBND_XA:29254'] as const).map((unit) => ({
  ...{ openedOn: 0, daysToSettle: 5, status: 'assigned' as const, unit, coUnits: [], accused: [] },
  ...{ isHeld: false, topic: 'VP01' as const, areaCode: '29254' as const, isMissed: true },
}));

let opened = 0;
const toTicket = ({ openedOn, daysToSettle, isMissed, isHeld, ...drawn }: Drawn): Ticket => {
  opened += 1;
  const { clocks, ...plain } = aTicket();
  const openedAt = new Date(openingMorning.getTime() + openedOn * dayMs);
  const settledAt = new Date(openedAt.getTime() + Math.min(daysToSettle, days - openedOn) * dayMs);
  const resolve: Clock = {
    ...clocks.resolve,
    ...{ startAt: openedAt, dueAt: new Date(openedAt.getTime() + 10 * dayMs) },
    ...(isMissed && { missedAt: openedAt }),
    ...(isAnsweredOrEnded(drawn.status) && { stoppedAt: settledAt }),
  };
  return {
    ...plain,
    ...drawn,
    openedAt,
    code: encodeTicketCode(testHmac.digest('code', `overview ${opened}`)),
    clocks: { ...clocks, resolve },
    topic: drawn.topic,
    ...(isHeld && { complaintHold: { at: openedAt, dueAt: openedAt, source: 'report' as const } }),
    ...(drawn.unit && { unitName: drawn.unit }),
  };
};

const store = async (ticket: Ticket): Promise<void> => {
  const services = room.services();
  await services.tickets.open(ticket);
  const terms = createSearchTermStore(room.table());
  await indexTicket(ticket.code, { ...services, terms });
  const counts = createTicketCountStore(room.table());
  await updateTicketCounts(ticket.code, { tickets: services.tickets, counts });
};

const readOverview = async (sub: string) => {
  const { status, text } = await room.sendRequest(sub, 'GET /api/staff/overview');
  expect([status, text]).toEqual([200, expect.anything()]);
  return OverviewResponse.parse(JSON.parse(text));
};

/** Returns all numbers of tickets in a part of the overview. */
const listCounts = (part: unknown): ListedCount[] => {
  const listed = ListedCount.safeParse(part).data;
  if (listed) return [listed];
  const inner = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).safeParse(part);
  return Object.values(inner.data ?? {}).flatMap(listCounts);
};

const countInList = async (sub: string, filter: ListedCount['filter']): Promise<number> => {
  const body = { ...filter, isCounted: true, pageSize: 0 };
  const { text } = await room.sendRequest(sub, 'POST /api/staff/search', { body });
  return TicketSearchResponse.parse(JSON.parse(text)).count?.total ?? Number.NaN;
};

test('every number of the overview equals the number of tickets in the list that it links to', async () => {
  room.setMinute((days * dayMs) / 60_000 + 600);
  await fc.assert(
    fc.asyncProperty(tickets, async (drawn) => {
      for (const one of [...alwaysLate, ...drawn]) await store(toTicket(one));
      for (const sub of [aMember('leader').sub, leaderOfUnit.sub]) {
        const counts = listCounts(await readOverview(sub));
        expect(counts.length).toBeGreaterThan(15);
        const inLists = await Promise.all(counts.map(({ filter }) => countInList(sub, filter)));
        expect(counts.map(({ filter }, at) => ({ filter, count: inLists[at] }))).toEqual(
          counts.map(({ filter, count }) => ({ filter, count })),
        );
      }
    }),
    { numRuns: 4 },
  );
});
