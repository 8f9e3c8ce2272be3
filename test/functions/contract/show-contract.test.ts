import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { operationsOf } from '../../../core/contract/operation.ts';
import { operationWords } from '../../../core/messages/wording/contract.ts';
import { replyWords } from '../../../core/messages/wording/replies.ts';
import { access } from '../../../core/staff/access.ts';
import { StaffDeed } from '../../../core/ticket/act.ts';
import { described, handler } from '../../../functions/contract/show-contract.http.ts';
import { httpEvent, lambdaContext } from '../../support/lambda-events.ts';
import { readHtml } from '../../web/read-html.ts';

const get = async (path: string, changes = {}) => {
  const reply = await handler(httpEvent('GET', path, changes), lambdaContext);
  return { ...reply, text: reply.body ?? '' };
};

const Operation = z.looseObject({
  operationId: z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean() })),
  responses: z.record(z.string(), z.unknown()),
  requestBody: z.unknown().optional(),
});
const Document = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});

const read = async () => Document.parse(JSON.parse((await get('/openapi.json')).text));
const everyOperation = async () =>
  Object.entries((await read()).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({ method, path, told })),
  );

const inOrder = (names: Iterable<string>): string[] =>
  [...names].toSorted((a, b) => a.localeCompare(b));

describe('the published description', () => {
  test('is OpenAPI 3.1 as its own specification wants it', async () => {
    const { text } = await get('/openapi.json');
    const { valid, errors } = await new Validator().validate(
      z.looseObject({}).parse(JSON.parse(text)),
    );
    expect([valid, errors]).toEqual([true, undefined]);
    expect((await read()).openapi).toBe('3.1.0');
  });

  test('tells of every route of every door that programs come to, and of no other', async () => {
    const told = (await everyOperation()).map(
      ({ method, path }) => `${method.toUpperCase()} ${path}`,
    );
    const acts = StaffDeed.options.map(({ shape }) => shape.act.value);
    const ofStaff = [...access.keys()].flatMap((route) =>
      route.endsWith('{act}') ? acts.map((act) => route.replace('{act}', act)) : [route],
    );
    expect(inOrder(told.filter((route) => route.includes(' /api/staff')))).toEqual(
      inOrder(ofStaff),
    );
    const ofPublic = described
      .filter(({ door }) => door === 'public')
      .map(({ method, path }) => `${method} ${path}`);
    expect(ofPublic).toContain('POST /api/reports');
    expect(inOrder(told.filter((route) => !/ \/(api\/staff|open311)/.test(route)))).toEqual(
      inOrder(ofPublic),
    );
  });

  test('names each operation once, and each part of its path', async () => {
    const all = await everyOperation();
    expect(new Set(all.map(({ told }) => told.operationId)).size).toBe(all.length);
    for (const { path, told } of all) {
      const inPath = told.parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    }
  });
});

describe('each operation of it', () => {
  test('says what must be sent and what may be left out, as the doors do', async () => {
    const { paths } = await read();
    expect(paths['/api/reports']?.['post']?.requestBody).toMatchObject({
      content: {
        'application/json': {
          schema: { required: ['service', 'text', 'reporter'], additionalProperties: false },
        },
      },
    });
    const deadline = paths['/api/staff/deadline']?.['get']?.parameters ?? [];
    expect(deadline.filter(({ required }) => required).map(({ name }) => name)).toEqual(['from']);
    const acknowledge = paths['/api/staff/tickets/{code}/acknowledge']?.['post'];
    expect(acknowledge?.parameters).toContainEqual(
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }),
    );
  });

  test('has words for every operation in both languages', () => {
    const without = operationsOf(described).filter(
      (one) => !operationWords(one, 'vi') || !operationWords(one, 'en'),
    );
    expect(without.map(({ route }) => route)).toEqual([]);
  });

  test('is not sent again to who has it', async () => {
    const { headers } = await get('/openapi.json');
    const again = await get('/openapi.json', { headers: { 'if-none-match': headers?.['etag'] } });
    expect([again.statusCode, again.text]).toEqual([304, '']);
  });
});

describe.each(['vi', 'en', 'km'])('the page of it, in %s', (lang) => {
  const page = async () => get('/docs', { queryStringParameters: { lang } });

  test('loads nothing but the portal’s own script and icon, and has every operation and every problem', async () => {
    const { text, headers } = await page();
    expect(headers?.['content-type']).toContain('text/html');
    const elements = readHtml(text);
    const loaded = elements.filter(
      ({ tag, attributes }) =>
        ['script', 'iframe', 'img', 'link'].includes(tag) && attributes['rel'] !== 'alternate',
    );
    const addresses = loaded.map(({ attributes }) => attributes['src'] ?? attributes['href'] ?? '');
    expect(addresses.map((address) => address.replace(/^data:.*/, 'data:')).toSorted()).toEqual([
      '/assets/manifest.webmanifest',
      '/assets/portal.js',
      'data:',
    ]);
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(
      expect.arrayContaining((await everyOperation()).map(({ told }) => told.operationId)),
    );
    for (const word of replyWords) expect(text).toContain(`<code>${word}</code>`);
  });

  test('leaves nothing out that should be said', async () => {
    expect((await page()).text).not.toMatch(/undefined|\[object/);
  });
});
