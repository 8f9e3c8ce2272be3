import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { KnownAnswersResponse } from '../../../../core/contract/public/public-responses.ts';
import {
  knownAnswersEndpoint,
  publicationEndpoint,
} from '../../../../functions/intake/public/publications-api.ts';
import { setUpPublicApi } from '../../../support/api/set-up-public-api.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { buildPublication } from '../../../web/samples/sample-open-pages.ts';

const known = buildPublication({
  ...{ service: 'violation', topic: 'VP01', areaName: 'Phường 7', reportCount: 6 },
  publishedAt: atMinute(0),
});
const publications = {
  find: async (id: string) => (id === known.id ? known : undefined),
  page: async () => ({ publications: [known] }),
};

const readKnown = (queryStringParameters: Record<string, string>) =>
  setUpPublicApi().ask(
    (request, services) => knownAnswersEndpoint.answer(request, { ...services, publications }),
    { queryStringParameters },
  );

describe('answers about known issues in a commune', () => {
  test.each([
    ['its topic', { area: '29254', topic: 'VP01' }, 1],
    ['any topic', { area: '29254' }, 1],
    ['another topic', { area: '29254', topic: 'VP02' }, 0],
    ['another commune', { area: '29263', topic: 'VP01' }, 0],
  ])('are listed by commune and topic, and cached: %s', async (_, query, count) => {
    const { statusCode, body, headers } = await readKnown(query);
    expect([statusCode, KnownAnswersResponse.parse(JSON.parse(body)).items.length]).toEqual([
      200,
      count,
    ]);
    expect(headers?.['cache-control']).toBe('public, max-age=60');
  });

  test('contain the number of people, but no text of a report', async () => {
    const { body } = await readKnown({ area: '29254', topic: 'VP01' });
    const { id, title } = known;
    const publishedAt = '2021-12-03T08:00:00+07:00';
    expect(z.unknown().parse(JSON.parse(body))).toEqual({
      items: [{ id, title, publishedAt, reportCount: 6 }],
    });
  });

  test.each<Record<string, string>>([
    {},
    { area: 'xa' },
    { area: '29254', topic: 'a text' },
    { area: '29254', text: 'a text of a citizen' },
  ])('are refused for the query %o', async (query) => {
    expect((await readKnown(query)).statusCode).toBe(400);
  });
});

test.each([
  [known.id, 200],
  [known.id.replace(/.$/, '0'), 404],
  ['x', 404],
])('the published answer %s is read with the status %d', async (id, status) => {
  const { statusCode, body } = await setUpPublicApi().ask(
    (request, services) => publicationEndpoint.answer(request, { ...services, publications }),
    { params: { id } },
  );
  expect(statusCode).toBe(status);
  expect(body.includes(known.title)).toBe(status === 200);
  expect(body).not.toContain('reportCount');
});
