import { describe, expect, test } from 'vitest';
import type { Provider } from '../../../core/open311/provider.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';
import { flaws, georeport } from '../../support/georeport-schema.ts';
import { aViolation, keysOfTests, open311Door } from '../../support/open311-door.ts';
import { readXml } from '../../support/read-xml.ts';

const path = '/open311/v2/servicerequestupdates.xml';
const ofUnit = { unit: 'SO_YT', unitName: 'Sở Y tế', status: 'assigned', assignment: 1 } as const;
const ofFiler = { filedBy: 'bridge' } as const;

const anUpdate = (differing: Record<string, string> = {}) => ({
  service_request_id: aTicket().code,
  update_id: 'ho-so-4711',
  updated_datetime: '2021-12-03T08:30:00+07:00',
  status: 'IN_PROGRESS',
  description: 'Đã cử người đến kiểm tra',
  ...differing,
});

/** A ticket of somebody's, and the door with a key that may update. */
const doorFor = (ticket: Partial<Ticket>, provider: Partial<Provider> = {}) =>
  open311Door({
    tickets: [aTicket(ticket)],
    provider: { mayUpdate: true, ...provider },
    now: atMinute(40),
  });

const kindsIn = ({ tickets }: ReturnType<typeof doorFor>) =>
  tickets.changes.map(({ event }) => event.kind);

describe('an update of the unit whose ticket it is', () => {
  test.each([
    ['IN_PROGRESS', ['acknowledged', 'noted'], 'in-progress'],
    ['INVESTIGATING', ['acknowledged', 'noted'], 'in-progress'],
    ['UNCHANGED', ['noted'], 'assigned'],
    ['FIXED', ['submitted'], 'in-review'],
    ['CLOSED', ['submitted'], 'in-review'],
    ['NO_FURTHER_ACTION', ['submitted'], 'in-review'],
    ['NOT_COUNCILS_RESPONSIBILITY', ['returned'], 'returned'],
  ])('that says %s is %j, and the ticket %s', async (status, kinds, state) => {
    const door = doorFor(ofUnit, { unit: 'SO_YT' });
    const answer = await door.post(path, anUpdate({ status, 'attribute[unit]': 'CONG_AN' }));
    expect(flaws(readXml(answer.body), georeport.update_taken)).toEqual([]);
    expect(answer.body).toContain(`<update_id>${aTicket().code}-${1 + kinds.length}</update_id>`);
    expect([kindsIn(door), door.tickets.all()[0]?.status]).toEqual([kinds, state]);
    expect(door.tickets.changes.at(-1)?.event.by).toMatchObject({ unit: 'SO_YT' });
  });

  test.each([
    ['names no unit', { status: 'NOT_COUNCILS_RESPONSIBILITY' }, 400, 'attribute[unit]'],
    [
      'names one that there isn’t',
      { status: 'NOT_COUNCILS_RESPONSIBILITY', 'attribute[unit]': 'SO_LA' },
      400,
      'attribute[unit]',
    ],
    ['wants it reopened', { status: 'REOPEN' }, 403, 'status'],
    ['has an answer of a word', { status: 'FIXED', description: 'Xong' }, 400, 'description'],
  ])('that %s is refused by name, and nothing is recorded', async (_, differing, status, field) => {
    const door = doorFor(ofUnit, { unit: 'SO_YT' });
    const answer = await door.post(path, anUpdate(differing));
    expect([answer.statusCode, answer.body.includes(field), kindsIn(door)]).toEqual([
      status,
      true,
      [],
    ]);
  });
});

describe('an update of whoever filed it', () => {
  test.each([
    ['UNCHANGED', {}, 'wrote', 'new'],
    ['FIXED', {}, 'wrote', 'new'],
    ['REOPEN', { status: 'answered', answeredAt: atMinute(30) }, 'reopened', 'reopened'],
  ] as const)('that says %s is as if the citizen had %#', async (status, ticket, kind, state) => {
    const door = doorFor({ ...ofFiler, ...ticket });
    const answer = await door.post(path, anUpdate({ status }));
    expect([answer.statusCode, kindsIn(door), door.tickets.all()[0]?.status]).toEqual([
      200,
      [kind],
      state,
    ]);
    expect(JSON.stringify(door.tickets.changes[0]?.event)).toContain(anUpdate().description);
  });

  test('is screened without the name of the system that sent it', async () => {
    const door = doorFor({ ...ofFiler, status: 'assigned', unit: 'SO_YT' }, { name: 'Cầu nối 12' });
    const description = 'Người dân hỏi thêm về loại cây sẽ trồng';
    await door.post(path, anUpdate({ status: 'UNCHANGED', description }));
    expect(door.tickets.all()[0]).toMatchObject({ status: 'assigned', unit: 'SO_YT' });
    expect(door.tickets.changes[0]?.event).toMatchObject({
      text: `Cầu nối 12 (UNCHANGED): ${description}`,
    });
  });

  test('to reopen it too late is refused as the citizen would be', async () => {
    const door = doorFor({ ...ofFiler, status: 'answered', answeredAt: new Date('2021-10-01') });
    expect((await door.post(path, anUpdate({ status: 'REOPEN' }))).statusCode).toBe(400);
  });

  test('follows a request that was filed at this door', async () => {
    const door = doorFor({});
    const filed = await door.post('/open311/v2/requests.xml', aViolation);
    const [, id = ''] = /<service_request_id>(\d+)</.exec(filed.body) ?? [];
    const answer = await door.post(path, anUpdate({ service_request_id: id, status: 'OPEN' }));
    expect([answer.statusCode, kindsIn(door)]).toEqual([200, ['wrote']]);
  });
});

test('all that is missing is named at once', async () => {
  const { statusCode, body } = await doorFor(ofFiler).post(path, {});
  const named = Object.keys(anUpdate()).filter((name) => body.includes(`${name}: `));
  expect([statusCode, named]).toEqual([400, Object.keys(anUpdate())]);
});

test.each([
  ['a status in lower case', { status: 'fixed' }, 'status'],
  ['no moment', { updated_datetime: 'hôm qua' }, 'updated_datetime'],
  ['a name with a space', { update_id: 'hai từ' }, 'update_id'],
  ['too many words', { description: 'dài '.repeat(1001) }, 'description'],
  ['something else than an address', { media_url: 'anh.jpg' }, 'media_url'],
])('%s is refused by name', async (_, differing, field) => {
  const { statusCode, body } = await doorFor(ofFiler).post(path, anUpdate(differing));
  expect([statusCode, body.includes(field)]).toEqual([400, true]);
});

test('an update has at most ten addresses of pictures, which follow its description', async () => {
  const door = doorFor(ofUnit, { unit: 'SO_YT' });
  const pictures = Array.from({ length: 11 }, (_, at) => `https://a.vn/${at}.jpg`);
  const send = (urls: string[]) =>
    door.post(path, [
      ...Object.entries(anUpdate({ status: 'UNCHANGED' })),
      ...urls.map((url): [string, string] => ['media_url', url]),
    ]);
  const refused = await send(pictures);
  expect([refused.statusCode, refused.body.includes('media_url')]).toEqual([400, true]);
  expect((await send(pictures.slice(1))).statusCode).toBe(200);
  const event = door.tickets.changes[0]?.event;
  const text = event?.kind === 'noted' ? event.text : '';
  const lines = text?.split('\n') ?? [];
  expect([lines[0], lines.length]).toEqual([anUpdate().description, 11]);
  expect(lines.at(-1)).toContain(pictures[10]);
});

test.each([
  ['in another encoding than UTF-8', '%e1%20c%f2n%20m%f4%cc%20qu%e1n'],
  ['of signs that nobody sees', '%E2%80%8B%E2%80%8B%E2%80%8B'],
])('words %s are refused by name', async (_, words) => {
  const door = doorFor(ofFiler);
  const { description: __, ...rest } = anUpdate();
  const sent = new URLSearchParams({ api_key: keysOfTests.production, ...rest });
  const { statusCode, body } = await door.send('POST', path, `${sent}&description=${words}`);
  expect([statusCode, body.includes('description: '), kindsIn(door)]).toEqual([400, true, []]);
});

test('of a ticket that was sealed nobody learns that there is one', async () => {
  const door = doorFor({ ...ofFiler, status: 'referred', text: '' });
  for (const status of ['OPEN', 'REOPEN']) {
    expect((await door.post(path, anUpdate({ status }))).statusCode).toBe(404);
  }
});

test.each([
  ['of a ticket that there isn’t', ofFiler, {}, { service_request_id: '1234567890' }, 404],
  ['of a stranger’s ticket', {}, {}, {}, 403],
  ['of another unit’s ticket', ofUnit, { unit: 'CONG_AN' }, {}, 403],
  ['by a key that may not', ofFiler, { mayUpdate: false }, {}, 403],
])(
  'an update %s is refused and changes nothing',
  async (_, ticket, provider, differing, status) => {
    const door = doorFor(ticket, provider);
    const answer = await door.post(path, anUpdate(differing));
    expect([answer.statusCode, kindsIn(door)]).toEqual([status, []]);
    expect(flaws(readXml(answer.body), georeport.errors)).toEqual([]);
  },
);

test('the same update again has the same answer and no second effect, also when the ticket has moved on', async () => {
  const door = doorFor(ofUnit, { unit: 'SO_YT' });
  const sent = anUpdate({ status: 'NOT_COUNCILS_RESPONSIBILITY', 'attribute[unit]': 'CONG_AN' });
  const answers = [await door.post(path, sent), await door.post(path, sent)];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  expect(kindsIn(door)).toEqual(['returned']);
});

test('the sandbox takes an update of what was tried out there, and of nothing else', async () => {
  const door = doorFor({});
  const filed = await door.post('/open311/test/v2/requests.xml', aViolation, keysOfTests.sandbox);
  const [, id = ''] = /<service_request_id>(\d+)</.exec(filed.body) ?? [];
  const post = (service_request_id: string) =>
    door.post(
      '/open311/test/v2/servicerequestupdates.xml',
      anUpdate({ service_request_id }),
      keysOfTests.sandbox,
    );
  expect([(await post(id)).statusCode, (await post('1234567890')).statusCode]).toEqual([200, 404]);
  expect(kindsIn(door)).toEqual([]);
});
