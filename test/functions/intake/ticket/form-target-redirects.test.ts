import { expect, test } from 'vitest';
import { routes as publicRoutes } from '../../../../functions/intake/public-api.http.ts';
import { formTargetRedirects } from '../../../../functions/intake/ticket/form-target-redirects.ts';
import { routes as uploadRoutes } from '../../../../functions/intake/upload-photo.http.ts';
import { toRequest } from '../../../../functions/runtime/request/request.ts';
import { httpEvent } from '../../../support/events/lambda-events.ts';

const formTargets = [...publicRoutes, ...uploadRoutes]
  .filter(({ method, path }) => method === 'POST' && !path.startsWith('/api/'))
  .map(({ path }) => path);

test.each(formTargets)('the target of a form can be opened again by its address: %s', (path) => {
  expect(publicRoutes.some((route) => route.method === 'GET' && route.path === path)).toBe(true);
});

test.each([
  ['', '/tra-cuu'],
  ['/km', '/km/tra-cuu'],
])(
  'the target of a form leads to the look-up page in the language “%s”',
  async (prefix, location) => {
    for (const { path, answer } of formTargetRedirects) {
      const reply = await answer(toRequest(httpEvent('GET', prefix + path, {})), undefined);
      expect([reply.statusCode, reply.headers?.['location']]).toEqual([303, location]);
    }
  },
);
