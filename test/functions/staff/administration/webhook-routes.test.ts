import { expect, test } from 'vitest';
import * as z from 'zod';
import { decryptWebhookApiKey } from '../../../../adapters/webhooks/webhook-api-key.ts';
import {
  CreatedWebhookResponse,
  WebhooksResponse,
} from '../../../../core/contract/staff/administration/webhook-responses.ts';
import { AuditLogResponse } from '../../../../core/contract/staff/supervision/audit-responses.ts';
import { UndeliveredResponse } from '../../../../core/contract/staff/supervision/undelivered-message-responses.ts';
import { domainEventKinds } from '../../../../core/events/domain-event.ts';
import {
  deriveEncryptionKeyForWebhookApiKey,
  deriveWebhookSigningSecret,
} from '../../../../core/events/webhook.ts';
import { toHotlineTime } from '../../../../core/time/instant.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember } from '../../../support/samples/a-member.ts';
import { aProvider } from '../../../support/samples/a-provider.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { aWebhook } from '../../../support/samples/a-webhook.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const administrator = aMember('administrator');
const supervisor = aMember('supervisor');
const room = setUpStaffApi(administrator, supervisor);

const shop = {
  name: 'Một cửa',
  contact: 'mot-cua@tinh.example',
  url: 'https://mot-cua.tinh.example/su-kien',
};
const ErrorsResponse = z.object({ errors: z.array(z.unknown()) });

const ask = (route: string, body?: unknown) => room.sendRequest(administrator.sub, route, { body });
const make = async (body: unknown = shop) => {
  const { status, text } = await ask('POST /api/staff/webhooks', body);
  expect(status).toBe(200);
  return CreatedWebhookResponse.required().parse(JSON.parse(text));
};

test('a webhook’s secret is shown once, and a webhook created without event kinds gets all kinds of events', async () => {
  const { secret, webhook } = await make();
  const stored = await room.services().webhooks.find(webhook.id);
  expect(stored && deriveWebhookSigningSecret(stored, testHmac)).toBe(secret);
  expect(webhook).toMatchObject({ ...shop, kinds: [...domainEventKinds] });
  const { text } = await ask('GET /api/staff/webhooks');
  expect(WebhooksResponse.parse(JSON.parse(text)).webhooks).toContainEqual(webhook);
  expect([text, JSON.stringify(stored)].some((output) => output.includes(secret))).toBe(false);
});

const site = {
  dialect: 'open311',
  name: 'Cổng phản ánh',
  contact: 'quan-tri@cong.example',
  url: 'https://cong.example/open311/v2/',
  provider: 'bridge123',
  jurisdictionId: '42',
  apiKey: 'the-key-of-the-site',
};
const aBridge = async (differing: Parameters<typeof aProvider>[0] = {}) => {
  const { id } = aProvider({ id: 'bridge123', name: 'Cầu nối', ...differing });
  const after = aProvider({ keyHash: `hash of ${id}`, name: 'Cầu nối', ...differing, id });
  const by = { sub: administrator.sub, role: 'administrator' as const };
  await room.services().providers.put({ kind: 'issued', after, at: after.issuedAt, by });
};

test('an Open311 update subscription is created with an API key, which is encrypted and never shown', async () => {
  await aBridge();
  const { status, text } = await ask('POST /api/staff/webhooks', site);
  expect([status, text.includes(site.apiKey)]).toEqual([200, false]);
  const { webhook, secret } = CreatedWebhookResponse.parse(JSON.parse(text));
  const { apiKey, ...shown } = site;
  expect([webhook, secret]).toEqual([
    expect.objectContaining({ ...shown, format: 'xml', providerName: 'Cầu nối' }),
    undefined,
  ]);
  const stored = await room.services().webhooks.find(webhook.id);
  if (stored?.dialect !== 'open311') throw new Error('It was kept as another');
  expect(JSON.stringify(stored)).not.toContain(apiKey);
  expect(
    decryptWebhookApiKey(deriveEncryptionKeyForWebhookApiKey(stored, testHmac), stored.lockedKey),
  ).toBe(apiKey);
  expect(() =>
    decryptWebhookApiKey(
      deriveEncryptionKeyForWebhookApiKey({ ...stored, id: 'another1' }, testHmac),
      stored.lockedKey,
    ),
  ).toThrow();
});

test.each([
  ['an unknown key', { provider: 'nobody1234' }, 'provider'],
  ['a sandbox key', { provider: 'trial1234' }, 'provider'],
  ['an address with a query', { url: 'https://cong.example/o?x=' }, 'url'],
  ['no key of its own', { apiKey: '' }, 'apiKey'],
  ['a key that is no header value', { apiKey: 'khóa của cổng' }, 'apiKey'],
  ['additional event kinds', { kinds: ['opened'] }, 'kinds'],
  ['an unknown dialect', { dialect: 'soap' }, 'dialect'],
])(
  'an Open311 update subscription with %s returns 400 and names the field',
  async (_, differing, field) => {
    await aBridge({ id: 'trial1234', isTest: true });
    const { status, text } = await ask('POST /api/staff/webhooks', { ...site, ...differing });
    const { errors } = ErrorsResponse.parse(JSON.parse(text));
    expect([status, errors]).toEqual([400, [{ field, message: expect.any(String) }]]);
  },
);

test('a webhook is listed with its delivery state, and a failing webhook is on the list of undelivered notifications', async () => {
  const { webhook } = await make({ ...shop, name: 'Trung tâm điều hành' });
  const { deliveries } = room.services();
  const failed = { kind: 'not-taken', why: 'status-500' } as const;
  await deliveries.note(webhook.id, { kind: 'taken' }, atMinute(1));
  await deliveries.note(webhook.id, failed, atMinute(2));
  await deliveries.note(webhook.id, failed, atMinute(12));
  const listed = async () => {
    const { webhooks } = WebhooksResponse.parse(
      JSON.parse((await ask('GET /api/staff/webhooks')).text),
    );
    return webhooks.find(({ id }) => id === webhook.id)?.delivery;
  };
  const stuck = async () => {
    const { text } = await room.sendRequest(supervisor.sub, 'GET /api/staff/undelivered');
    return UndeliveredResponse.parse(JSON.parse(text)).systems;
  };
  const since = toHotlineTime(atMinute(2));
  expect(await listed()).toEqual({
    takenAt: toHotlineTime(atMinute(1)),
    failedAt: toHotlineTime(atMinute(12)),
    why: 'status-500',
    failingSince: since,
    failures: 2,
  });
  const inTrouble = {
    name: 'Trung tâm điều hành',
    why: 'status-500',
    failingSince: since,
    failures: 2,
  };
  expect(await stuck()).toEqual([inTrouble]);
  await deliveries.note(webhook.id, { kind: 'taken' }, atMinute(13));
  expect([await stuck(), (await listed())?.failures]).toEqual([[], 0]);
});

test('a withdrawn webhook has a withdrawal date and can’t be withdrawn again', async () => {
  const { webhook } = await make();
  const path = `POST /api/staff/webhooks/${webhook.id}/withdraw`;
  expect((await ask(path, { reason: 'Ngừng hợp tác' })).status).toBe(200);
  const stored = await room.services().webhooks.find(webhook.id);
  expect(stored?.withdrawnAt).toBeInstanceOf(Date);
  expect((await ask(path, { reason: 'Thu hồi lần nữa' })).status).toBe(409);
});

test.each([
  ['plain HTTP', { url: 'http://mot-cua.tinh.example/' }, 'url'],
  ['a private network address', { url: 'https://10.0.0.1/' }, 'url'],
  ['a loopback address', { url: 'https://localhost/' }, 'url'],
  ['an unknown event kind', { kinds: ['sneezed'] }, 'kinds[0]'],
  ['no event kind', { kinds: [] }, 'kinds'],
  ['a unit that doesn’t exist', { units: ['SO_KHONG_CO'] }, 'units'],
  ['no name', { name: ' ' }, 'name'],
  ['no contact person', { contact: '' }, 'contact'],
])('a webhook with %s returns 400 and names the field', async (_, differing, field) => {
  const { status, text } = await ask('POST /api/staff/webhooks', { ...shop, ...differing });
  const { errors } = ErrorsResponse.parse(JSON.parse(text));
  expect([status, errors]).toEqual([400, [{ field, message: expect.any(String) }]]);
});

test('the audit log shows who created and withdrew a webhook, with the reason and without the secret', async () => {
  const { secret, webhook } = await make({ ...shop, name: 'Cổng báo' });
  await ask(`POST /api/staff/webhooks/${webhook.id}/withdraw`, { reason: 'Thử nghiệm xong' });
  const { text } = await room.sendRequest(supervisor.sub, 'GET /api/staff/audit', {
    query: { kind: 'webhook' },
  });
  const { entries } = AuditLogResponse.parse(JSON.parse(text));
  const line = { of: 'webhook', text: 'Cổng báo' };
  for (const one of [{ kind: 'made' }, { kind: 'withdrawn', reason: 'Thử nghiệm xong' }]) {
    expect(entries).toContainEqual(expect.objectContaining({ ...line, ...one }));
  }
  expect(text).not.toContain(secret);
});

test('at most 50 webhooks can be active', async () => {
  const { webhooks } = room.services();
  const inForce = (await webhooks.list()).filter(({ withdrawnAt }) => !withdrawnAt);
  const by = { sub: administrator.sub, role: 'administrator' as const };
  for (let number = inForce.length; number < 49; number += 1) {
    const after = aWebhook({ id: `webhook${number}` });
    await webhooks.put({ kind: 'made', after, at: after.madeAt, by });
  }
  await make();
  const { status, text } = await ask('POST /api/staff/webhooks', shop);
  expect([status, text]).toEqual([400, expect.stringContaining('50 webhook')]);
});

test('a request for an overlong webhook id returns 404 without a database read', async () => {
  const path = `POST /api/staff/webhooks/${'ă'.repeat(2000)}/withdraw`;
  expect((await ask(path, { reason: 'Thử nghiệm xong' })).status).toBe(404);
});
