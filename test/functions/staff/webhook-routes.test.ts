import { expect, test } from 'vitest';
import * as z from 'zod';
import { AuditAnswer } from '../../../core/contract/audit-answers.ts';
import { MadeWebhookAnswer, WebhooksAnswer } from '../../../core/contract/webhook-answers.ts';
import { outsideKinds } from '../../../core/events/outside-event.ts';
import { webhookSecret } from '../../../core/events/webhook.ts';
import { aMember } from '../../support/a-member.ts';
import { staffRoom } from '../../support/staff-room.ts';
import { testKeyed } from '../../support/test-keyed.ts';

const administrator = aMember('administrator');
const supervisor = aMember('supervisor');
const room = staffRoom(administrator, supervisor);

const shop = {
  name: 'Một cửa',
  contact: 'mot-cua@tinh.example',
  url: 'https://mot-cua.tinh.example/su-kien',
};
const Told = z.object({ errors: z.array(z.unknown()) });

const ask = (route: string, body?: unknown) => room.ask(administrator.sub, route, { body });
const make = async (body: unknown = shop) => {
  const { status, text } = await ask('POST /api/staff/webhooks', body);
  expect(status).toBe(200);
  return MadeWebhookAnswer.parse(JSON.parse(text));
};

test('a webhook’s secret is told once and shown nowhere; without a choice it is told of everything', async () => {
  const { secret, webhook } = await make();
  const kept = await room.services().webhooks.find(webhook.id);
  expect(kept && webhookSecret(kept, testKeyed)).toBe(secret);
  expect(webhook).toMatchObject({ ...shop, kinds: [...outsideKinds] });
  const { text } = await ask('GET /api/staff/webhooks');
  expect(WebhooksAnswer.parse(JSON.parse(text)).webhooks).toContainEqual(webhook);
  expect([text, JSON.stringify(kept)].some((said) => said.includes(secret))).toBe(false);
});

test('what is withdrawn says since when, and can’t be withdrawn again', async () => {
  const { webhook } = await make();
  const path = `POST /api/staff/webhooks/${webhook.id}/withdraw`;
  expect((await ask(path, { reason: 'Ngừng hợp tác' })).status).toBe(200);
  const kept = await room.services().webhooks.find(webhook.id);
  expect(kept?.withdrawnAt).toBeInstanceOf(Date);
  expect((await ask(path, { reason: 'Thu hồi lần nữa' })).status).toBe(409);
});

test.each([
  ['plain HTTP', { url: 'http://mot-cua.tinh.example/' }, 'url'],
  ['an address of a network inside', { url: 'https://10.0.0.1/' }, 'url'],
  ['the machine itself', { url: 'https://localhost/' }, 'url'],
  ['an event that there isn’t', { kinds: ['sneezed'] }, 'kinds[0]'],
  ['no event at all', { kinds: [] }, 'kinds'],
  ['a unit that doesn’t exist', { units: ['SO_KHONG_CO'] }, 'units'],
  ['no name', { name: ' ' }, 'name'],
  ['nobody to ask', { contact: '' }, 'contact'],
])('%s is refused by its field', async (_, differing, field) => {
  const { status, text } = await ask('POST /api/staff/webhooks', { ...shop, ...differing });
  const { errors } = Told.parse(JSON.parse(text));
  expect([status, errors]).toEqual([400, [{ field, message: expect.any(String) }]]);
});

test('who made and withdrew it stands in the log of what staff did, with the reason and without the secret', async () => {
  const { secret, webhook } = await make({ ...shop, name: 'Cổng báo' });
  await ask(`POST /api/staff/webhooks/${webhook.id}/withdraw`, { reason: 'Thử nghiệm xong' });
  const { text } = await room.ask(supervisor.sub, 'GET /api/staff/audit', {
    query: { kind: 'webhook' },
  });
  const { entries } = AuditAnswer.parse(JSON.parse(text));
  const line = { of: 'webhook', text: 'Cổng báo' };
  for (const one of [{ kind: 'made' }, { kind: 'withdrawn', reason: 'Thử nghiệm xong' }]) {
    expect(entries).toContainEqual(expect.objectContaining({ ...line, ...one }));
  }
  expect(text).not.toContain(secret);
});

test('there are never more than the hotline can tell', async () => {
  const { webhooks } = room.services();
  const inForce = (await webhooks.list()).filter(({ withdrawnAt }) => !withdrawnAt);
  for (let number = inForce.length; number < 50; number += 1) await make();
  const { status, text } = await ask('POST /api/staff/webhooks', shop);
  expect([status, text]).toEqual([400, expect.stringContaining('50 webhook')]);
});

test('what can be no name of ours is not looked for', async () => {
  const path = `POST /api/staff/webhooks/${'ă'.repeat(2000)}/withdraw`;
  expect((await ask(path, { reason: 'Thử nghiệm xong' })).status).toBe(404);
});
