import { describe, expect, test } from 'vitest';
import { parsePhotoUpload } from '../../../../functions/runtime/request/parse-photo-upload.ts';
import { toRequest } from '../../../../functions/runtime/request/request.ts';
import { httpEvent } from '../../../support/events/lambda-events.ts';
import { phoneJpeg } from '../../../support/samples/photo-files.ts';

const photo = phoneJpeg();
const sent = (body: Uint8Array, type: string) =>
  parsePhotoUpload(
    toRequest(
      httpEvent('POST', '/tra-cuu/anh', {
        headers: { 'content-type': type },
        body: Buffer.from(body).toString('base64'),
        isBase64Encoded: true,
      }),
    ),
  );

const formOf = async (parts: [string, string | Blob][]) => {
  const form = new FormData();
  for (const [name, value] of parts) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, 'IMG_1022.HEIC');
  }
  const response = new Response(form);
  const type = response.headers.get('content-type') ?? '';
  return { body: new Uint8Array(await response.arrayBuffer()), type };
};

describe('uploaded photo', () => {
  test('a photo uploaded as the whole request body is read byte for byte, whatever its declared type', async () => {
    for (const type of ['image/jpeg', 'application/octet-stream', '']) {
      expect(Buffer.from((await sent(photo, type)).photo)).toEqual(photo);
    }
  });

  test('a photo in a multipart form is read together with the other fields', async () => {
    const { body, type } = await formOf([
      ['ma', '4821937056'],
      ['photo', new Blob([photo], { type: 'image/heic' })],
    ]);
    const { photo: read, fields } = await sent(body, type);
    expect(Buffer.from(read)).toEqual(photo);
    expect(fields).toEqual({ ma: '4821937056' });
  });

  test('an upload from the camera field is read although the field for stored photos is empty', async () => {
    const parts: [string, Blob][] = [
      ['photo', new Blob([photo])],
      ['photo', new Blob([])],
    ];
    for (const given of [parts, parts.toReversed()]) {
      const { body, type } = await formOf(given);
      expect(Buffer.from((await sent(body, type)).photo)).toEqual(photo);
    }
  });

  test('a multipart upload contains no photo when the field has another name, holds text or is empty', async () => {
    const forms = [
      await formOf([['other', new Blob([photo])]]),
      await formOf([['photo', 'words']]),
      await formOf([['photo', new Blob([])]]),
    ];
    for (const { body, type } of forms) {
      expect((await sent(body, type)).photo).toHaveLength(0);
    }
  });
});

test.each([
  ['truncated', (body: Uint8Array) => body.subarray(0, body.length - 20), undefined],
  ['with another boundary', (body: Uint8Array) => body, 'multipart/form-data; boundary=other'],
  ['without a boundary', (body: Uint8Array) => body, 'multipart/form-data'],
  ['empty', () => new Uint8Array(), undefined],
])(
  'a malformed multipart form (%s) is parsed as empty without an error',
  async (_, broken, given) => {
    const { body, type } = await formOf([['photo', new Blob([photo])]]);
    expect(await sent(broken(body), given ?? type)).toEqual({
      photo: new Uint8Array(),
      fields: {},
    });
  },
);
