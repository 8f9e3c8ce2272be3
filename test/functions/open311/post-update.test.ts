import { describe, expect, test } from 'vitest';
import type { Open311Client } from '../../../core/open311/clients/open311-client.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import {
  setUpOpen311Api,
  testApiKeys,
  violationRequest,
} from '../../support/api/set-up-open311-api.ts';
import { findGeoreportViolations, georeportSchema } from '../../support/read/georeport-schema.ts';
import { readXml } from '../../support/read/read-xml.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';

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

/** Entry point with one ticket and a key that may send updates. */
const setUpUpdateApi = (ticket: Partial<Ticket>, provider: Partial<Open311Client> = {}) =>
  setUpOpen311Api({
    tickets: [aTicket(ticket)],
    provider: { mayUpdate: true, ...provider },
    now: atMinute(40),
  });

const kindsIn = ({ tickets }: ReturnType<typeof setUpUpdateApi>) =>
  tickets.changes.map(({ event }) => event.kind);

describe('Open311 update by the responsible unit', () => {
  test.each([
    ['IN_PROGRESS', ['acknowledged', 'noted'], 'in-progress'],
    ['INVESTIGATING', ['acknowledged', 'noted'], 'in-progress'],
    ['UNCHANGED', ['noted'], 'assigned'],
    ['FIXED', ['submitted'], 'in-review'],
    ['CLOSED', ['submitted'], 'in-review'],
    ['NO_FURTHER_ACTION', ['submitted'], 'in-review'],
    ['NOT_COUNCILS_RESPONSIBILITY', ['returned'], 'returned'],
  ])(
    'an Open311 update with status %s by the responsible unit records %j, and the ticket becomes %s',
    async (status, kinds, state) => {
      const door = setUpUpdateApi(ofUnit, { unit: 'SO_YT' });
      const answer = await door.post(path, anUpdate({ status, 'attribute[unit]': 'CONG_AN' }));
      expect(findGeoreportViolations(readXml(answer.body), georeportSchema.update_taken)).toEqual(
        [],
      );
      expect(answer.body).toContain(`<update_id>${aTicket().code}-${1 + kinds.length}</update_id>`);
      expect([kindsIn(door), door.tickets.all()[0]?.status]).toEqual([kinds, state]);
      expect(door.tickets.changes.at(-1)?.event.by).toMatchObject({ unit: 'SO_YT' });
    },
  );

  test.each([
    ['names no unit', { status: 'NOT_COUNCILS_RESPONSIBILITY' }, 400, 'attribute[unit]'],
    [
      'names an unknown unit',
      { status: 'NOT_COUNCILS_RESPONSIBILITY', 'attribute[unit]': 'SO_LA' },
      400,
      'attribute[unit]',
    ],
    ['reopens the ticket', { status: 'REOPEN' }, 403, 'status'],
    ['has an answer of one word', { status: 'FIXED', description: 'Xong' }, 400, 'description'],
  ])(
    'an Open311 update by the responsible unit that %s is rejected with the field name',
    async (_, differing, status, field) => {
      const door = setUpUpdateApi(ofUnit, { unit: 'SO_YT' });
      const answer = await door.post(path, anUpdate(differing));
      expect([answer.statusCode, answer.body.includes(field), kindsIn(door)]).toEqual([
        status,
        true,
        [],
      ]);
    },
  );
});

describe('Open311 update by the API client that filed the request', () => {
  test.each([
    ['UNCHANGED', {}, 'wrote', 'new'],
    ['FIXED', {}, 'wrote', 'new'],
    ['REOPEN', { status: 'answered', answeredAt: atMinute(30) }, 'reopened', 'reopened'],
  ] as const)(
    'an Open311 update with the status %s by the API client that filed the request acts like a message or a reopening by the citizen (%#)',
    async (status, ticket, kind, state) => {
      const door = setUpUpdateApi({ ...ofFiler, ...ticket });
      const answer = await door.post(path, anUpdate({ status }));
      expect([answer.statusCode, kindsIn(door), door.tickets.all()[0]?.status]).toEqual([
        200,
        [kind],
        state,
      ]);
      expect(JSON.stringify(door.tickets.changes[0]?.event)).toContain(anUpdate().description);
    },
  );

  test('the API client’s name, which precedes the text of its Open311 update, does not make the update look like a complaint about an office', async () => {
    const door = setUpUpdateApi(
      { ...ofFiler, status: 'assigned', unit: 'SO_YT' },
      { name: 'Cầu nối 12' },
    );
    const description = 'Người dân hỏi thêm về loại cây sẽ trồng';
    await door.post(path, anUpdate({ status: 'UNCHANGED', description }));
    expect(door.tickets.all()[0]).toMatchObject({ status: 'assigned', unit: 'SO_YT' });
    expect(door.tickets.changes[0]?.event).toMatchObject({
      text: `Cầu nối 12 (UNCHANGED): ${description}`,
    });
  });

  test('an Open311 update that reopens a request after the time limit is rejected as it is for a citizen', async () => {
    const door = setUpUpdateApi({
      ...ofFiler,
      status: 'answered',
      answeredAt: new Date('2021-10-01'),
    });
    expect((await door.post(path, anUpdate({ status: 'REOPEN' }))).statusCode).toBe(400);
  });

  test('Open311 updates are accepted only for requests filed by Open311', async () => {
    const door = setUpUpdateApi({});
    const filed = await door.post('/open311/v2/requests.xml', violationRequest);
    const [, id = ''] = /<service_request_id>(\d+)</.exec(filed.body) ?? [];
    const answer = await door.post(path, anUpdate({ service_request_id: id, status: 'OPEN' }));
    expect([answer.statusCode, kindsIn(door)]).toEqual([200, ['wrote']]);
  });
});

test('an empty Open311 update is rejected with the names of all missing fields', async () => {
  const { statusCode, body } = await setUpUpdateApi(ofFiler).post(path, {});
  const named = Object.keys(anUpdate()).filter((name) => body.includes(`${name}: `));
  expect([statusCode, named]).toEqual([400, Object.keys(anUpdate())]);
});

test.each([
  ['a status in lower case', { status: 'fixed' }, 'status'],
  ['no date', { updated_datetime: 'hôm qua' }, 'updated_datetime'],
  ['a name with a space', { update_id: 'hai từ' }, 'update_id'],
  ['an overlong description', { description: 'dài '.repeat(1001) }, 'description'],
  ['a media_url that is no URL', { media_url: 'anh.jpg' }, 'media_url'],
])('an Open311 update is rejected with the field name: %s', async (_, differing, field) => {
  const { statusCode, body } = await setUpUpdateApi(ofFiler).post(path, anUpdate(differing));
  expect([statusCode, body.includes(field)]).toEqual([400, true]);
});

test('an Open311 update may have up to ten picture URLs, which are appended to its text', async () => {
  const door = setUpUpdateApi(ofUnit, { unit: 'SO_YT' });
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
  ['of invisible characters', '%E2%80%8B%E2%80%8B%E2%80%8B'],
])('an Open311 update whose text is %s is rejected with the field name', async (_, text) => {
  const door = setUpUpdateApi(ofFiler);
  const { description: __, ...rest } = anUpdate();
  const params = new URLSearchParams({ api_key: testApiKeys.production, ...rest });
  const { statusCode, body } = await door.send('POST', path, `${params}&description=${text}`);
  expect([statusCode, body.includes('description: '), kindsIn(door)]).toEqual([400, true, []]);
});

test('an Open311 update of a referred ticket returns 404 as if the ticket did not exist', async () => {
  const door = setUpUpdateApi({ ...ofFiler, status: 'referred', text: '' });
  for (const status of ['OPEN', 'REOPEN']) {
    expect((await door.post(path, anUpdate({ status }))).statusCode).toBe(404);
  }
});

test.each([
  ['of an unknown ticket', ofFiler, {}, { service_request_id: '1234567890' }, 404],
  ['of a ticket that another API client filed', {}, {}, {}, 403],
  ['of another unit’s ticket', ofUnit, { unit: 'CONG_AN' }, {}, 403],
  ['by a key without permission', ofFiler, { mayUpdate: false }, {}, 403],
])(
  'the Open311 update %s is rejected and changes nothing',
  async (_, ticket, provider, differing, status) => {
    const door = setUpUpdateApi(ticket, provider);
    const answer = await door.post(path, anUpdate(differing));
    expect([answer.statusCode, kindsIn(door)]).toEqual([status, []]);
    expect(findGeoreportViolations(readXml(answer.body), georeportSchema.errors)).toEqual([]);
  },
);

test('a repeated Open311 update returns the same response without a second effect', async () => {
  const door = setUpUpdateApi(ofUnit, { unit: 'SO_YT' });
  const sent = anUpdate({ status: 'NOT_COUNCILS_RESPONSIBILITY', 'attribute[unit]': 'CONG_AN' });
  const answers = [await door.post(path, sent), await door.post(path, sent)];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  expect(kindsIn(door)).toEqual(['returned']);
});

test('the Open311 sandbox accepts updates only for sandbox requests', async () => {
  const door = setUpUpdateApi({});
  const filed = await door.post(
    '/open311/test/v2/requests.xml',
    violationRequest,
    testApiKeys.sandbox,
  );
  const [, id = ''] = /<service_request_id>(\d+)</.exec(filed.body) ?? [];
  const post = (service_request_id: string) =>
    door.post(
      '/open311/test/v2/servicerequestupdates.xml',
      anUpdate({ service_request_id }),
      testApiKeys.sandbox,
    );
  expect([(await post(id)).statusCode, (await post('1234567890')).statusCode]).toEqual([200, 404]);
  expect(kindsIn(door)).toEqual([]);
});
