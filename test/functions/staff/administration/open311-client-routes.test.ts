import { expect, test } from 'vitest';
import * as z from 'zod';
import {
  IssuedOpen311KeyResponse,
  Open311ClientsResponse,
} from '../../../../core/contract/staff/administration/open311-client-responses.ts';
import { AuditLogResponse } from '../../../../core/contract/staff/supervision/audit-responses.ts';
import { open311ClientKeyPattern } from '../../../../core/open311/clients/open311-client.ts';
import { sha256 } from '../../../../functions/runtime/random.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember } from '../../../support/samples/a-member.ts';

const administrator = aMember('administrator');
const supervisor = aMember('supervisor');
const room = setUpStaffApi(administrator, supervisor);

const press = { name: 'Cổng báo chí', contact: 'bien-tap@bao.example' };

const ErrorsResponse = z.object({ errors: z.array(z.unknown()) });

const ask = (route: string, body?: unknown) => room.sendRequest(administrator.sub, route, { body });
const issue = async (body: unknown = press) => {
  const { status, text } = await ask('POST /api/staff/providers', body);
  expect(status).toBe(200);
  return IssuedOpen311KeyResponse.parse(JSON.parse(text));
};
const providerOf = (key: string) => room.services().providers.findByKey(sha256(key));

test('an Open311 provider’s API key is shown only once and not stored in plain text', async () => {
  const { key, provider, endpoint } = await issue();
  expect([open311ClientKeyPattern.test(key), endpoint]).toEqual([true, '/open311/v2/']);
  expect(await providerOf(key)).toMatchObject({ ...press, id: provider.id, mayCreate: true });
  const { text } = await ask('GET /api/staff/providers');
  const { providers } = Open311ClientsResponse.parse(JSON.parse(text));
  expect(providers.find(({ id }) => id === provider.id)?.keyStart).toBe(key.slice(0, 10));
  expect([text.includes(key), text.includes(sha256(key))]).toEqual([false, false]);
});

test('a new API key replaces the Open311 provider’s previous one', async () => {
  const { key, provider } = await issue();
  const path = `POST /api/staff/providers/${provider.id}/key`;
  const answer = await ask(path, { reason: 'Khóa bị lộ' });
  const renewed = IssuedOpen311KeyResponse.parse(JSON.parse(answer.text));
  expect(renewed.key).not.toBe(key);
  expect(await providerOf(key)).toBeUndefined();
  expect((await providerOf(renewed.key))?.id).toBe(provider.id);
});

test('a withdrawn Open311 provider keeps its withdrawal date and gets no new API key', async () => {
  const { key, provider } = await issue();
  const path = `POST /api/staff/providers/${provider.id}`;
  expect((await ask(`${path}/withdraw`, { reason: 'Ngừng hợp tác' })).status).toBe(200);
  expect((await providerOf(key))?.withdrawnAt).toBeInstanceOf(Date);
  expect((await ask(`${path}/key`, { reason: 'Cấp lại khóa' })).status).toBe(409);
  expect((await ask(`${path}/withdraw`, { reason: 'Thu hồi lần nữa' })).status).toBe(409);
});

test.each([
  ['a unit that doesn’t exist', { unit: 'SO_KHONG_CO' }, 'unit'],
  ['a topic that doesn’t exist', { services: ['XX99'] }, 'services'],
  ['an end in the past', { expiresAt: '2021-12-01T00:00:00+07:00' }, 'expiresAt'],
  ['no permission', { mayCreate: false }, 'mayCreate'],
  ['an excessive rate limit', { perMinute: 100_000 }, 'perMinute'],
  ['no name', { name: ' ' }, 'name'],
  ['no contact person', { contact: '' }, 'contact'],
])(
  'adding an Open311 provider with %s returns 400 and names the field',
  async (_, differing, field) => {
    const { status, text } = await ask('POST /api/staff/providers', { ...press, ...differing });
    const { errors } = ErrorsResponse.parse(JSON.parse(text));
    expect([status, errors]).toEqual([400, [{ field, message: expect.any(String) }]]);
  },
);

test('the audit log shows who issued and withdrew API keys, with the reason and without the key', async () => {
  const { key, provider } = await issue({ ...press, name: 'Cầu Zalo' });
  await ask(`POST /api/staff/providers/${provider.id}/withdraw`, { reason: 'Thử nghiệm xong' });
  const { text } = await room.sendRequest(supervisor.sub, 'GET /api/staff/audit', {
    query: { kind: 'provider' },
  });
  const { entries } = AuditLogResponse.parse(JSON.parse(text));
  const line = { of: 'provider', text: 'Cầu Zalo' };
  for (const one of [{ kind: 'issued' }, { kind: 'withdrawn', reason: 'Thử nghiệm xong' }]) {
    expect(entries).toContainEqual(expect.objectContaining({ ...line, ...one }));
  }
  expect(text).not.toContain(key);
});

test.each(['key', 'withdraw'])(
  'a request for an overlong Open311 provider id returns 404 without a database read: %s',
  async (act) => {
    const path = `POST /api/staff/providers/${'ă'.repeat(2000)}/${act}`;
    expect((await ask(path, { reason: 'Khóa bị lộ' })).status).toBe(404);
  },
);
