import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import {
  setUpOpen311Api,
  testApiKeys,
  violationRequest,
} from '../../support/api/set-up-open311-api.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';
import { plainJpeg } from '../../support/samples/photo-files.ts';

const Filed = z.tuple([z.object({ service_request_id: z.string(), service_notice: z.string() })]);

type File = readonly [name: string, bytes: Uint8Array, type?: string];

/** Builds the multipart form in which FixMyStreet, phone apps and Python clients send a request with pictures. */
const aForm = (files: readonly File[], more: Record<string, string> = {}): FormData => {
  const form = new FormData();
  const fields = { api_key: testApiKeys.production, ...violationRequest, ...more };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, bytes, type = 'image/jpeg'] of files) {
    form.append(name, new Blob([Uint8Array.from(bytes)], { type }), 'ảnh.jpg');
  }
  return form;
};

const posting =
  (door: ReturnType<typeof setUpOpen311Api>) =>
  async (form: FormData, path = '/open311/v2/requests.json') => {
    const sent = new Response(form);
    const type = sent.headers.get('content-type') ?? '';
    const { statusCode, body } = await door.send('POST', path, await sent.bytes(), type);
    return { statusCode, body };
  };

const picture = plainJpeg();

describe('Open311 request with files', () => {
  test.each(['media', 'photo1', 'media[]', 'file_ảnh'])(
    'an Open311 request stores a picture with its ticket whatever the name of the form field: %s',
    async (name) => {
      const door = setUpOpen311Api();
      const { statusCode, body } = await posting(door)(aForm([[name, picture]]));
      const [ticket] = door.tickets.all();
      const [{ service_notice }] = Filed.parse(JSON.parse(body));
      expect([statusCode, ticket?.photos?.length, door.shelved.length]).toEqual([200, 1, 1]);
      expect(service_notice).not.toContain('JPEG');
    },
  );

  test('an Open311 request with a file that is no picture is accepted with a notice about the dropped file', async () => {
    const door = setUpOpen311Api();
    const pdf: File = ['file_1', Buffer.from('%PDF-1.4'), 'application/pdf'];
    const { statusCode, body } = await posting(door)(aForm([pdf, ['photo1', picture]]));
    const [{ service_notice }] = Filed.parse(JSON.parse(body));
    expect([statusCode, door.tickets.all()[0]?.photos?.length]).toEqual([200, 1]);
    expect(service_notice).toContain('1 tệp');
  });

  test('an Open311 request is accepted even if the photo store is unavailable', async () => {
    const door = setUpOpen311Api();
    door.services.photoStore = { put: () => Promise.reject(new Error('S3 is away')) };
    const { statusCode, body } = await posting(door)(aForm([['media', picture]]));
    expect([statusCode, door.tickets.all()]).toEqual([200, [expect.anything()]]);
    expect(Filed.parse(JSON.parse(body))[0].service_notice).toContain('1 tệp');
  });

  test('an Open311 request with a picture sent twice creates one request with one picture', async () => {
    const door = setUpOpen311Api();
    const again = () => aForm([['media', picture]], { client_request_id: 'form-9' });
    const answers = [await posting(door)(again()), await posting(door)(again())];
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(door.tickets.all().map(({ photos }) => photos?.length)).toEqual([1]);
  });
});

test.each([
  ['clients other than browsers escaped quotes', String.raw`ảnh \"1\".jpg`],
  ['a browser left a trailing backslash', 'ảnh 1\\'],
])('an uploaded Open311 picture is stored even if, in its file name, %s', async (_, name) => {
  const door = setUpOpen311Api();
  const fields = Object.entries({ api_key: testApiKeys.production, ...violationRequest });
  const boundary = 'a-boundary-of-go';
  const part = (header: string, value: Uint8Array | string): Uint8Array[] => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${header}\r\n\r\n`),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ];
  const body = Buffer.concat([
    ...fields.flatMap(([field, value]) => part(`name="${field}"`, value)),
    ...part(`name="media"; filename="${name}"`, picture),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  const type = `multipart/form-data; boundary=${boundary}`;
  const { statusCode } = await door.send('POST', '/open311/v2/requests.json', body, type);
  expect([statusCode, door.tickets.all()[0]?.photos?.length]).toEqual([200, 1]);
});

describe('pictures of an Open311 request', () => {
  test('the response of an Open311 request never contains its pictures', async () => {
    const door = setUpOpen311Api();
    const { body } = await posting(door)(aForm([['media', picture]]));
    const [{ service_request_id: id }] = Filed.parse(JSON.parse(body));
    const read = await door.get(`/open311/v2/requests/${id}.json?extensions=true`);
    expect(read.body).toContain('"media_url":null');
  });

  test('pictures of an Open311 sandbox request are not stored', async () => {
    const door = setUpOpen311Api();
    const form = aForm([['media', picture]], { api_key: testApiKeys.sandbox });
    const { statusCode } = await posting(door)(form, '/open311/test/v2/requests.json');
    expect([statusCode, door.shelved]).toEqual([200, []]);
  });

  test('an Open311 request with files has the same 64 kB limit for its text fields as one without files', async () => {
    const door = setUpOpen311Api();
    const form = aForm([], { 'attribute[x]': 'a'.repeat(64 * 1024) });
    const { statusCode, body } = await posting(door)(form);
    expect([statusCode, door.tickets.all()]).toEqual([400, []]);
    expect(body).toContain('64 kB');
  });
});

describe('Open311 update with files', () => {
  const path = '/open311/v2/servicerequestupdates.json';
  const formFields = {
    ...{ update_id: 'anh-1', updated_datetime: '2021-12-03T08:30:00+07:00', status: 'UNCHANGED' },
    description: 'Thêm ảnh chụp tối qua',
  };
  const doorOf = (ticket: Partial<Ticket>, unit?: string) =>
    setUpOpen311Api({ tickets: [aTicket(ticket)], provider: { mayUpdate: true, unit } });
  const anUpdate = (...files: File[]) =>
    aForm(files, { ...formFields, service_request_id: aTicket().code });

  test('pictures in an Open311 update by the API client that filed the request are stored once, even if the update is sent twice', async () => {
    const door = doorOf({ filedBy: 'bridge' });
    const pdf: File = ['photo2', Buffer.from('%PDF-1.4'), 'application/pdf'];
    for (let time = 0; time < 2; time += 1) {
      const formData = anUpdate(['photo1', picture], pdf);
      expect((await posting(door)(formData, path)).statusCode).toBe(200);
    }
    expect(door.tickets.changes.map(({ event }) => event.kind)).toEqual(['wrote', 'photo-added']);
    expect(door.tickets.all()[0]?.photos).toHaveLength(1);
  });

  test.each([
    ['the responsible unit', { unit: 'SO_YT', status: 'assigned' }, 'SO_YT', 400],
    ['an unrelated provider', {}, undefined, 403],
  ] as const)(
    'an Open311 update with pictures by %s is refused and stores nothing',
    async (_, ticket, unit, status) => {
      const door = doorOf(ticket, unit);
      const { statusCode } = await posting(door)(anUpdate(['photo1', picture]), path);
      expect([statusCode, door.shelved, door.tickets.changes]).toEqual([status, [], []]);
    },
  );
});
