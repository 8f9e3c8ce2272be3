import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Open311Client } from '../../../core/open311/clients/open311-client.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { setUpOpen311Api, testApiKeys } from '../../support/api/set-up-open311-api.ts';
import { findGeoreportViolations, georeportSchema } from '../../support/read/georeport-schema.ts';
import { readXml } from '../../support/read/read-xml.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { performSampleAction } from '../../support/samples/sample-actions.ts';

const path = '/open311/v2/servicerequestupdates';
const Updates = z.array(
  z.looseObject({
    update_id: z.string(),
    status: z.string(),
    description: z.string(),
    updated_datetime: z.string(),
  }),
);
const updatesIn = ({ body }: { body: string }) => Updates.parse(JSON.parse(body));
const statusesIn = (answer: { body: string }) => updatesIn(answer).map(({ status }) => status);

const publishedTexts = { description: 'Câu hỏi đã duyệt', answer: 'Câu trả lời đã duyệt' };

/** Creates a ticket that is answered, published and reopened at fixed minutes. */
const setUpReopenedTicket = async (
  ticket: Partial<Ticket> = {},
  {
    provider,
    isPublished = true,
  }: { provider?: Partial<Open311Client>; isPublished?: boolean } = {},
) => {
  const opened = aTicket(ticket);
  const door = setUpOpen311Api({
    tickets: [opened],
    exposures: isPublished ? { [opened.code]: { kind: 'published', words: publishedTexts } } : {},
    ...(provider && { provider }),
    now: atMinute(60),
  });
  await performSampleAction(opened, 'assigned', 1, door.services);
  await performSampleAction(opened, 'noted', 2, door.services);
  await performSampleAction(opened, 'acknowledged', 3, door.services);
  await performSampleAction(opened, 'answered', 4, door.services);
  if (isPublished) await performSampleAction(opened, 'published', 5, door.services);
  await performSampleAction(opened, 'reopened', 6, door.services);
  return { ...door, code: opened.code };
};

const key = `api_key=${testApiKeys.production}`;

describe('Open311 updates without a key', () => {
  test('reading Open311 updates without an API key returns the public events in order, in XML and JSON', async () => {
    const { get, code } = await setUpReopenedTicket();
    const xml = readXml((await get(`${path}.xml`)).body);
    expect(findGeoreportViolations(xml, georeportSchema.service_request_updates)).toEqual([]);
    expect(updatesIn(await get(`${path}.json`))).toEqual([
      {
        update_id: `${code}-6`,
        service_request_id: code,
        status: 'fixed',
        description: publishedTexts.answer,
        updated_datetime: '2021-12-03T08:05:00+07:00',
        media_url: null,
      },
      expect.objectContaining({ update_id: `${code}-7`, status: 'reopen' }),
    ]);
  });

  test.each([
    ['is not published', {}, false],
    ['has a service that is never listed', { service: 'other', topic: undefined }, true],
  ] as const)(
    'reading Open311 updates without an API key returns nothing of a request that %s',
    async (_, ticket, isPublished) => {
      const { get } = await setUpReopenedTicket(ticket, { isPublished });
      expect(updatesIn(await get(`${path}.json`))).toEqual([]);
      expect((await get(`${path}.xml`)).body).toContain('<service_request_updates/>');
    },
  );
});

describe('Open311 request with extensions', () => {
  const Noted = z.array(
    z.looseObject({
      notes: z
        .array(z.strictObject({ datetime: z.string(), description: z.string(), type: z.string() }))
        .optional(),
    }),
  );
  const notesIn = ({ body }: { body: string }) => Noted.parse(JSON.parse(body))[0]?.notes;
  const one = (code: string) => `/open311/v2/requests/${code}`;

  test('an Open311 request read with extensions=true contains its public updates as notes, in XML and JSON', async () => {
    const { get, code } = await setUpReopenedTicket();
    const xml = readXml((await get(`${one(code)}.xml?extensions=true`)).body);
    expect(findGeoreportViolations(xml, georeportSchema.service_requests)).toEqual([]);
    expect(notesIn(await get(`${one(code)}.json?extensions=true`))).toEqual([
      { datetime: '2021-12-03T08:05:00+07:00', description: publishedTexts.answer, type: 'fixed' },
      { datetime: '2021-12-03T08:06:00+07:00', description: 'Đang xử lý lại', type: 'reopen' },
    ]);
  });

  test('an unpublished Open311 request has no notes, even when read with the API key that filed it', async () => {
    const { get, code } = await setUpReopenedTicket({ filedBy: 'bridge' }, { isPublished: false });
    expect(notesIn(await get(`${one(code)}.json?extensions=true&${key}`))).toEqual([]);
    expect((await get(`${one(code)}.xml?extensions=true`)).body).toContain('<notes/>');
  });

  test('Open311 lists and requests read without extensions=true contain no notes', async () => {
    const { get, code } = await setUpReopenedTicket();
    expect(notesIn(await get(`${one(code)}.json`))).toBeUndefined();
    expect(notesIn(await get('/open311/v2/requests.json?extensions=true'))).toBeUndefined();
  });
});

describe('Open311 updates with a key', () => {
  test('the API key that filed an Open311 request reads the request’s status updates without their texts', async () => {
    const { get } = await setUpReopenedTicket({ filedBy: 'bridge' }, { isPublished: false });
    const updates = updatesIn(await get(`${path}.json?${key}`));
    expect(updates.map(({ status }) => status)).toEqual([
      'internal_referral',
      'in_progress',
      'fixed',
      'reopen',
    ]);
    expect(new Set(updates.map(({ description }) => description))).toEqual(
      new Set(['Trạng thái của phiếu đã thay đổi.']),
    );
  });

  test.each([
    ['SO_YT', [], 4],
    ['CONG_AN', [], 0],
    ['SO_YT', ['SO_YT'], 0],
  ])(
    'the Open311 API key of unit %s reads, when the report accuses %j, %i updates',
    async (unit, accused, count) => {
      const { get, tickets } = await setUpReopenedTicket(
        {},
        { provider: { unit }, isPublished: false },
      );
      const [ticket] = tickets.all();
      if (ticket) Object.assign(ticket, { accused });
      expect(updatesIn(await get(`${path}.json?${key}`))).toHaveLength(count);
    },
  );

  test('reading Open311 updates with a wrong API key returns 403 instead of the public updates', async () => {
    const { get } = await setUpReopenedTicket();
    expect((await get(`${path}.json?api_key=o311_no-such-key-at-all`)).statusCode).toBe(403);
  });
});

describe('time span of Open311 updates', () => {
  test.each([
    ['start_date=2021-12-03T08:05:00%2B07:00&end_date=2021-12-03T08:05:00%2B07:00', ['fixed']],
    ['start_date=2021-12-03T01:05:01Z&end_date=2021-12-03T01:06:00Z', ['reopen']],
    ['start_date=2021-12-02&end_date=2021-12-02', []],
    ['start_date=2021-12-03&end_date=2021-12-03', ['fixed', 'reopen']],
  ])('the statuses of the Open311 updates in the time range %s are %j', async (query, statuses) => {
    const { get } = await setUpReopenedTicket();
    expect(statusesIn(await get(`${path}.json?${query}`))).toEqual(statuses);
  });

  test('Open311 updates without a time range cover the last 24 hours', async () => {
    const door = await setUpReopenedTicket();
    door.clock.now = atMinute(24 * 60 + 6);
    expect(statusesIn(await door.get(`${path}.json`))).toEqual(['reopen']);
  });

  test.each([
    ['start_date=2021-12-03', ['end_date']],
    ['end_date=2021-12-03', ['start_date']],
    ['start_date=morgen&end_date=2021-13-03', ['start_date', 'end_date']],
    ['start_date=2021-12-03&end_date=2021-12-02', ['end_date']],
    ['start_date=2021-12-03&end_date=2021-12-20', ['start_date']],
  ])(
    'Open311 updates for the invalid time range %s are rejected with the field names',
    async (query, fields) => {
      const { get } = await setUpReopenedTicket();
      const { statusCode, body } = await get(`${path}.json?${query}`);
      expect([statusCode, fields.every((field) => body.includes(field))]).toEqual([400, true]);
    },
  );
});

test('the Open311 sandbox has no updates', async () => {
  const { get } = await setUpReopenedTicket();
  expect(updatesIn(await get('/open311/test/v2/servicerequestupdates.json'))).toEqual([]);
});
