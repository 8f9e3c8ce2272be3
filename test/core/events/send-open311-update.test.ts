import { describe, expect, test } from 'vitest';
import type { WebhookPostResult } from '../../../core/events/delivery.ts';
import { queueOpen311Updates } from '../../../core/events/queue-open311-updates.ts';
import { sendOpen311Update } from '../../../core/events/send-open311-update.ts';
import type { PublicationState } from '../../../core/open311/updates/public-request.ts';
import { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aProvider } from '../../support/samples/a-provider.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { aSubscriber, aWebhook } from '../../support/samples/a-webhook.ts';
import { testHmac } from '../../support/test-hmac.ts';

const bridge = 'bridge123';
const { code } = aTicket();

const anEvent = (version: number, differing: Record<string, unknown>): TicketEvent =>
  TicketEvent.parse({
    ...{ code, version, cycle: 1, channel: 'console', by: { role: 'system' } },
    at: atMinute(version).toISOString(),
    ...differing,
  });
const events = [
  anEvent(2, { kind: 'assigned', unit: 'SO_YT', unitName: 'Sở Y tế' }),
  anEvent(3, { kind: 'acknowledged', unitName: 'Sở Y tế' }),
  anEvent(4, { kind: 'noted', text: 'Chỉ nội bộ' }),
  anEvent(5, { kind: 'answered', unitName: 'Sở Y tế', text: 'Đã xong' }),
];

const fine: WebhookPostResult = { kind: 'answered', status: 200 };
const refusing = (responseText: string): WebhookPostResult => ({
  kind: 'answered',
  status: 400,
  responseText: responseText,
});

type SendUpdateOptions = {
  subscriber?: ReturnType<typeof aSubscriber> | undefined;
  provider?: Partial<ReturnType<typeof aProvider>>;
  filedBy?: string;
  ticket?: Partial<Ticket>;
  exposure?: PublicationState;
  taken?: number[];
  /** Responses of the site by update version. */
  responses?: Record<number, WebhookPostResult>;
  /** Seconds that the site takes for each update. */
  secondsEach?: number;
};

const setUp = (options: SendUpdateOptions = {}) => {
  const { subscriber = aSubscriber(), provider, filedBy = bridge, responses = {} } = options;
  let now = atMinute(60);
  const ticket = aTicket({ filedBy, version: 5, ...options.ticket });
  const taken = new Set(options.taken);
  const posted: { url: string; version: number; form: Record<string, string> }[] = [];
  const send = (version: number, webhook = subscriber.id) =>
    sendOpen311Update(
      { webhook, code, version },
      {
        webhooks: { find: async (id) => (id === subscriber.id ? subscriber : undefined) },
        providers: { find: async (id) => aProvider({ id, ...provider }) },
        tickets: { find: async () => ticket, history: async () => ({ ticket, events }) },
        directory: async () => testDirectory,
        lists: { exposureOf: async () => options.exposure ?? { kind: 'never' } },
        acceptedUpdates: {
          of: async () => new Set(taken),
          add: async (_, __, one) => void taken.add(one),
        },
        urlRules: { mayCallLocalhost: false },
        secret: async () => testHmac,
        unlock: (_, locked) => locked,
        postForm: async (url, text) => {
          const form = Object.fromEntries(new URLSearchParams(text));
          const version = Number(form['update_id']?.split('-')[1]);
          posted.push({ url, version, form });
          now = new Date(now.getTime() + (options.secondsEach ?? 0) * 1000);
          return responses[version] ?? fine;
        },
        now: () => now,
      },
    );
  return { send, posted, versions: () => posted.map(({ version }) => version), taken };
};

test('an Open311 update contains all required fields and no text of an unpublished ticket', async () => {
  const { send, posted } = setUp({ taken: [2, 5] });
  expect(await send(3)).toEqual({ kind: 'taken' });
  expect(posted).toEqual([
    {
      url: 'https://cong.example/open311/v2/servicerequestupdates.json',
      version: 3,
      form: {
        ...{ jurisdiction_id: '42', api_key: 'the-key-of-the-site', service_request_id: code },
        ...{ update_id: `${code}-3`, status: 'IN_PROGRESS' },
        updated_datetime: '2021-12-03T08:03:00+07:00',
        description: 'Trạng thái của phiếu đã thay đổi.',
      },
    },
  ]);
});

describe('Open311 updates of a ticket', () => {
  test('Open311 updates are sent in order and once each, even if their queue messages arrive out of order', async () => {
    const { send, versions } = setUp();
    for (const version of [5, 2, 3]) await send(version);
    expect(versions()).toEqual([2, 3, 5]);
  });

  test('Open311 updates of a ticket are not sent while an earlier update fails with a temporary error', async () => {
    const { send, versions } = setUp({ responses: { 2: { kind: 'answered', status: 503 } } });
    expect(await send(3)).toEqual({ kind: 'not-taken', why: 'status-503' });
    expect(versions()).toEqual([2]);
  });

  test('Open311 updates are sent although the site rejects an earlier update, which is retried separately', async () => {
    const { send, taken } = setUp({ responses: { 2: refusing('status') } });
    expect(await send(3)).toEqual({ kind: 'taken' });
    expect([...taken]).toEqual([3, 5]);
    expect(await send(2)).toEqual({ kind: 'not-taken', why: 'status-400' });
  });

  test('sending an Open311 update also sends the ticket’s later updates', async () => {
    const { send, versions } = setUp();
    expect(await send(2)).toEqual({ kind: 'taken' });
    expect(versions()).toEqual([2, 3, 5]);
    expect(await send(5)).toEqual({ kind: 'not-wanted' });
  });

  test.each([{ kind: 'answered', status: 503 } as const, refusing('status')])(
    'an Open311 update counts as accepted even if the ticket’s next update fails with %j',
    async (response) => {
      const { send, versions, taken } = setUp({ responses: { 3: response } });
      expect(await send(2)).toEqual({ kind: 'taken' });
      expect([versions(), [...taken]]).toEqual([[2, 3], [2]]);
    },
  );

  test('Open311 updates that a slow site accepted before the time limit are not sent again on a retry', async () => {
    const { send, versions } = setUp({ secondsEach: 30 });
    expect(await send(5)).toEqual({ kind: 'not-taken', why: 'not-reached' });
    expect(await send(5)).toEqual({ kind: 'taken' });
    expect(versions()).toEqual([2, 3, 5]);
  });

  test('only Open311 updates since the site’s subscription are sent', async () => {
    const { send, versions } = setUp({ subscriber: aSubscriber({ madeAt: atMinute(3) }) });
    await send(5);
    expect(versions()).toEqual([3, 5]);
  });
});

test.each([
  ['{"errors":{"code":400,"description":"Bad request: already exists"}}', { kind: 'taken' }],
  ['<description>Cập nhật đã có</description>', { kind: 'taken' }],
  ['update_id has already been received', { kind: 'taken' }],
  ['The key has already been withdrawn', { kind: 'not-taken', why: 'status-400' }],
  ['Phiếu đã có đơn vị xử lý', { kind: 'not-taken', why: 'status-400' }],
  [
    '{"errors":{"code":400,"description":"Bad request: api_key"}}',
    { kind: 'not-taken', why: 'status-400' },
  ],
])('an Open311 update that the site rejects with %s yields %o', async (responseText, outcome) => {
  const { send } = setUp({ taken: [2], responses: { 3: refusing(responseText) } });
  expect(await send(3)).toEqual(outcome);
});

const quiet: [string, SendUpdateOptions][] = [
  ['the subscriber was withdrawn', { subscriber: aSubscriber({ withdrawnAt: atMinute(1) }) }],
  ['the subscriber’s API key was withdrawn', { provider: { withdrawnAt: atMinute(1) } }],
  ['the subscriber’s API key has expired', { provider: { expiresAt: atMinute(1) } }],
  [
    'the subscriber’s URL is a private address',
    { subscriber: aSubscriber({ url: 'https://10.0.0.1/' }) },
  ],
  ['another provider filed the ticket', { filedBy: 'another123' }],
  ['the ticket is no longer published', { exposure: { kind: 'withdrawn' } }],
  ['the site already has the update', { taken: [2, 3] }],
];
test.each(quiet)('no Open311 update is sent when %s', async (_, sendUpdateOptions) => {
  const { send, versions } = setUp(sendUpdateOptions);
  expect([await send(3), versions()]).toEqual([{ kind: 'not-wanted' }, []]);
});

test('no Open311 update is sent to an unknown subscriber or about a non-public event', async () => {
  const { send, versions } = setUp({ taken: [2, 3] });
  expect(await send(3, 'nobody12')).toEqual({ kind: 'not-wanted' });
  expect(await send(4)).toEqual({ kind: 'not-wanted' });
  expect(versions()).toEqual([]);
});

const queuedFor = async (ticket: { filedBy?: string }, event: TicketEvent | undefined) => {
  const queued: string[] = [];
  if (!event) throw new Error('No such event');
  await queueOpen311Updates(aTicket(ticket), event, {
    tickets: { find: async () => undefined },
    webhooks: {
      list: async () => [
        ...[aWebhook(), aSubscriber({ id: 'other123', provider: 'another123' })],
        ...[aSubscriber(), aSubscriber({ id: 'gone1234', withdrawnAt: atMinute(1) })],
      ],
    },
    queueUpdate: async ({ webhook, version }) => void queued.push(`${webhook} ${version}`),
  });
  return queued;
};

test('a public event is queued only for the subscribed sites of the provider that filed the ticket', async () => {
  expect(await queuedFor({ filedBy: bridge }, events[1])).toEqual(['site1234 3']);
  expect(await queuedFor({ filedBy: bridge }, events[2])).toEqual([]);
  expect(await queuedFor({}, events[1])).toEqual([]);
});

const hold = {
  ...{ at: atMinute(1), dueAt: atMinute(121), source: 'report' as const },
  suspects: ['UBND_XA:29254'],
};

test.each<[string, Partial<Ticket>]>([
  ['accused', { accused: ['UBND_XA:29254'] }],
  ['suspected until a complaint review', { complaintHold: hold }],
])(
  'a unit’s own Open311 system gets no updates of a ticket in which the unit is %s',
  async (_, ticket) => {
    const about = setUp({ provider: { unit: 'UBND_XA:29254' }, ticket });
    expect([await about.send(3), about.posted]).toEqual([{ kind: 'not-wanted' }, []]);
    const another = setUp({ provider: { unit: 'SO_YT' }, ticket });
    expect(await another.send(3)).toEqual({ kind: 'taken' });
  },
);
