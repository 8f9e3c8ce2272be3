import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  setUpOpen311Api,
  testApiKeys,
  violationRequest,
} from '../../support/api/set-up-open311-api.ts';
import { findGeoreportViolations, georeportSchema } from '../../support/read/georeport-schema.ts';
import { readXml } from '../../support/read/read-xml.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';

const Requests = z.array(z.looseObject({ service_request_id: z.string() }));
const requestsIn = (body: string) => Requests.parse(JSON.parse(body));
const idIn = (body: string) => requestsIn(body)[0]?.service_request_id ?? '';

test('an Open311 request creates an ordinary ticket, and reading the request by id omits the text', async () => {
  const door = setUpOpen311Api();
  const sent = { ...violationRequest, first_name: 'John', last_name: 'Smith', phone: '555-12' };
  const { statusCode, body } = await door.post('/open311/v2/requests.json', sent);
  const [ticket] = door.tickets.all();
  expect([statusCode, idIn(body)]).toEqual([200, ticket?.code]);
  expect(ticket).toMatchObject({
    channel: 'open311',
    topic: 'VP01',
    areaCode: '29254',
    answers: { hours: 'Sau 21 giờ', 'still-going': true },
  });
  expect(door.sealed).toEqual(['{"name":"John Smith; 555-12"}']);
  const read = await door.get(`/open311/v2/requests/${idIn(body)}.json`);
  expect(read.body).toContain('"description":null');
  expect(read.body).not.toMatch(/Hoa Sen|John/);
  expect(requestsIn((await door.get('/open311/v2/requests.json')).body)).toEqual([]);
});

test.each([
  ['production', '/open311/v2/requests.json'],
  ['sandbox', '/open311/test/v2/requests.json'],
] as const)(
  'a repeated client_request_id in the Open311 %s returns the first request unchanged',
  async (which, path) => {
    const door = setUpOpen311Api();
    const sent = { ...violationRequest, client_request_id: 'form-7' };
    const another = { ...sent, description: 'Một việc khác hẳn', address_id: '29251' };
    const key = testApiKeys[which];
    const answers = [
      await door.post(path, sent, key),
      await door.post(path, sent, key),
      await door.post(path, another, key),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => idIn(body))).size).toBe(1);
    expect(door.tickets.all().map(({ text }) => text)).toEqual(
      which === 'production' ? [violationRequest.description] : [],
    );
  },
);

test('an Open311 ticket stores rounded coordinates and the exact ones only in its text', async () => {
  const door = setUpOpen311Api();
  const sent = { ...violationRequest, lat: '9.934721', long: '106.341238' };
  await door.post('/open311/v2/requests.json', sent);
  const [ticket] = door.tickets.all();
  expect(ticket?.near).toEqual({ lat: 9.95, long: 106.35 });
  expect(ticket?.text).toContain('9.934721, 106.341238');
});

test.each([
  ['with emoji up to the maximum length', { description: '😀'.repeat(4000) }, '😀'.repeat(4000)],
  ['with several files named as a list', { 'media_url[]': 'https://a.vn/1.jpg' }, 'a.vn/1.jpg'],
  ['with a capitalized boolean', { 'attribute[still-going]': 'True' }, 'Hoa Sen'],
])('all details of an Open311 request sent %s are stored in its ticket', async (_, sent, text) => {
  const door = setUpOpen311Api();
  const { statusCode } = await door.post('/open311/v2/requests.json', {
    ...violationRequest,
    ...sent,
  });
  const [ticket] = door.tickets.all();
  expect([statusCode, ticket?.answers]).toEqual([
    200,
    { hours: 'Sau 21 giờ', 'still-going': true },
  ]);
  expect(ticket?.text).toContain(text);
});

test('an Open311 request with its fields in the query string is accepted like one with a body', async () => {
  const door = setUpOpen311Api();
  const sent = {
    ...violationRequest,
    api_key: testApiKeys.production,
    jurisdiction_id: 'travinh.gov.vn',
  };
  const at = `/open311/v2/requests.json?${new URLSearchParams(sent)}`;
  const { statusCode, body } = await door.send('POST', at, '');
  expect([statusCode, idIn(body)]).toEqual([200, door.tickets.all()[0]?.code]);
  const half = await door.send('POST', at, 'description=ch%E1%BB%89%20v%E1%BA%ADy');
  expect(half.statusCode).toBe(400);
});

test('both values of a repeated Open311 query parameter are read', async () => {
  const door = setUpOpen311Api();
  const pictures = ['https://a.vn/1.jpg?x=1,2', 'https://a.vn/2.jpg'];
  const query = new URLSearchParams({ ...violationRequest, api_key: testApiKeys.production });
  for (const url of pictures) query.append('media_url', url);
  const { statusCode } = await door.send('POST', `/open311/v2/requests.json?${query}`, '');
  const lines = (door.tickets.all()[0]?.text ?? '').split('\n');
  const arePicturesStored = pictures.map((url) => lines.some((line) => line.endsWith(` ${url}`)));
  expect([statusCode, arePicturesStored]).toEqual([200, [true, true]]);
});

test('zero coordinates in an Open311 request count as no location', async () => {
  const door = setUpOpen311Api();
  const noughts = { ...violationRequest, address_id: '0', lat: '0', long: '0.0' };
  const nowhere = await door.post('/open311/v2/requests.json', noughts);
  expect([nowhere.statusCode, nowhere.body]).toEqual([400, expect.stringContaining('Location')]);
  const street = { ...noughts, address_string: '12 Lê Lợi' };
  expect((await door.post('/open311/v2/requests.json', street)).statusCode).toBe(200);
  const [ticket] = door.tickets.all();
  expect([ticket?.near, ticket?.areaCode]).toEqual([undefined, undefined]);
  expect(ticket?.text).not.toContain('vĩ độ');
});

test('an Open311 request stores no identity if its key may not send personal data', async () => {
  const door = setUpOpen311Api({ provider: { takesIdentity: false } });
  await door.post('/open311/v2/requests.xml', {
    ...violationRequest,
    phone: '0912345678',
    first_name: 'An',
  });
  expect([door.sealed, door.tickets.all()[0]?.callerHash]).toEqual([[], undefined]);
});

test.each([
  'Quán & <b> "mở" khuya\ndòng hai',
  'ភាសាខ្មែរ សូមជួយ',
  '😀 a+b=c %41',
  'hoà'.normalize('NFD'),
])('the Open311 sandbox returns a request’s text exactly as sent: %j', async (description) => {
  const door = setUpOpen311Api();
  const { body } = await door.post(
    '/open311/test/v2/requests.xml',
    { ...violationRequest, description },
    testApiKeys.sandbox,
  );
  expect(findGeoreportViolations(readXml(body), georeportSchema.filed)).toEqual([]);
  const [, id = ''] = /<service_request_id>(\d+)/.exec(body) ?? [];
  const xml = readXml((await door.get(`/open311/test/v2/requests/${id}.xml`)).body);
  expect(findGeoreportViolations(xml, georeportSchema.service_requests)).toEqual([]);
  const inXml = xml.children[0]?.children.find(({ name }) => name === 'description')?.text;
  const [inJson] = requestsIn((await door.get(`/open311/test/v2/requests/${id}.json`)).body);
  expect([inXml, inJson?.['description']]).toEqual([
    description.normalize('NFC'),
    description.normalize('NFC'),
  ]);
  expect(door.tickets.all()).toEqual([]);
});

test('an Open311 sandbox request expires at the end of the day', async () => {
  const door = setUpOpen311Api();
  await door.post('/open311/test/v2/requests.json', violationRequest, testApiKeys.sandbox);
  expect(requestsIn((await door.get('/open311/test/v2/requests.json')).body)).toHaveLength(1);
  door.clock.now = atMinute(24 * 60);
  expect(requestsIn((await door.get('/open311/test/v2/requests.json')).body)).toEqual([]);
});

test.each([
  ['only a key without personal data', { phone: '0912 345 678' }, { phone: '0912 999 678' }],
  ['an account of their own', { account_id: 'loud' }, { account_id: 'quiet' }],
  ['a device of their own', { deviceid: 'loud' }, { deviceid: 'quiet' }],
])(
  'when one citizen of an Open311 client with %s is rate-limited, other citizens are not',
  async (_, loud, quiet) => {
    const door = setUpOpen311Api({ provider: { takesIdentity: false } });
    const file = (sent: Record<string, string>) =>
      door.post('/open311/v2/requests.json', { ...violationRequest, ...sent });
    const first = { ...loud, client_request_id: 'first' };
    const answers = [await file(first)];
    while (answers.length < 30 && answers.at(-1)?.statusCode === 200)
      answers.push(await file(loud));
    const last = answers.at(-1);
    const seconds = Number(last?.headers['retry-after']);
    expect([last?.statusCode, seconds > 0 && seconds <= 86_400]).toEqual([429, true]);
    expect((await file(first)).body).toBe(answers[0]?.body);
    expect((await file(quiet)).statusCode).toBe(200);
  },
);

describe('Open311 requests of a business', () => {
  const ofBusiness = {
    ...violationRequest,
    'attribute[business-name]': 'Cơ sở mắm Rươi Ba Động',
    'attribute[tax-number]': '0100 047 516',
  };

  test('name and tax number are sealed and not among the answers that units read', async () => {
    const door = setUpOpen311Api();
    const { statusCode } = await door.post('/open311/v2/requests.json', ofBusiness);
    const [ticket] = door.tickets.all();
    expect([statusCode, ticket?.reporterKind, ticket?.anonymous]).toEqual([200, 'business', false]);
    expect(ticket?.answers).toEqual({ hours: 'Sau 21 giờ', 'still-going': true });
    expect(door.sealed.map((one) => z.unknown().parse(JSON.parse(one)))).toEqual([
      { businessName: 'Cơ sở mắm Rươi Ba Động', taxNumber: '0100047516' },
    ]);
    expect(JSON.stringify(ticket)).not.toMatch(/Ba Động|0100/);
  });

  test('a wrong tax number is refused', async () => {
    const door = setUpOpen311Api();
    const wrong = { ...ofBusiness, 'attribute[tax-number]': '0100047517' };
    const { statusCode, body } = await door.post('/open311/v2/requests.json', wrong);
    expect([statusCode, body.includes('attribute[tax-number]')]).toEqual([400, true]);
    expect(door.tickets.all()).toEqual([]);
  });

  test('a request whose key may not send personal data stores no name or number of the business', async () => {
    const door = setUpOpen311Api({ provider: { takesIdentity: false } });
    await door.post('/open311/v2/requests.json', ofBusiness);
    expect([door.sealed, door.tickets.all()[0]?.anonymous]).toEqual([[], true]);
  });
});
