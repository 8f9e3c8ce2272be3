import { expect, test } from 'vitest';
import { matchHttpApiRoute } from '../../../local/http-api/routes.ts';

const routes = [
  '$default',
  'ANY /a/{token}',
  'ANY /a/{token}/{proxy+}',
  'GET /a/list',
  'ANY /a/list',
].map((routeKey) => ({ routeKey, functionArn: routeKey, apiId: 'api', account: '0' }));
const match = (method: string, path: string) => {
  const routeMatch = matchHttpApiRoute(routes, method, path);
  return [routeMatch?.route.routeKey, routeMatch?.pathParameters];
};

test.each([
  ['GET', '/', '$default', {}],
  ['GET', '/a/list', 'GET /a/list', {}],
  ['POST', '/a/list', 'ANY /a/list', {}],
  ['POST', '/a/xyz', 'ANY /a/{token}', { token: 'xyz' }],
  ['GET', '/a/xyz/b/c', 'ANY /a/{token}/{proxy+}', { token: 'xyz', proxy: 'b/c' }],
  ['GET', '/a/', '$default', {}],
  ['GET', '/a', '$default', {}],
])('the request %s %s matches the API route %s', (method, path, routeKey, parameters) => {
  expect(match(method, path)).toEqual([routeKey, parameters]);
});

test('matching a path without an API route returns undefined', () => {
  const withoutDefault = routes.filter(({ routeKey }) => routeKey !== '$default');
  expect(matchHttpApiRoute(withoutDefault, 'GET', '/b')).toBeUndefined();
});
