import { expect, test } from 'vitest';
import {
  type Open311Operation,
  open311Operations,
} from '../../../core/contract/open311/open311-operations.ts';
import { Open311ErrorsResponse } from '../../../core/contract/open311/open311-responses.ts';
import { getOpen311ErrorText } from '../../../core/open311/error-text.ts';
import { open311Routes } from '../../../functions/open311/routes.ts';
import { setUpOpen311Api, violationRequest } from '../../support/api/set-up-open311-api.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const known = aTicket();
const publishedTexts = { description: 'Điều đã duyệt', answer: 'Trả lời đã duyệt' };
const openApi = () =>
  setUpOpen311Api({
    tickets: [known],
    exposures: { [known.code]: { kind: 'published', words: publishedTexts } },
  });

const withoutNames = (path: string): string => path.replace(/\{\w+\}/g, '{id}');

test('the OpenAPI description covers exactly the Open311 routes', () => {
  const documented = open311Operations.map(
    ({ method, path }) => `${method} ${withoutNames(path.replace(/^\/open311\/(v2\/)?/, ''))}`,
  );
  expect(new Set(documented)).toEqual(
    new Set(open311Routes.map(({ method, path }) => `${method} ${withoutNames(path)}`)),
  );
});

test.each([
  ['open311Discovery', '/open311/discovery.json'],
  ['open311Services', '/open311/v2/services.json'],
  ['open311Service', '/open311/v2/services/VP01.json'],
  ['open311Requests', '/open311/v2/requests.json?extensions=true'],
  ['open311Request', `/open311/v2/requests/${known.code}.json`],
  ['open311Token', `/open311/v2/tokens/${known.code}.json`],
  ['open311Updates', '/open311/v2/servicerequestupdates.json'],
] as const)(
  'the successful Open311 response of operation %s matches the OpenAPI description',
  async (id, path) => {
    const { statusCode, body } = await openApi().get(path);
    const operation = open311Operations.find((one) => one.id === id);
    expect([statusCode, operation?.answer.safeParse(JSON.parse(body)).error]).toEqual([
      200,
      undefined,
    ]);
  },
);

test.each([
  ['an id', violationRequest],
  ['a token', { ...violationRequest, service_code: 'AS07', 'attribute[since]': '01/09' }],
])(
  'the response to filing an Open311 request that returns %s matches the OpenAPI description',
  async (_, sent) => {
    const { statusCode, body } = await openApi().post('/open311/v2/requests.json', sent);
    const operation = open311Operations.find(({ id }) => id === 'open311File');
    expect([statusCode, operation?.answer.safeParse(JSON.parse(body)).error]).toEqual([
      200,
      undefined,
    ]);
  },
);

test.each([
  ['open311Service', 404, '/open311/v2/services/NONE.json'],
  ['open311Requests', 400, '/open311/v2/requests.json?status=new'],
  ['open311Request', 404, '/open311/v2/requests/0000000000.json'],
  ['open311Updates', 400, '/open311/v2/servicerequestupdates.json?start_date=2021-12-03'],
  ['open311Token', 404, '/open311/v2/tokens/0000000000.json'],
] as const)('the OpenAPI description of %s lists its error status %i', async (id, status, path) => {
  const { statusCode, body } = await openApi().get(path);
  const [error] = Open311ErrorsResponse.parse(JSON.parse(body));
  const { refuses }: Pick<Open311Operation, 'refuses'> = open311Operations.find(
    (one) => one.id === id,
  ) ?? { refuses: {} };
  const errorTexts = Object.entries(refuses).flatMap(([code, those]) =>
    Number(code) === status ? those.map((word) => getOpen311ErrorText(word)) : [],
  );
  expect(statusCode).toBe(status);
  expect(errorTexts.some((text) => error?.description.endsWith(text))).toBe(true);
});
