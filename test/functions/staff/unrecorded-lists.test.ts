import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { routePermissions } from '../../../core/staff/access.ts';
import { listLateLevels } from '../../../core/staff/late.ts';
import { routes } from '../../../functions/staff/staff-api.http.ts';
import { aMember } from '../../support/a-member.ts';
import { openingMorning } from '../../support/a-ticket.ts';
import { staffRoom } from '../../support/staff-room.ts';
import { directory } from '../../support/the-directory.ts';

const { sub } = aMember('supervisor');
const room = staffRoom(aMember('supervisor'));

const [level] = listLateLevels(directory.ladder, openingMorning);

/** A request for each list that shows the beginning of a text. */
const requests: Record<string, { query?: Record<string, string>; body?: object }> = {
  'GET /api/staff/queue': {},
  'GET /api/staff/late': { query: { level: String(level) } },
  'GET /api/staff/repeats': {},
  'GET /api/staff/returned': {},
  'GET /api/staff/voice-messages': {},
  'GET /api/staff/search': { query: { q: 'rác' } },
  'POST /api/staff/search': { body: { q: 'rác' } },
};

const showsContent = (schema: z.ZodType | undefined): boolean =>
  schema !== undefined &&
  /"excerpt":/.test(JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' })));

test('every list with texts is in this test, and every supervisor may read it', () => {
  const lists = routes.flatMap(({ method, path, contract }) =>
    showsContent(contract?.answers[200]) && !path.includes('{code}') ? [`${method} ${path}`] : [],
  );
  expect(new Set(lists)).toEqual(new Set(Object.keys(requests)));
  expect(lists.filter((list) => routePermissions.get(list)?.supervisor !== 'any')).toEqual([]);
});

describe('while no entry of lists can be written', () => {
  beforeEach(() => {
    const failing = vi
      .spyOn(room.services().listings, 'note')
      .mockRejectedValue(new Error('throttled'));
    return () => failing.mockRestore();
  });

  test.each(Object.entries(requests))('%s shows nothing and says what to do', async (list, ask) => {
    const { status, text } = await room.ask(sub, list, ask);
    expect([status, text]).toEqual([503, expect.stringContaining('access-unrecorded')]);
    expect(text).toContain('gọi 1022');
  });

  test.each(['counts', 'waiting', 'late', 'callbacks', 'undelivered', 'data-requests'])(
    'a list without texts is still shown: %s',
    async (list) => {
      expect((await room.ask(sub, `GET /api/staff/${list}`)).status).toBe(200);
    },
  );
});
