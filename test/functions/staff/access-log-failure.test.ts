import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { AccessLogWriteError } from '../../../core/staff/access/access-log.ts';
import { listOverduePercentages } from '../../../core/staff/tickets/overdue-tickets.ts';
import { computeHmacHex } from '../../../core/ticket/read/compute-hmac.ts';
import { routes } from '../../../functions/staff/staff-api.http.ts';
import { setUpStaffApi } from '../../support/api/set-up-staff-api.ts';
import { staffRouteScopes } from '../../support/api/staff-route-scopes.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aMember } from '../../support/samples/a-member.ts';
import { aTicket, openingMorning } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const { sub } = aMember('supervisor');
const room = setUpStaffApi(aMember('supervisor'));

const [level] = listOverduePercentages(testDirectory.ladder, openingMorning);

/** Requests for each list that shows ticket texts. */
const requests: Record<string, { query?: Record<string, string>; body?: object }> = {
  'GET /api/staff/queue': {},
  'GET /api/staff/late': { query: { level: String(level) } },
  'GET /api/staff/repeats': {},
  'GET /api/staff/returned': {},
  'GET /api/staff/extension-requests': {},
  'GET /api/staff/national': {},
  'GET /api/staff/voice-messages': {},
  'GET /api/staff/search': { query: { q: 'rác' } },
  'POST /api/staff/search': { body: { q: 'rác' } },
  'POST /api/staff/similar': { body: { text: 'rác', topic: 'VP01', areaCode: '29254' } },
  'POST /api/staff/callers': { body: { phone: '0912345678' } },
};

const showsContent = (schema: z.ZodType | undefined): boolean =>
  schema !== undefined &&
  /"excerpt":/.test(JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' })));

test('the tests cover every staff list that contains ticket texts, and supervisors may read all these lists', () => {
  const lists = routes.flatMap(({ method, path, answers }) =>
    showsContent(answers[200]) && !path.includes('{code}') ? [`${method} ${path}`] : [],
  );
  expect(new Set(lists)).toEqual(new Set(Object.keys(requests)));
  expect(lists.filter((list) => staffRouteScopes.get(list)?.supervisor !== 'any')).toEqual([]);
});

describe('lists while the access log fails', () => {
  beforeAll(() =>
    room
      .services()
      .tickets.open(aTicket({ callerHash: computeHmacHex('caller', '+84912345678', testHmac) })),
  );

  beforeEach(() => {
    const { listings, accessLog } = room.services();
    const cause = new Error('throttled');
    const failing = [
      vi.spyOn(listings, 'note').mockRejectedValue(cause),
      vi.spyOn(accessLog, 'note').mockRejectedValue(new AccessLogWriteError('Ticket', cause)),
    ];
    return () => {
      for (const one of failing) one.mockRestore();
    };
  });

  test.each(Object.entries(requests))(
    'the list request %s returns 503 with an explanation while the access log fails',
    async (list, ask) => {
      const { status, text } = await room.sendRequest(sub, list, ask);
      expect([status, text]).toEqual([503, expect.stringContaining('access-unrecorded')]);
      expect(text).toContain('gọi 1022');
    },
  );

  test.each(['counts', 'waiting', 'late', 'callbacks', 'undelivered', 'data-requests'])(
    'the list %s, which contains no ticket texts, is still returned while the access log fails',
    async (list) => {
      expect((await room.sendRequest(sub, `GET /api/staff/${list}`)).status).toBe(200);
    },
  );
});
