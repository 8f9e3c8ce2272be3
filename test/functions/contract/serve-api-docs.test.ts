import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { getOperationDescription } from '../../../core/contract/api-texts.ts';
import { toApiOperations } from '../../../core/contract/operation.ts';
import {
  domainEventKinds,
  getDomainEventSchema,
  getEventDetailType,
} from '../../../core/events/domain-event.ts';
import { errorResponseCodes } from '../../../core/messages/texts/errors/error-response-text.ts';
import { toUpdateResponse } from '../../../core/open311/updates/public-updates.ts';
import { encodeOpen311UpdateForm } from '../../../core/open311/updates/update-form.ts';
import { StaffAction } from '../../../core/ticket/model/action.ts';
import { documentedRoutes, handler } from '../../../functions/contract/serve-api-docs.http.ts';
import { staffRouteScopes } from '../../support/api/staff-route-scopes.ts';
import { httpEvent, lambdaContext } from '../../support/events/lambda-events.ts';
import { readHtml } from '../../web/read-html.ts';

const get = async (path: string, changes = {}) => {
  const reply = await handler(httpEvent('GET', path, changes), lambdaContext);
  return { ...reply, text: reply.body ?? '' };
};

const Operation = z.looseObject({
  operationId: z.string(),
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean() }))
    .default([]),
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
    Object.entries(methods).map(([method, documented]) => ({ method, path, told: documented })),
  );

const Fields = z.looseObject({
  required: z.array(z.string()),
  properties: z.record(z.string(), z.unknown()),
});
const anUpdate = toUpdateResponse(
  '4821937056',
  {
    ...{ version: 3, at: new Date('2021-12-03T02:00:00Z'), state: 'closed', status: 'fixed' },
    ...{ reason: 'done', isPublication: false, isSincePublication: false },
  },
  { texts: undefined, lang: 'vi' },
);

const inOrder = (names: Iterable<string>): string[] =>
  [...names].toSorted((a, b) => a.localeCompare(b));

describe('published OpenAPI description', () => {
  test('the published API description is valid OpenAPI 3.1', async () => {
    const { text } = await get('/openapi.json');
    const { valid, errors } = await new Validator().validate(
      z.looseObject({}).parse(JSON.parse(text)),
    );
    expect([valid, errors]).toEqual([true, undefined]);
    expect((await read()).openapi).toBe('3.1.0');
  });

  test('the OpenAPI description covers exactly the routes of all APIs for programs', async () => {
    const documented = (await everyOperation()).map(
      ({ method, path }) => `${method.toUpperCase()} ${path}`,
    );
    const acts = StaffAction.options.map(({ shape }) => shape.act.value);
    const ofStaff = [...staffRouteScopes.keys()].flatMap((route) =>
      route.endsWith('{act}') ? acts.map((act) => route.replace('{act}', act)) : [route],
    );
    expect(inOrder(documented.filter((route) => route.includes(' /api/staff')))).toEqual(
      inOrder(ofStaff),
    );
    const ofPublic = documentedRoutes
      .filter(({ audience }) => audience === 'public')
      .map(({ method, path }) => `${method} ${path}`);
    expect(ofPublic).toEqual(
      expect.arrayContaining([
        ...['POST /api/reports', 'GET /open-data/requests.csv', 'GET /open-data/figures.json'],
        ...['GET /open-data/datapackage.json', 'GET /gop-y.atom', 'GET /events/schemas/{name}'],
      ]),
    );
    expect(inOrder(documented.filter((route) => !/ \/(api\/staff|open311)/.test(route)))).toEqual(
      inOrder(ofPublic),
    );
  });

  test('the OpenAPI description has unique operation ids and describes every path parameter once', async () => {
    const all = await everyOperation();
    expect(new Set(all.map(({ told: documented }) => documented.operationId)).size).toBe(
      all.length,
    );
    for (const { told: documented } of all) expect(documented.operationId).toMatch(/^[A-Za-z]\w+$/); // a valid identifier in any language
    for (const { path, told: documented } of all) {
      const inPath = documented.parameters
        .filter((one) => one.in === 'path')
        .map(({ name }) => name);
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    }
  });
});

const Posted = z.looseObject({
  webhooks: z.record(z.string(), z.object({ post: Operation })),
  security: z.array(z.unknown()),
});
const readPosted = async () => Posted.parse(JSON.parse((await get('/openapi.json')).text));

describe('webhooks in the OpenAPI description', () => {
  test.each(domainEventKinds)(
    'the OpenAPI description has the webhook %s with its headers and payload schema',
    async (kind) => {
      const { webhooks } = await readPosted();
      const documented = webhooks[getEventDetailType(kind)]?.post;
      expect(documented?.parameters.map(({ name }) => name)).toEqual([
        ...['webhook-id', 'webhook-timestamp', 'webhook-signature'],
      ]);
      const name = `Ticket${kind.charAt(0).toUpperCase()}${kind.slice(1)}V1`;
      expect(documented?.requestBody).toMatchObject({
        content: {
          'application/json': {
            schema: { properties: { data: { $ref: `#/components/schemas/${name}` } } },
          },
        },
      });
      const { text } = await get('/openapi.json');
      const { components } = z
        .looseObject({ components: z.object({ schemas: z.record(z.string(), z.unknown()) }) })
        .parse(JSON.parse(text));
      const { $schema: _, $id: __, ...shape } = getDomainEventSchema(kind);
      expect(components.schemas[name]).toEqual(shape);
    },
  );

  test('the OpenAPI description has the Open311 update webhook with every field that is sent', async () => {
    const { webhooks } = await readPosted();
    const { content } = z
      .looseObject({ content: z.record(z.string(), z.looseObject({ schema: Fields })) })
      .parse(webhooks['servicerequestupdates']?.post.requestBody);
    const documented = content['application/x-www-form-urlencoded']?.schema;
    const form = new URLSearchParams(
      encodeOpen311UpdateForm(anUpdate, { jurisdictionId: '42', apiKey: 'k' }),
    );
    expect(inOrder(documented?.required ?? [])).toEqual(
      inOrder([...form.keys()].filter((name) => name !== 'external_status_code')),
    );
    expect(Object.keys(documented?.properties ?? {})).toEqual(
      expect.arrayContaining([...form.keys()]),
    );
  });

  test('the OpenAPI description requires authentication only for operations that declare it', async () => {
    expect((await readPosted()).security).toEqual([]);
  });
});

describe('operations in the OpenAPI description', () => {
  test('the OpenAPI description states required and optional fields as each API operation validates them', async () => {
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

  test('every operation of the OpenAPI description has texts in Vietnamese and English', () => {
    const without = toApiOperations(documentedRoutes).filter(
      (one) => !getOperationDescription(one, 'vi') || !getOperationDescription(one, 'en'),
    );
    expect(without.map(({ route }) => route)).toEqual([]);
  });

  test('requesting an unchanged OpenAPI description returns 304', async () => {
    const { headers } = await get('/openapi.json');
    const again = await get('/openapi.json', { headers: { 'if-none-match': headers?.['etag'] } });
    expect([again.statusCode, again.text]).toEqual([304, '']);
  });
});

describe.each(['vi', 'en', 'km'])('API documentation page in %s', (lang) => {
  const page = async () => get('/docs', { queryStringParameters: { lang } });

  test('the API documentation page lists every operation and loads only the portal’s own files', async () => {
    const { text, headers } = await page();
    expect(headers?.['content-type']).toContain('text/html');
    const elements = readHtml(text);
    const loaded = elements.filter(
      ({ tag, attributes }) =>
        ['script', 'iframe', 'img', 'link'].includes(tag) &&
        !['alternate', 'canonical'].includes(attributes['rel'] ?? ''),
    );
    const addresses = loaded.map(({ attributes }) => attributes['src'] ?? attributes['href'] ?? '');
    expect(addresses.toSorted()).toEqual([
      '/assets/icon-192.png',
      '/assets/manifest.webmanifest',
      '/assets/mark.svg',
      '/assets/portal.js',
    ]);
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(
      expect.arrayContaining(
        (await everyOperation()).map(({ told: documented }) => documented.operationId),
      ),
    );
    for (const word of errorResponseCodes) expect(text).toContain(`<code>${word}</code>`);
  });

  test('the API documentation page has no missing texts', async () => {
    expect((await page()).text).not.toMatch(/undefined|\[object/);
  });
});
