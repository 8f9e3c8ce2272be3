import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import {
  createStaffAccountReader,
  signCognitoRequest,
} from '../../../adapters/cognito/staff-accounts.ts';
import { staffSub } from '../../support/samples/a-member.ts';
import { openingMorning } from '../../support/samples/a-ticket.ts';

const issuer = 'https://cognito-idp.ap-southeast-1.amazonaws.com/ap-southeast-1_Abc';
const env = {
  AWS_REGION: 'ap-southeast-1',
  AWS_ACCESS_KEY_ID: 'test-key',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
};
const attribute = (Name: string, Value: string) => ({ Name, Value });
const answers: Record<string, [status: number, body: object]> = {
  'moi@travinh.example': [
    200,
    {
      Enabled: true,
      UserAttributes: [
        attribute('sub', staffSub(9).toUpperCase()),
        attribute('email_verified', 'true'),
      ],
    },
  ],
  'chua@travinh.example': [
    200,
    { Enabled: false, UserAttributes: [attribute('sub', staffSub(10))] },
  ],
  'ai@travinh.example': [400, { __type: 'UserNotFoundException' }],
  'nhanh@travinh.example': [400, { __type: 'TooManyRequestsException' }],
};

let sent: { headers: IncomingHttpHeaders; body: unknown } | undefined;
const server = createServer(async (request, response) => {
  const chunks = await Array.fromAsync(request, (chunk: Buffer) => chunk);
  const body = z
    .object({ UserPoolId: z.string(), Username: z.string() })
    .parse(JSON.parse(Buffer.concat(chunks).toString()));
  sent = { headers: request.headers, body };
  const [status, answer] = answers[body.Username] ?? [500, {}];
  response.writeHead(status).end(JSON.stringify(answer));
});
let endpoint = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(() => void server.close());

const find = (email: string) =>
  createStaffAccountReader({ issuer, endpoint }, env, () => openingMorning).find(email);

test('an account is found by its e-mail address', async () => {
  expect(await find('moi@travinh.example')).toEqual({
    ...{ sub: staffSub(9), isEnabled: true, isVerified: true },
  });
  expect(sent?.body).toEqual({ UserPoolId: 'ap-southeast-1_Abc', Username: 'moi@travinh.example' });
  expect(sent?.headers['x-amz-target']).toBe('AWSCognitoIdentityProviderService.AdminGetUser');
});

test('an address not marked as verified counts as unverified', async () => {
  expect(await find('chua@travinh.example')).toMatchObject({ isEnabled: false, isVerified: false });
});

test('an unknown address has no account, and other errors are thrown without the address', async () => {
  expect(await find('ai@travinh.example')).toBeUndefined();
  await expect(find('nhanh@travinh.example')).rejects.toThrow(
    'Cognito AdminGetUser failed: 400 TooManyRequestsException',
  );
});

test('the signature covers body, time and session token', () => {
  const request = {
    host: 'cognito-idp.ap-southeast-1.amazonaws.com',
    body: '{}',
    at: openingMorning,
  };
  const { authorization = '', ...headers } = signCognitoRequest(request, env);
  expect(authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=test-key\/20211203\/ap-southeast-1\/cognito-idp\/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=[0-9a-f]{64}$/,
  );
  expect(headers).not.toHaveProperty('host');
  const others = [
    signCognitoRequest({ ...request, body: '{"a":1}' }, env),
    signCognitoRequest({ ...request, at: new Date(0) }, env),
    signCognitoRequest(request, { ...env, AWS_SESSION_TOKEN: 'token' }),
  ].map((one) => one['authorization']);
  expect(new Set([authorization, ...others]).size).toBe(4);
});
