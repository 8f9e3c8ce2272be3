import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { findAreasByApi } from '../../../../functions/intake/report/areas-api.ts';
import { toRequest } from '../../../../functions/runtime/request/request.ts';
import {
  listAreaCodesInForce,
  testDirectory,
  toLocalInstant,
} from '../../../support/directory/test-directory.ts';
import { httpEvent } from '../../../support/events/lambda-events.ts';

const Answer = z.strictObject({
  on: z.string(),
  areas: z.array(
    z.strictObject({
      code: z.string(),
      validFrom: z.string().nullable(),
      level: z.string(),
      type: z.string(),
      name: z.string(),
      parent: z.strictObject({ code: z.string(), name: z.string() }).optional(),
      match: z.string(),
      hint: z.string().optional(),
      oldName: z.string().optional(),
    }),
  ),
  more: z.literal(true).optional(),
});

const ask = (query: Record<string, string>, now = toLocalInstant('2021-12-03T08:00')) =>
  findAreasByApi(toRequest(httpEvent('GET', '/api/areas', { queryStringParameters: query })), {
    directory: async () => testDirectory,
    now: () => now,
  });
const found = async (query: Record<string, string>, now?: Date) =>
  Answer.parse(JSON.parse((await ask(query, now)).body));
const names = async (q: string, on: string) =>
  (await found({ q, on })).areas.map(({ name }) => name);

describe('search for areas', () => {
  test('the area search returns an area’s parent and a hint that distinguishes equal names', async () => {
    const { areas } = await found({ q: 'phuong 1', on: '2021-12-03' });
    expect(areas).toEqual([
      {
        code: '29239',
        validFrom: null,
        level: 'commune',
        type: 'ward',
        name: 'Phường 1',
        parent: { code: '842', name: 'Thành phố Trà Vinh' },
        match: 'name',
        hint: 'Thành phố Trà Vinh',
      },
      expect.objectContaining({ code: '29512', hint: 'Thị xã Duyên Hải' }),
    ]);
  });

  test('the area search finds an area by an old name and returns its current name', async () => {
    const { areas } = await found({ q: 'P.7', on: '2025-07-01' });
    expect(areas).toEqual([
      {
        code: '29254',
        validFrom: '2025-07-01',
        level: 'commune',
        type: 'ward',
        name: 'Phường Nguyệt Hoá',
        parent: { code: '86', name: 'Tỉnh Vĩnh Long' },
        match: 'old-name',
        hint: 'nay thuộc phường Nguyệt Hoá',
        oldName: 'Phường 7, thành phố Trà Vinh',
      },
    ]);
  });

  test('the area search finds an area by its current name and returns its old names', async () => {
    const { areas } = await found({ q: 'nguyet hoa', on: '2025-07-01' });
    expect(areas).toMatchObject([
      { code: '29254', match: 'name', hint: 'tên cũ: phường 7, phường 8, xã Nguyệt Hóa' },
    ]);
  });

  test('the area search lists an exact name before longer names that contain it', async () => {
    expect(await names('nhị long', '2021-12-03')).toEqual(['Xã Nhị Long', 'Xã Nhị Long Phú']);
    expect(await names('nhi long phu', '2021-12-03')).toEqual(['Xã Nhị Long Phú']);
  });

  test.each(['TPTV', 'tp tra vinh', 'thành phố Trà Vinh'])(
    'the area search finds the city of Trà Vinh by the text “%s”',
    async (q) => {
      expect((await names(q, '2021-12-03'))[0]).toBe('Thành phố Trà Vinh');
    },
  );
});

describe('area codes', () => {
  const named = async (code: string, on: string) =>
    (await found({ code, on })).areas.map(({ name, match }) => [name, match]);

  test('the area search by code finds the area that had the code on the requested date', async () => {
    expect(await named('29254', '2025-06-30')).toEqual([['Phường 7', 'code']]);
    expect(await named('29254', '2025-07-01')).toEqual([['Phường Nguyệt Hoá', 'code']]);
  });

  test('the area search by a former area’s code returns the areas that replaced it', async () => {
    expect(await named('29245', '2024-12-31')).toEqual([['Phường 2', 'code']]);
    expect((await found({ code: '29245', on: '2025-01-01' })).areas).toMatchObject([
      {
        name: 'Phường 3',
        oldName: 'Phường 2, thành phố Trà Vinh',
        hint: 'nay thuộc phường 3, thành phố Trà Vinh',
      },
    ]);
    expect((await found({ code: '844', on: '2025-07-01' })).areas.length).toBeGreaterThan(3);
  });

  test('the area search returns no area for an unknown area code', async () => {
    expect(await named('99999', '2021-12-03')).toEqual([]);
  });
});

describe('area search without a text', () => {
  test.each(['2021-12-03', '2025-01-01', '2025-07-01'])(
    'an area search without text returns all communes of %s, grouped by district',
    async (on) => {
      const { areas, more } = await found({ on, q: ' ' });
      const day = toLocalInstant(on);
      expect(areas.map(({ code }) => code).toSorted()).toEqual(
        listAreaCodesInForce('commune', day),
      );
      expect(more).toBeUndefined();
      expect(new Set(areas.map(({ level }) => level))).toEqual(new Set(['commune']));
      const parents = areas.map(({ parent }) => parent?.code);
      const changes = parents.filter((code, index) => code !== parents[index - 1]);
      // without districts, all communes belong to the province
      expect(changes).toHaveLength(listAreaCodesInForce('district', day).length || 1);
    },
  );

  test('an area search without date uses the current day of the hotline’s time zone', async () => {
    expect((await found({}, toLocalInstant('2025-06-30T23:59'))).on).toBe('2025-06-30');
    expect((await found({}, toLocalInstant('2025-07-01T00:00'))).on).toBe('2025-07-01');
  });
});

test('an area search with many matches returns fifty areas and a flag that more exist', async () => {
  const { areas, more } = await found({ q: 'xã', on: '2021-12-03' });
  expect([areas.length, more]).toEqual([50, true]);
});

describe('invalid area search', () => {
  test.each([
    [{ on: '2021-02-30' }, 'on', 'Ngày không đúng'],
    [{ on: '' }, 'on', 'Ngày không đúng'],
    [{ on: '3/12/2021', lang: 'en' }, 'on', 'This is not a correct date'],
    [{ q: 'a'.repeat(101) }, 'q', 'Nội dung dài quá 100 ký tự'],
    [{ code: 'phường 7', lang: 'en' }, 'code', 'The code of an area has 2 to 5 digits'],
  ])(
    'the invalid area search %o returns 400 and names the field in the reader’s language',
    async (query, field, message) => {
      const { statusCode, headers, body } = await ask(query);
      expect(statusCode).toBe(400);
      expect(headers).toMatchObject({
        'content-type': expect.stringContaining('application/problem+json'),
        'cache-control': 'no-store',
      });
      const Problem = z.object({
        errors: z.array(z.object({ field: z.string(), message: z.string() })),
      });
      expect(Problem.parse(JSON.parse(body)).errors).toEqual([
        { field, message: expect.stringContaining(message) },
      ]);
    },
  );
});

describe('caching of area search responses', () => {
  const readCacheControl = async (query: Record<string, string>, now: Date) =>
    (await ask(query, now)).headers?.['cache-control'];

  test('an area search response can be cached for one hour', async () => {
    expect(await readCacheControl({ q: 'p7' }, toLocalInstant('2021-12-03T08:00'))).toBe(
      'public, max-age=3600',
    );
  });

  test('an area search without a date is cached until midnight at most', async () => {
    const night = toLocalInstant('2021-12-03T23:50');
    expect(await readCacheControl({}, night)).toBe('public, max-age=600');
    expect(await readCacheControl({ on: '2021-12-03' }, night)).toBe('public, max-age=3600');
  });
});

test('an area search with a text of the maximum length is answered quickly', async () => {
  const { areas } = await found({ q: 'p1,'.repeat(33), on: '2026-01-01' });
  expect(areas.map(({ name }) => name)).toEqual(['Phường Trà Vinh', 'Phường Duyên Hải']);
});
