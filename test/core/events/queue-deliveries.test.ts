import { describe, expect, test } from 'vitest';
import type { DomainEventDelivery, WebhookPostResult } from '../../../core/events/delivery.ts';
import {
  type EventBridgeEvent,
  queueEventForWebhooks,
  sendEventToWebhook,
} from '../../../core/events/queue-deliveries.ts';
import { deriveWebhookSigningSecret, type Webhook } from '../../../core/events/webhook.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { aWebhook } from '../../support/samples/a-webhook.ts';
import { testHmac } from '../../support/test-hmac.ts';

const opened = {
  'detail-type': 'vn.travinh.1022.ticket.opened.v1',
  detail: { id: '4821937056.1.opened', code: '4821937056', unit: 'SO_YT' },
};

const queued = async (all: Webhook[], event: EventBridgeEvent = opened) => {
  const deliveries: DomainEventDelivery[] = [];
  await queueEventForWebhooks(event, {
    webhooks: { list: async () => all },
    queue: async (one) => void deliveries.push(one),
  });
  return deliveries;
};

describe('webhook deliveries of an event', () => {
  test('an event is queued once for each subscribed webhook with the same body', async () => {
    const both = await queued([aWebhook(), aWebhook({ id: 'webhook2', units: ['SO_YT'] })]);
    expect(both.map(({ webhook }) => webhook)).toEqual(['webhook1', 'webhook2']);
    const [body, ...same] = new Set(both.map((one) => one.body));
    expect(same).toEqual([]);
    expect(body).toBe(
      JSON.stringify({
        id: '4821937056.1.opened',
        type: 'vn.travinh.1022.ticket.opened.v1',
        data: opened.detail,
      }),
    );
  });

  test.each([
    ['an event of another kind', aWebhook({ kinds: ['closed'] }), opened],
    ['an event of another unit', aWebhook({ units: ['CA_TINH'] }), opened],
    [
      'an event without a unit',
      aWebhook({ units: ['SO_YT'] }),
      { ...opened, detail: { ...opened.detail, unit: undefined } },
    ],
    ['after the webhook was withdrawn', aWebhook({ withdrawnAt: atMinute(1) }), opened],
    ['an event of another version', aWebhook(), { ...opened, 'detail-type': 'x.v2' }],
  ])('an event is not queued for a webhook that excludes it: %s', async (_, webhook, event) => {
    expect(await queued([webhook], event)).toEqual([]);
  });
});

const { code } = aTicket();
const delivery = { webhook: 'webhook1', event: `${code}.1.opened`, body: '{"id":"x"}' };

const send = async (
  webhook: Webhook | undefined,
  posted: WebhookPostResult,
  ticket: Partial<Ticket> = {},
) => {
  const posts: { url: string; headers: Record<string, string>; body: string }[] = [];
  const sent = await sendEventToWebhook(delivery, {
    webhooks: { find: async () => webhook },
    tickets: { find: async () => aTicket(ticket) },
    directory: async () => testDirectory,
    urlRules: { mayCallLocalhost: false },
    secret: async () => testHmac,
    sign: (secret, { id, at, body }) => `v1,${[secret, id, at.toISOString(), body].join()}`,
    post: async (url, headers, body) => {
      posts.push({ url, headers, body });
      return posted;
    },
    now: () => atMinute(2),
  });
  return { sent, posts };
};

test('a webhook request is signed over event id, time and body with the webhook’s secret', async () => {
  const { posts } = await send(aWebhook(), { kind: 'answered', status: 200 });
  const [at, secret] = [atMinute(2), deriveWebhookSigningSecret(aWebhook(), testHmac)];
  const signed = [secret, delivery.event, at.toISOString(), delivery.body].join();
  const headers = {
    'webhook-id': delivery.event,
    'webhook-timestamp': String(at.getTime() / 1000),
    'webhook-signature': `v1,${signed}`,
  };
  const { url } = aWebhook();
  expect(posts).toEqual([{ url, body: delivery.body, headers: expect.objectContaining(headers) }]);
});

test('a signing secret is 32 bytes in the base64 format of Standard Webhooks', () => {
  const secret = deriveWebhookSigningSecret(aWebhook(), testHmac);
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
});

test('two webhooks never have the same secret', () => {
  const [one, other] = ['webhook1', 'webhook2'].map((id) =>
    deriveWebhookSigningSecret(aWebhook({ id }), testHmac),
  );
  expect(one).not.toBe(other);
});

test.each<[WebhookPostResult, string | undefined]>([
  [{ kind: 'answered', status: 200 }, undefined],
  [{ kind: 'answered', status: 202 }, undefined],
  [{ kind: 'answered', status: 302 }, 'status-302'],
  [{ kind: 'answered', status: 500 }, 'status-500'],
  [{ kind: 'answered', status: 410 }, 'gone'],
  [{ kind: 'not-reached' }, 'not-reached'],
])('a webhook response %o leads to the retry reason %s', async (posted, why) => {
  const { sent } = await send(aWebhook(), posted);
  expect(sent).toEqual(why ? { kind: 'not-taken', why } : { kind: 'taken' });
});

test.each([
  ['was withdrawn meanwhile', aWebhook({ withdrawnAt: atMinute(1) })],
  ['does not exist', undefined],
  ['has a forbidden URL', aWebhook({ url: 'http://localhost:9001/' })],
])('no webhook request is sent when the webhook %s', async (_, webhook) => {
  const { sent, posts } = await send(webhook, { kind: 'answered', status: 200 });
  expect([sent, posts]).toEqual([{ kind: 'not-wanted' }, []]);
});

const hold = { at: atMinute(1), dueAt: atMinute(121), source: 'report' as const };
const accused = ['UBND_XA:29254'];

test.each<[string, Webhook, Partial<Ticket>, string]>([
  [
    'held for a complaint review',
    aWebhook({ units: ['SO_YT'] }),
    { complaintHold: hold },
    'not-wanted',
  ],
  [
    'a complaint about the webhook’s unit',
    aWebhook({ units: ['SO_YT', ...accused] }),
    { accused },
    'not-wanted',
  ],
  [
    'a complaint about a unit, for a webhook without a unit filter',
    aWebhook(),
    { accused },
    'not-wanted',
  ],
  ['a complaint about another unit', aWebhook({ units: ['SO_YT'] }), { accused }, 'taken'],
  ['not a complaint about a unit', aWebhook(), {}, 'taken'],
])(
  'a webhook delivery is sent or skipped by the webhook’s unit filter for an event of a ticket that is %s',
  async (_, webhook, ticket, kind) => {
    const { sent } = await send(webhook, { kind: 'answered', status: 200 }, ticket);
    expect(sent.kind).toBe(kind);
  },
);
