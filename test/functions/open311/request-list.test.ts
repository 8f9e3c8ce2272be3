import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { setUpOpen311Api, testApiKeys } from '../../support/api/set-up-open311-api.ts';
import { findGeoreportViolations, georeportSchema } from '../../support/read/georeport-schema.ts';
import { readXml } from '../../support/read/read-xml.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const Requests = z.array(z.looseObject({ service_request_id: z.string() }));
const requestsIn = (body: string) => Requests.parse(JSON.parse(body));
const publishedTexts = { description: 'Đã duyệt: ồn <b> & khuya', answer: 'Đã nhắc nhở' };
const published = { kind: 'published', words: publishedTexts } as const;

describe('Open311 list of requests', () => {
  test('the Open311 list contains exactly the published requests, equal in XML and JSON', async () => {
    const ticket = aTicket();
    const door = setUpOpen311Api({
      tickets: [ticket],
      exposures: { [ticket.code]: published },
      now: atMinute(60),
    });
    const xml = readXml((await door.get('/open311/v2/requests.xml')).body);
    expect(findGeoreportViolations(xml, georeportSchema.service_requests)).toEqual([]);
    const [request] = requestsIn((await door.get('/open311/v2/requests.json')).body);
    for (const { name, text } of xml.children[0]?.children ?? []) {
      expect([name, String(request?.[name] ?? '')]).toEqual([name, text]);
    }
    expect(request?.['description']).toBe(publishedTexts.description);
  });

  test.each([
    ['status=open', 1],
    ['status=closed', 0],
    ['status=open,closed', 1],
    ['service_code=VP01,VP02', 1],
    ['service_code=VP02', 0],
    ['start_date=2021-12-03T08:00:00%2B07:00', 1],
    ['start_date=2021-12-03T08:00:01%2B07:00', 0],
    ['end_date=2021-12-03T01:00:00Z', 1],
    ['end_date=2021-12-03T00:59:59Z', 0],
    ['page=2', 0],
    [`service_request_id=${aTicket().code},1234567890&status=closed`, 1],
  ])('the Open311 list of requests filtered by %s has %i requests', async (query, count) => {
    const ticket = aTicket();
    const door = setUpOpen311Api({
      tickets: [ticket],
      exposures: { [ticket.code]: published },
      now: atMinute(60),
    });
    expect(requestsIn((await door.get(`/open311/v2/requests.json?${query}`)).body)).toHaveLength(
      count,
    );
  });

  test('a request with a withdrawn publication leaves the Open311 list and returns 404', async () => {
    const ticket = aTicket();
    const door = setUpOpen311Api({
      tickets: [ticket],
      exposures: { [ticket.code]: { kind: 'withdrawn' } },
      now: atMinute(60),
    });
    expect((await door.get(`/open311/v2/requests/${ticket.code}.json`)).statusCode).toBe(404);
    expect(requestsIn((await door.get('/open311/v2/requests.json')).body)).toEqual([]);
  });
});

test('an unpublished Open311 request shows its service only to the API key that filed it', async () => {
  const ticket = aTicket({ service: 'health', topic: 'SK01', filedBy: 'bridge' });
  const door = setUpOpen311Api({ tickets: [ticket], now: atMinute(60) });
  const one = `/open311/v2/requests/${ticket.code}`;
  const listed = '/open311/v2/requests';
  const ids = `service_request_id=${ticket.code}`;
  for (const suffix of ['json', 'xml']) {
    for (const query of [`${one}.${suffix}?`, `${listed}.${suffix}?${ids}&`]) {
      expect((await door.get(query)).body).not.toMatch(/SK01|115|cấp cứu/i);
      const own = await door.get(`${query}api_key=${testApiKeys.production}`);
      expect(own.body).toContain('SK01');
    }
  }
  expect((await door.get(`${one}.json?api_key=wrong`)).statusCode).toBe(403);
});

test('the Open311 list is sorted by newest request, even if ids are requested in another order', async () => {
  const codes = ['first', 'second', 'third'].map((text) =>
    encodeTicketCode(testHmac.digest('code', text)),
  );
  const tickets = codes.map((code, at) => aTicket({ code, openedAt: atMinute(at) }));
  const exposures = Object.fromEntries(codes.map((code) => [code, published]));
  const door = setUpOpen311Api({ tickets, exposures, now: atMinute(60) });
  const [first = '', second = '', third = ''] = codes;
  const named = `?service_request_id=${[second, first, third].join()}`;
  for (const query of ['', named]) {
    const requests = requestsIn((await door.get(`/open311/v2/requests.json${query}`)).body);
    expect(requests.map((one) => one.service_request_id)).toEqual([third, second, first]);
  }
});
