import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { handler } from '../../../functions/staff/staff-api.http.ts';
import { setUpStaffApi } from '../../support/api/set-up-staff-api.ts';
import { captureLoggedErrors } from '../../support/capture-logged-errors.ts';
import { httpEvent, lambdaContext } from '../../support/events/lambda-events.ts';
import { aMember, firstAdministrator, seedMember } from '../../support/samples/a-member.ts';

const operator = aMember('operator');
const room = setUpStaffApi(operator, aMember('administrator'));
const log = captureLoggedErrors();

const me = (authorization: string) =>
  room.answer('GET', '/api/staff/me', { headers: { authorization } });

test('withdrawing a staff member takes effect at once, even for a valid token', async () => {
  const ask = () => room.sendRequest(operator.sub, 'GET /api/staff/me');
  expect((await ask()).status).toBe(200);
  const { sub } = aMember('administrator');
  await room.sendRequest(sub, `DELETE /api/staff/members/${operator.sub}`);
  expect((await ask()).status).toBe(403);
});

test('changing a staff member’s role takes effect at once, even for a token issued before', async () => {
  const list = () => room.sendRequest(operator.sub, 'GET /api/staff/members');
  expect((await list()).status).toBe(403);
  await seedMember(room.services().members, { ...operator, role: 'supervisor' });
  expect((await list()).status).toBe(200);
});

test('the first administrator can sign in before any staff member exists', async () => {
  const answer = await room.sendRequest(firstAdministrator, 'GET /api/staff/me');
  expect(answer).toMatchObject({ status: 200, text: expect.stringContaining('administrator') });
});

describe('bearer token of the staff API', () => {
  test.each(['Bearer x', 'bearer x', 'Bearer  x'])(
    'the staff API accepts the authorization header %j',
    async (header) => {
      expect((await me(header.replace('x', operator.sub))).statusCode).toBe(200);
    },
  );

  test.each(['Basic x', 'x', 'Bearer', 'Bearer ', 'Bearer x y', 'Bearer <x>', ' Bearer x'])(
    'the staff API rejects the authorization header %j',
    async (header) => {
      expect((await me(header.replace('x', operator.sub))).statusCode).toBe(401);
    },
  );

  test('an access token that the user pool doesn’t recognize returns 401 with error="invalid_token"', async () => {
    const readToken = vi.spyOn(room.services(), 'readToken').mockResolvedValue(undefined);
    const answer = await me(`Bearer ${operator.sub}`);
    readToken.mockRestore();
    expect([answer.statusCode, answer.headers?.['www-authenticate']]).toEqual([
      401,
      'Bearer error="invalid_token"',
    ]);
  });
});

describe('staff API without configuration', () => {
  beforeEach(() => vi.stubEnv('STAFF_ISSUER', undefined));

  test('the staff API without its environment variables returns 500 without details and logs no token', async () => {
    const headers = { authorization: 'Bearer abc.def.ghi' };
    const answer = await handler(httpEvent('GET', '/api/staff/me', { headers }), lambdaContext);
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toMatch(/STAFF_ISSUER|Zod/);
    expect(log()).toContain('STAFF_ISSUER');
    expect(log()).not.toContain('abc.def');
  });
});

test('the sign-in configuration of the console is public and cacheable', async () => {
  const answer = await room.answer('GET', '/api/sign-in');
  expect([answer.statusCode, answer.headers?.['cache-control']]).toEqual([
    200,
    'public, max-age=300',
  ]);
  expect(z.unknown().parse(JSON.parse(answer.body ?? ''))).toEqual({
    domain: 'https://staff.auth.ap-southeast-1.amazoncognito.com',
    clientId: 'console',
    issuer: 'https://cognito-idp.ap-southeast-1.amazonaws.com/pool',
    scopes: ['openid'],
  });
});
