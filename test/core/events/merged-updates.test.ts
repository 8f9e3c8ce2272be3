import { expect, test } from 'vitest';
import { queueOpen311Updates } from '../../../core/events/queue-open311-updates.ts';
import { sendOpen311Update } from '../../../core/events/send-open311-update.ts';
import type { PublicationState } from '../../../core/open311/updates/public-request.ts';
import { readPublicUpdates } from '../../../core/open311/updates/read-updates.ts';
import { TicketEvent } from '../../../core/ticket/events/event.ts';
import { buildOpeningEvent } from '../../../core/ticket/events/kinds/opening-event.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aProvider } from '../../support/samples/a-provider.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { aSubscriber } from '../../support/samples/a-webhook.ts';
import { testHmac } from '../../support/test-hmac.ts';

const bridge = aProvider({ id: 'bridge123' });
const part = encodeTicketCode(testHmac.digest('code', 'the part'));
const whole = encodeTicketCode(testHmac.digest('code', 'the whole'));

/** The history of two tickets by minute; the bridge filed the merged one, a citizen the common one. */
type Life = [minute: number, of: typeof part, what: Record<string, unknown>][];
const place = { unit: 'SO_YT', unitName: 'Sở Y tế' };
const ticketHistories: Life = [
  [1, whole, { kind: 'assigned', ...place }],
  [2, part, { kind: 'queued', ...place }],
  [3, part, { kind: 'merged', into: whole, reason: 'Cùng một việc của ông Ba Đen' }],
  [3, whole, { kind: 'took-in', from: part }],
  [4, whole, { kind: 'acknowledged', unitName: 'Sở Y tế' }],
  [5, whole, { kind: 'answered', unitName: 'Sở Y tế', text: 'Ông Ba Đen đã bị phạt' }],
  [6, whole, { kind: 'published', title: 'Tụ tập' }],
];
const apart: Life = [
  [7, part, { kind: 'unmerged', from: whole, reason: 'Khác việc' }],
  [7, whole, { kind: 'gave-back', to: part }],
  [8, whole, { kind: 'reopened', reason: 'Chưa xong' }],
  [9, part, { kind: 'assigned', ...place }],
];

const eventsOf = (ticket: Ticket, all: Life): TicketEvent[] => [
  buildOpeningEvent(ticket),
  ...all
    .filter(([, of]) => of === ticket.code)
    .map(([minute, code, what], index) =>
      TicketEvent.parse({
        ...{ code, version: index + 2, cycle: 1, channel: 'console', by: { role: 'system' } },
        ...{ at: atMinute(minute).toISOString(), ...what },
      }),
    ),
];

const publishedTexts = { description: 'Câu hỏi đã duyệt', answer: 'Câu trả lời đã duyệt' };
type MergedUpdatesOptions = {
  all?: Life;
  whole?: Partial<Ticket>;
  exposures?: Record<string, PublicationState>;
};

const worldOf = ({
  all = ticketHistories,
  exposures = {},
  ...setting
}: MergedUpdatesOptions = {}) => {
  const isMerged = !all.some(([, , { kind }]) => kind === 'gave-back');
  const exposed: Record<string, PublicationState> = {
    [whole]: { kind: 'published', words: publishedTexts },
    ...exposures,
  };
  const tickets = [
    aTicket({ code: part, filedBy: bridge.id }),
    aTicket({
      ...{ code: whole, mergedFrom: isMerged ? [part] : [] },
      ...{ published: { id: 'p', at: atMinute(6) }, ...setting.whole },
    }),
  ];
  const find = async (code: string) => tickets.find((one) => one.code === code);
  return {
    tickets: {
      find,
      history: async (code: string) => {
        const ticket = await find(code);
        return ticket && { ticket, events: eventsOf(ticket, all) };
      },
    },
    lists: {
      exposureOf: async ({ code }: Pick<Ticket, 'code'>): Promise<PublicationState> =>
        exposed[code] ?? { kind: 'never' },
    },
    directory: async () => testDirectory,
    now: () => atMinute(60),
  };
};

const span = { from: atMinute(0), to: atMinute(60) };
const read = async (options: MergedUpdatesOptions = {}, provider = bridge) => {
  const world = worldOf(options);
  const changed = { between: async () => [whole] };
  const updates = await readPublicUpdates(span, { provider, lang: 'vi' }, { ...world, changed });
  return updates.map(({ fields: { update_id: id, service_request_id: code, ...rest } }) => ({
    ...{ id, code, status: rest['status'], description: rest['description'] },
  }));
};
const ofPart = async (...parameters: Parameters<typeof read>) =>
  (await read(...parameters)).filter(({ code }) => code === part);

const neutral = 'Trạng thái của phiếu đã thay đổi.';
const mergedText = 'Phiếu đã được gộp vào một phiếu khác.';

test('updates to a ticket are also listed under the code of a report that was merged into it', async () => {
  const before = [
    { id: `${part}-2`, code: part, status: 'for_triage', description: neutral },
    { id: `${part}-3`, code: part, status: 'duplicate', description: mergedText },
  ];
  const after = [
    { id: `${part}-3-4`, code: part, status: 'in_progress', description: neutral },
    { id: `${part}-3-5`, code: part, status: 'fixed', description: neutral },
  ];
  const published = {
    ...{ id: `${part}-3-6`, code: part },
    ...{ status: 'fixed', description: publishedTexts.answer },
  };
  expect(await ofPart()).toEqual([...before, ...after, published]);
  expect(JSON.stringify(await ofPart())).not.toContain(whole);
  expect(JSON.stringify(await read())).not.toContain('Ba Đen');
  expect(await ofPart({}, aProvider({ id: 'another123' }))).toEqual([]);
});

test.each<[string, MergedUpdatesOptions]>([
  ['is no longer published', { exposures: { [whole]: { kind: 'withdrawn' } } }],
  ['had its text erased', { whole: { text: '' } }],
])(
  'a merged report gets no updates from the ticket into which it was merged if that ticket %s',
  async (_, mergedUpdatesOptions) => {
    const ids = (await ofPart(mergedUpdatesOptions)).map(({ id }) => id);
    expect(ids).toEqual([`${part}-2`, `${part}-3`]);
  },
);

test('a merged report gets updates from the ticket into which it was merged only between the merge and its undoing', async () => {
  const world = worldOf({ all: [...ticketHistories, ...apart] });
  const changed = { between: async () => [part, whole] };
  const all = await readPublicUpdates(
    span,
    { provider: bridge, lang: 'vi' },
    { ...world, changed },
  );
  const ids = all
    .filter(({ fields }) => fields['service_request_id'] === part)
    .map(({ fields }) => fields['update_id']);
  const during = [4, 5, 6].map((version) => `${part}-3-${version}`);
  expect(ids).toEqual([`${part}-2`, `${part}-3`, ...during, `${part}-4`, `${part}-5`]);
});

test('an Open311 site that filed a report gets the updates of the common ticket into which it was merged once each, in order and under the report’s code', async () => {
  const world = worldOf();
  const site = aSubscriber({ provider: bridge.id });
  const queued: Parameters<typeof sendOpen311Update>[0][] = [];
  for (const ticket of [part, whole]) {
    const history = await world.tickets.history(ticket);
    for (const event of history?.events ?? []) {
      await queueOpen311Updates(history?.ticket ?? aTicket(), event, {
        tickets: world.tickets,
        webhooks: { list: async () => [site] },
        queueUpdate: async (delivery) => void queued.push(delivery),
      });
    }
  }
  const [posted, taken]: [string[], Set<string>] = [[], new Set()];
  const send = (delivery: (typeof queued)[number]) =>
    sendOpen311Update(delivery, {
      ...world,
      webhooks: { find: async () => site },
      providers: { find: async () => bridge },
      acceptedUpdates: {
        of: async (_, line) =>
          new Set([1, 2, 3, 4, 5, 6, 7].filter((version) => taken.has(`${line} ${version}`))),
        add: async (_, line, version) => void taken.add(`${line} ${version}`),
      },
      urlRules: { mayCallLocalhost: false },
      secret: async () => testHmac,
      unlock: (_, locked) => locked,
      postForm: async (_, form) => {
        posted.push(new URLSearchParams(form).get('update_id') ?? '');
        return { kind: 'answered', status: 200 };
      },
      now: () => atMinute(60),
    });
  for (const delivery of [...queued.toReversed(), ...queued]) await send(delivery);
  const own = [2, 3].map((version) => `${part}-${version}`);
  expect(posted).toEqual([...own, ...[4, 5, 6].map((version) => `${part}-3-${version}`)]);
});
