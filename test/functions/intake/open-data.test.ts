import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { openDataRequestColumns } from '../../../core/open-data/columns.ts';
import { toCsv } from '../../../core/open-data/csv.ts';
import { toOpenDataRequestRow } from '../../../core/open-data/request-row.ts';
import type { PublicApiDeps } from '../../../functions/intake/deps.ts';
import { openDataRoutes } from '../../../functions/intake/public/open-data-routes.ts';
import { toRequest } from '../../../functions/runtime/request/request.ts';
import { renderAtomFeed } from '../../../web/design/view/feed.ts';
import { setUpPublicApi } from '../../support/api/set-up-public-api.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { httpEvent } from '../../support/events/lambda-events.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { anyText } from '../../support/samples/any-text.ts';

const publishedTexts = { description: 'Đèn đường hỏng, "tối om"', address: 'Phường 7' };
const row = toOpenDataRequestRow(
  { ticket: aTicket({ service: 'suggestion', topic: undefined }), events: [] },
  { kind: 'published', words: publishedTexts },
  testDirectory,
);
const madeAt = atMinute(30);
const group = {
  ...{ key: 'UBND_XA:29254', opened: 12, resolved: 10, resolveDue: 10, resolveMissed: 2 },
  ...{ ratings: 3, ratingSum: 12, open: 2, late: 1 },
};
const month = {
  ...{ month: '2021-12', earliest: '2021-12', madeAt },
  ...{ byUnit: [group], byService: [], byArea: [] },
};

const get = async (path: string, query = {}, headers = {}) => {
  const route = openDataRoutes.find((one) => one.path === path);
  const open: Pick<PublicApiDeps, 'openData' | 'months' | 'directory' | 'portalUrl' | 'now'> = {
    openData: {
      put: async () => {},
      rowsOf: async () => [],
      finish: async () => {},
      read: async () => ({ madeAt, rows: row ? [row] : [] }),
    },
    months: {
      find: async (requestedMonth) => (requestedMonth === '2021-12' ? month : undefined),
      put: async () => {},
    },
    directory: async () => testDirectory,
    portalUrl: 'https://1022.example',
    now: () => atMinute(60),
  };
  const request = toRequest(httpEvent('GET', path, { queryStringParameters: query, headers }));
  if (!route) throw new Error(`no route ${path}`);
  return setUpPublicApi().ask((_, services) => route.answer(request, { ...services, ...open }), {});
};

const OpenDataResponse = z.looseObject({
  requests: z.array(z.unknown()).default([]),
  figures: z.array(z.unknown()).default([]),
  errors: z.array(z.object({ field: z.string() })).default([]),
  resources: z
    .array(z.object({ schema: z.object({ fields: z.array(z.object({ name: z.string() })) }) }))
    .default([]),
});
const read = (body: string) => OpenDataResponse.parse(JSON.parse(body));

test('the open data of requests is available as CSV with all columns and JSON with the same rows', async () => {
  const asCsv = await get('/open-data/requests.csv');
  expect(asCsv.body).toBe(toCsv(openDataRequestColumns, row ? [row] : []));
  expect(asCsv.headers?.['content-type']).toContain('text/csv; charset=utf-8');
  const asJson = read((await get('/open-data/requests.json')).body);
  expect(asJson).toMatchObject({
    madeAt: '2021-12-03T08:30:00+07:00',
    license: 'CC-BY-4.0',
    ...{ total: 1, requests: [row] },
  });
  expect(asCsv.headers?.['x-total-count']).toBe('1');
});

test('an open data file returns 304 when unchanged by ETag or modification time', async () => {
  const { headers = {} } = await get('/open-data/requests.csv');
  const byName = await get('/open-data/requests.csv', {}, { 'if-none-match': headers['etag'] });
  const byHour = await get(
    '/open-data/requests.csv',
    {},
    { 'if-modified-since': headers['last-modified'] },
  );
  const other = await get('/open-data/requests.csv', {}, { 'if-none-match': '"other"' });
  expect([byName, byHour, other].map(({ statusCode }) => statusCode)).toEqual([304, 304, 200]);
  expect(byName.body).toBe('');
});

test('open data with updated_since omits unchanged rows and rejects an invalid date', async () => {
  const later = await get('/open-data/requests.json', { updated_since: '2021-12-04' });
  expect(read(later.body).requests).toEqual([]);
  const same = await get('/open-data/requests.json', { updated_since: '2021-12-03' });
  expect(read(same.body).requests).toHaveLength(1);
  const wrong = await get('/open-data/requests.csv', { updated_since: 'hôm qua' });
  expect([wrong.statusCode, read(wrong.body).errors[0]?.field]).toEqual([400, 'updated_since']);
});

test('open data statistics replace positive numbers below five by “<5”', async () => {
  const { figures } = read((await get('/open-data/figures.json')).body);
  expect(figures).toEqual([
    expect.objectContaining({
      ...{ month: '2021-12', unit_code: 'UBND_XA:29254', received: 12, done: 10 },
      ...{ late: '<5', on_time_percent_from: 60, on_time_percent_to: 99 },
      ...{ rating: null, overdue: '<5' },
    }),
  ]);
});

test('the open data page names every column and links every file', async () => {
  const { body } = await get('/open-data');
  for (const { name } of openDataRequestColumns) expect(body).toContain(`<code>${name}</code>`);
  for (const { path } of openDataRoutes.filter((one) => one.path.includes('.'))) {
    expect(body).toContain(`href="${path}"`);
  }
});

test('the open data dictionary lists the columns in the same order as the files', async () => {
  const { resources } = read((await get('/open-data/datapackage.json')).body);
  const [header] = (await get('/open-data/requests.csv')).body.split('\r\n');
  const names = resources[0]?.schema.fields.map(({ name }) => name);
  expect(names?.join(',')).toBe(header);
});

test('the Atom feed is well-formed XML whatever text an entry contains', () => {
  const text = anyText();
  fc.assert(
    fc.property(text, text, (title, content) => {
      const item = {
        id: 'urn:x',
        title,
        link: 'https://1022.example/a?b&c',
        at: madeAt,
        text: content,
      };
      const feed = {
        title: 'a',
        author: title,
        description: 'b',
        link: 'c',
        self: 'd',
        lang: 'vi',
        items: [item],
      };
      const xml = renderAtomFeed(feed);
      // nothing but our own elements, and every ampersand begins an entity
      expect(xml.match(/<entry>/g)).toHaveLength(1);
      expect(xml.replace(/<\/?[a-z]+(?: [a-z:]+="[^"<]*")*\/?>|<\?[^>]*\?>/g, '')).not.toMatch(/</);
      expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
      expect(xml.isWellFormed()).toBe(true);
    }),
  );
});
