import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { PerformanceResponse } from '../../../core/contract/public/public-responses.ts';
import { readPublicationPage } from '../../../core/intake/follow/read-publication-page.ts';
import type { Publication } from '../../../core/ticket/model/fields/publication.ts';
import {
  readPerformance,
  showPerformance,
  showPerformanceTable,
} from '../../../functions/intake/public/performance-pages.ts';
import {
  showPublication,
  showPublications,
  showPublicationsAtomFeed,
  showPublicationsRssFeed,
} from '../../../functions/intake/public/publications-pages.ts';
import { toRequest } from '../../../functions/runtime/request/request.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { httpEvent } from '../../support/events/lambda-events.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { buildPublication, busyMonth } from '../../web/samples/sample-open-pages.ts';

const idAt = (number: number): string =>
  `${atMinute(-number).toISOString()}-${String(number).padStart(16, '0')}`;

/** Store with the given number of publications, newest first; every tenth is about the service health. */
const manyPublished = (count: number) => {
  const all = Array.from({ length: count }, (_, at) =>
    buildPublication({
      id: idAt(at),
      title: `Bài số ${at}`,
      service: at % 10 === 9 ? 'health' : 'suggestion',
    }),
  );
  let reads = 0;
  const page = async (after?: string) => {
    reads += 1;
    const from = after ? all.findIndex(({ id }) => id === after) + 1 : 0;
    const publications = all.slice(from, from + 25);
    const next = from + 25 < all.length ? publications.at(-1)?.id : undefined;
    return { publications, ...(next && { next }) };
  };
  return { page, find: async (id: string) => all.find((one) => one.id === id), reads: () => reads };
};

const portsWith = (publications: ReturnType<typeof manyPublished>, figures = busyMonth) => ({
  publications,
  months: {
    find: async (month: string) => (month === figures.month ? figures : undefined),
    put: async () => undefined,
  },
  directory: async () => testDirectory,
  portalUrl: 'https://1022.travinh.example',
  now: () => atMinute(60),
});

const get = (path: string, queryStringParameters = {}, pathParameters = {}) =>
  toRequest(httpEvent('GET', path, { queryStringParameters, pathParameters }));

describe('published answers', () => {
  test('the published answers are listed once each in pages of ten', async () => {
    const store = manyPublished(37);
    const seen: Publication[] = [];
    let after: string | undefined;
    do {
      const { publications, next } = await readPublicationPage({ after }, store);
      expect(publications.length).toBeLessThanOrEqual(10);
      seen.push(...publications);
      after = next;
    } while (after);
    expect(seen.map(({ id }) => id)).toEqual(Array.from({ length: 37 }, (_, at) => idAt(at)));
  });

  test('a page of published answers filtered by service reads at most 100 answers from the table', async () => {
    const store = manyPublished(300);
    const { publications, next } = await readPublicationPage({ service: 'health' }, store);
    expect([publications.length, store.reads()]).toEqual([10, 4]);
    const more = await readPublicationPage({ service: 'health', after: next }, store);
    expect(more.publications[0]?.id).toBe(idAt(109));
    const none = await readPublicationPage({ service: 'welfare' }, store);
    expect([none.publications, none.next]).toEqual([[], idAt(99)]);
  });

  test('pages of published answers link to each other and are cached for one minute', async () => {
    const ports = portsWith(manyPublished(12));
    const first = await showPublications(get('/gop-y'), ports);
    expect(first.headers?.['cache-control']).toBe('public, max-age=60');
    expect(first.body).toContain(`href="/gop-y/${idAt(0)}"`);
    expect(first.body).toContain(`sau=${encodeURIComponent(idAt(9))}`);
    const second = await showPublications(get('/gop-y', { sau: idAt(9) }), ports);
    expect(second.body).toContain('Bài số 11');
    expect(second.body).not.toContain('rel="next"');
    const one = await showPublication(get('/gop-y/x', {}, { id: idAt(3) }), ports);
    expect([one.statusCode, one.body.includes('Bài số 3')]).toEqual([200, true]);
  });

  test('the list of published answers explains when it is empty, and a withdrawn answer returns 404', async () => {
    const ports = portsWith(manyPublished(0));
    expect((await showPublications(get('/gop-y'), ports)).body).toContain(
      'Chưa có câu trả lời nào',
    );
    for (const id of [idAt(3), '../secret', undefined]) {
      const reply = await showPublication(get('/gop-y/x', {}, id ? { id } : {}), ports);
      expect(reply.statusCode).toBe(404);
    }
  });
});

describe('search in the published answers', () => {
  test('the search text is shown in lower case without extra spaces', async () => {
    const { body, headers } = await showPublications(
      get('/gop-y', { tim: '  BÀI   Số 3 ' }),
      portsWith(manyPublished(12)),
    );
    expect(body).toContain('value="bài số 3"');
    expect(body).toContain('>Bài số 3</a>');
    expect(body).not.toContain('>Bài số 4</a>');
    expect(headers?.['cache-control']).toBe('public, max-age=60');
  });

  test('the answers are listed under the names of their topic groups', async () => {
    const { body } = await showPublications(get('/gop-y'), portsWith(manyPublished(12)));
    expect([...body.matchAll(/<h2 id="nhom-\d">([^<]+)</g)].map(([, name]) => name)).toEqual([
      'Đóng góp, hiến kế',
      'Tư vấn sức khỏe',
    ]);
  });
});

const ports = portsWith(manyPublished(0));

describe('performance page of the agencies', () => {
  test('the performance page shows the current month and a table for every chart', async () => {
    const reply = await showPerformance(get('/hieu-qua'), ports);
    expect(reply.headers?.['cache-control']).toBe('public, max-age=300');
    expect(reply.body).toContain('Tháng 12/2021');
    expect(reply.body).toContain('<option value="2021-10">');
    for (const by of ['don-vi', 'dich-vu', 'noi']) {
      expect(reply.body).toContain(`href="/hieu-qua/${by}?thang=2021-12"`);
      const table = await showPerformanceTable(get(`/hieu-qua/${by}`, {}, { by }), ports);
      expect([table.statusCode, table.body.includes('<th scope="row">')]).toEqual([200, true]);
    }
    const unknown = await showPerformanceTable(get('/hieu-qua/x', {}, { by: 'x' }), ports);
    expect(unknown.statusCode).toBe(404);
  });

  test('the performance page shows the previous month on the first of a month and explains missing data', async () => {
    const later = { ...ports, now: () => new Date('2022-01-01T09:00:00+07:00') };
    expect((await showPerformance(get('/hieu-qua'), later)).body).toContain('Tháng 12/2021');
    const empty = await showPerformance(get('/hieu-qua', { thang: '2021-05' }), ports);
    expect(empty.body).toContain('Tháng này chưa có số liệu');
  });
});

test('the performance API returns the published statistics without numbers below five', async () => {
  const { statusCode, body } = await readPerformance(get('/api/performance'), ports);
  const answer = PerformanceResponse.parse(JSON.parse(body));
  expect([statusCode, answer.month, answer.areas.length]).toEqual([200, '2021-12', 106]);
  const Numbers = z.record(z.string(), z.unknown());
  for (const row of [...answer.units, ...answer.areas, ...answer.services]) {
    const { received, done, late, overdue } = Numbers.parse(row);
    for (const count of [received, done, late, overdue]) {
      expect([1, 2, 3, 4]).not.toContain(count);
    }
  }
  const malformed = await readPerformance(get('/api/performance', { month: '12/2021' }), ports);
  expect(malformed.statusCode).toBe(400);
  const none = await readPerformance(get('/api/performance', { month: '2020-01' }), ports);
  expect(none.statusCode).toBe(404);
});

test('published answers have an RSS feed that escapes all characters', async () => {
  const publications = manyPublished(1);
  const hostile = buildPublication({
    title: 'A & B <script>',
    question: 'chuông\u0007 và \uD800 <b>]]>',
  });
  const store = { ...publications, page: async () => ({ publications: [hostile] }) };
  const { body, headers } = await showPublicationsRssFeed(get('/gop-y.rss'), portsWith(store));
  expect(headers?.['content-type']).toBe('application/rss+xml; charset=utf-8');
  expect(body).toContain('<title>A &amp; B &lt;script&gt;</title>');
  expect(body).toContain('chuông và  &lt;b&gt;]]&gt;');
  expect(body).toContain('<pubDate>Fri, 03 Dec 2021 02:00:00 GMT</pubDate>');
  expect(body).toContain(`<link>https://1022.travinh.example/gop-y/${hostile.id}</link>`);
  expect(body.isWellFormed()).toBe(true);
  expect(body.includes('\u0007')).toBe(false);
});

test('the Atom feed of published answers returns 304 unless an answer was added or withdrawn', async () => {
  const buildRequest = (etag?: string) =>
    toRequest(httpEvent('GET', '/gop-y.atom', { headers: etag ? { 'if-none-match': etag } : {} }));
  const first = await showPublicationsAtomFeed(buildRequest(), portsWith(manyPublished(2)));
  const etag = String(first.headers?.['etag']);
  const again = await showPublicationsAtomFeed(buildRequest(etag), portsWith(manyPublished(2)));
  expect([again.statusCode, again.body]).toEqual([304, '']);
  const changed = await showPublicationsAtomFeed(buildRequest(etag), portsWith(manyPublished(1)));
  expect([changed.statusCode, changed.headers?.['last-modified']]).toEqual([200, undefined]);
});
