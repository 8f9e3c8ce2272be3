// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { OutboxMessage } from '../../../local/component-types.ts';
import { simulateMessageDeliveryResult } from '../../../local/control/providers/delivery-results.ts';
import { renderOutboxPage } from '../../../local/control/view/messages/outbox-page.ts';
import { createOutbox } from '../../../local/outbox.ts';
import type { GatewayDeliveryReport } from '../../../local/sms-gateway/pending-reports.ts';

const now = new Date('2021-12-03T01:05:00Z');

/** Returns an outbox with SMS 1 and e-mail 2, whose providers report to the given number of listeners. */
const aVisitor = (listeners = 1) => {
  const outbox = createOutbox(new DatabaseSync(':memory:'), { now: () => now });
  outbox.add({ kind: 'sms', to: '+84912345678', body: '1022: phieu moi', messageId: 'a' });
  outbox.add({ kind: 'email', to: 'officer@unit.example', body: 'Kính gửi', messageId: 'b' });
  const notified: [string, string][] = [];
  const tell = (how: string) => (item: OutboxMessage) => {
    notified.push([how, item.messageId]);
    return listeners;
  };
  const undelivered = {
    bounce: tell('bounce'),
    deliver: tell('deliver'),
    fail: tell('fail'),
  };
  const reported: GatewayDeliveryReport[] = [];
  const smsGateway = { reportNow: (report: GatewayDeliveryReport) => void reported.push(report) };
  return {
    ...{ told: notified, outbox, reported },
    post: (path: string) =>
      simulateMessageDeliveryResult(path, { outbox, undelivered, smsGateway }),
    page: () => renderOutboxPage(outbox.list(), now).markup,
  };
};

test.each([
  ['/local/outbox/1/fail', ['fail', 'a']],
  ['/local/outbox/2/bounce', ['bounce', 'b']],
] as const)(
  'the local request %s makes the simulated provider report that message as undelivered',
  (path, expected) => {
    const { post, told: notified, page } = aVisitor();
    expect(page()).toContain(`action="${path}"`);
    expect(post(path)?.status).toBe(200);
    expect(notified).toEqual([expected]);
    expect(page()).not.toContain(`action="${path}"`);
    expect(page()).toContain('Nhà mạng báo: không tới được.');
  },
);

test('the local run can report an e-mail as delivered, and refuses to do so for an SMS sent by SNS', () => {
  const { post, told: notified, page } = aVisitor();
  expect(post('/local/outbox/2/deliver')?.status).toBe(200);
  expect(notified).toEqual([['deliver', 'b']]);
  expect(page()).not.toContain('không tới được.<');
  expect(post('/local/outbox/1/deliver')?.status).toBe(409);
});

test.each([
  ['the message does not exist', '/local/outbox/3/fail', 404],
  ['an SMS is reported as bounced', '/local/outbox/1/bounce', 409],
  ['an e-mail is reported as failed', '/local/outbox/2/fail', 409],
])('a local request for a delivery report is rejected when %s', (_why, path, status) => {
  const { post, told: notified } = aVisitor();
  expect(post(path)?.status).toBe(status);
  expect(notified).toEqual([]);
});

test('a local request for a delivery report is rejected when no deployed function listens for the report', () => {
  const { post, page } = aVisitor(0);
  expect(post('/local/outbox/1/fail')?.status).toBe(409);
  expect(page()).toContain('action="/local/outbox/1/fail"');
});

test.each(['/local/outbox', '/local/outbox/1', '/local/outbox/1/lose', '/local/outbox/x/fail'])(
  'the URL %s is not handled as a request for a delivery report',
  (path) => {
    expect(aVisitor().post(path)).toBeUndefined();
  },
);

test('the simulated SMS gateway can report its own SMS as delivered or failed', () => {
  const { post, outbox, reported, told: notified } = aVisitor();
  const sent = { kind: 'sms', to: '+84912345678', body: '1022', messageId: 'g' } as const;
  const { id } = outbox.add({ ...sent, provider: 'gateway' });
  expect(post(`/local/outbox/${id}/deliver`)?.status).toBe(200);
  expect(post(`/local/outbox/${id}/fail`)?.status).toBe(200);
  expect(reported).toEqual([
    { id: 'g', status: 'delivered' },
    { id: 'g', status: 'failed' },
  ]);
  expect(notified).toEqual([]);
});
