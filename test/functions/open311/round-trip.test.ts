import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { sanitizeOpen311Text } from '../../../core/open311/requests/encode.ts';
import { isIntactUnicode } from '../../../core/open311/requests/parse-form.ts';
import {
  setUpOpen311Api,
  testApiKeys,
  violationRequest,
} from '../../support/api/set-up-open311-api.ts';
import { findGeoreportViolations, georeportSchema } from '../../support/read/georeport-schema.ts';
import { type Element, readXml } from '../../support/read/read-xml.ts';

const below = '/open311/test/v2';
const Requests = z.array(z.looseObject({ service_request_id: z.string() }));
const idIn = (xml: string): string => /<service_request_id>(\d+)/.exec(xml)?.[1] ?? '';

type Open311TestApi = ReturnType<typeof setUpOpen311Api>;
type RoundTripInput = Record<string, string>;

/** Encodings in which clients send a form. */
const encodings = {
  'a body': (door: Open311TestApi, input: RoundTripInput) =>
    door.send('POST', `${below}/requests.xml`, new URLSearchParams(input).toString()),
  'a body of parts': async (door: Open311TestApi, roundTripInput: RoundTripInput) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(roundTripInput)) form.append(name, value);
    const body = new Response(form);
    const type = body.headers.get('content-type') ?? '';
    return door.send('POST', `${below}/requests.xml`, await body.bytes(), type);
  },
  'the address alone': (door: Open311TestApi, input: RoundTripInput) =>
    door.send('POST', `${below}/requests.xml?${new URLSearchParams(input)}`, ''),
};
const encodingNames = ['a body', 'a body of parts', 'the address alone'] as const;

const written = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('&', '<', '>', '"', "'", ']]>', '&amp;', '+', '%41', '=', ';', '[]'),
    maxLength: 30,
  }),
  fc.string({
    unit: fc.constantFrom('\r', '\n', '\t', '\u0007', '\u0085', '\u2028', '\uffff', 'e\u0301'),
    maxLength: 30,
  }),
  fc.constantFrom('Phường 7: “Hòa”', 'សូមជួយផង ភាសាខ្មែរ', '👩‍👩‍👧‍👦🇻🇳😀', 'hoà'.normalize('NFD')),
);

/**
 * Returns the text as the hotline stores it: uniform line ends, composed diacritics, trimmed, without invisible characters.
 */
const toStoredText = (text: string): string => sanitizeOpen311Text(text.trim());

/** Returns the fields of a request in the XML response. */
const readRequestFields = (xml: Element): Record<string, string | null> =>
  Object.fromEntries(
    (xml.children[0]?.children ?? []).map(({ name, text }) => [name, text === '' ? null : text]),
  );

test('text filed by Open311 in any supported encoding is returned unchanged in XML and JSON', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...encodingNames),
      written,
      written,
      async (encoding, some, more) => {
        const [description, address] = [`Quán karaoke mở khuya: ${some}`, `12 Lê Lợi, ${more}`];
        fc.pre(isIntactUnicode(description) && isIntactUnicode(address) && address.length <= 500);
        const door = setUpOpen311Api();
        const media_url = 'https://a.example/1.jpg?x=1&y="2"';
        const filed = await encodings[encoding](door, {
          ...{ ...violationRequest, description, address_string: address, media_url },
          api_key: testApiKeys.sandbox,
        });
        expect([
          filed.statusCode,
          findGeoreportViolations(readXml(filed.body), georeportSchema.filed),
        ]).toEqual([200, []]);
        const expectedFields = {
          ...{ description: toStoredText(description), address: toStoredText(address), media_url },
          service_request_id: idIn(filed.body),
        };
        for (const path of [`requests/${idIn(filed.body)}`, 'requests']) {
          const xml = readXml((await door.get(`${below}/${path}.xml`)).body);
          expect(findGeoreportViolations(xml, georeportSchema.service_requests)).toEqual([]);
          expect(readRequestFields(xml)).toMatchObject(expectedFields);
          const json = await door.get(`${below}/${path}.json`);
          expect(Requests.parse(JSON.parse(json.body))).toEqual([
            expect.objectContaining(expectedFields),
          ]);
        }
      },
    ),
  );
});

const leavesOfXml = ({ children, text }: Element): string[] =>
  children.length === 0 ? [text] : children.flatMap(leavesOfXml);

const jsonIn = (body: string): unknown => z.json().parse(JSON.parse(body));

const leavesOfJson = (value: unknown): string[] => {
  if (value === null || typeof value !== 'object') return [String(value ?? '')];
  const inside = Object.values(value);
  return inside.length === 0 ? [''] : inside.flatMap(leavesOfJson);
};

describe('Open311 responses about a filed request', () => {
  const aFiled = async () => {
    const door = setUpOpen311Api({ provider: { mayUpdate: true } });
    const sent = { ...violationRequest, api_key: testApiKeys.sandbox };
    const filed = [await encodings['a body'](door, sent), await encodings['a body'](door, sent)];
    return { door, id: idIn(filed[0]?.body ?? '') };
  };

  test.each([
    ['services', 'services'],
    ['services/VP01', 'service_definition'],
    ['discovery', 'discovery'],
    ['requests', 'service_requests'],
    ['requests/{id}', 'service_requests'],
    ['requests/none', 'errors'],
    ['tokens/{id}', 'token'],
    ['tokens/none', 'errors'],
    ['servicerequestupdates', 'service_request_updates'],
  ] as const)(
    'the Open311 response to GET %s follows the schema of %s, and JSON equals XML',
    async (path, kind) => {
      const { door, id } = await aFiled();
      const at = `${below}/${path.replace('{id}', id)}`;
      const [xml, json] = [await door.get(`${at}.xml`), await door.get(`${at}.json`)];
      const read = readXml(xml.body);
      expect([read.name, findGeoreportViolations(read, georeportSchema[kind])]).toEqual([
        read.name,
        [],
      ]);
      expect([json.statusCode, leavesOfJson(jsonIn(json.body))]).toEqual([
        xml.statusCode,
        leavesOfXml(read),
      ]);
    },
  );

  test('Open311 POST servicerequestupdates follows the schema, and JSON equals XML', async () => {
    const { door, id } = await aFiled();
    const update = {
      ...{ service_request_id: id, update_id: '1', status: 'IN_PROGRESS', description: 'Đang xem' },
      updated_datetime: '2021-12-03T08:00:00+07:00',
    };
    const post = (format: string) =>
      door.post(`${below}/servicerequestupdates.${format}`, update, testApiKeys.sandbox);
    const [xml, json] = [await post('xml'), await post('json')];
    expect(findGeoreportViolations(readXml(xml.body), georeportSchema.update_taken)).toEqual([]);
    expect(leavesOfJson(jsonIn(json.body))).toEqual(leavesOfXml(readXml(xml.body)));
  });
});
