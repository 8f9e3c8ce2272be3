import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPhotoLinkSigner } from '../../../../adapters/s3/photo-links.ts';
import { createPhotoStore } from '../../../../adapters/s3/photo-store.ts';
import { createS3Emulator } from '../../../../local/services/s3/s3.ts';
import { openSqliteFile, type SqliteStore } from '../../../../local/sqlite-store.ts';
import { openingMorning } from '../../../support/samples/a-ticket.ts';
import { aPhoto } from '../../../support/samples/listed-photo.ts';
import { serveAwsService } from '../serve-aws-service.ts';

const bucket = 'photos';
const photo = aPhoto();
const code = '4821937056';
const files = { picture: Buffer.from([1, 2, 3, 255]), thumbnail: Buffer.from('small') };
const dayMs = 24 * 3_600_000;

let now: Date;
let store: SqliteStore;
let served: Awaited<ReturnType<typeof serveAwsService>>;

const links = () =>
  createPhotoLinkSigner(
    {
      PHOTO_BUCKET: bucket,
      AWS_REGION: 'ap-southeast-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_S3: served.client.endpoint,
    },
    () => now,
  );
const picture = () => links().linksTo(code, photo).picture;

beforeEach(async () => {
  now = openingMorning;
  store = openSqliteFile(':memory:');
  const unlisted = {
    Status: 'Enabled' as const,
    Prefix: 'tickets/',
    TagFilters: [{ Key: 'listed', Value: 'no' }],
    ExpirationInDays: 7,
  };
  const clock = { now: () => now };
  served = await serveAwsService(
    createS3Emulator({ buckets: new Map([[bucket, [unlisted]]]), store, clock }),
  );
  vi.stubEnv('AWS_ENDPOINT_URL_S3', served.client.endpoint);
  vi.stubEnv('AWS_REGION', 'ap-southeast-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  await createPhotoStore(bucket).put(code, photo, files);
});
afterEach(() => {
  vi.unstubAllEnvs();
  served.close();
  store.close();
});

const later = (days: number) => {
  now = new Date(openingMorning.getTime() + days * dayMs);
};

describe('photo in simulated S3', () => {
  test("a presigned photo link returns the file's bytes with its content type", async () => {
    const answer = await fetch(picture());
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(answer.headers.get('cache-control')).toBe('private, max-age=300');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(files.picture);
    const small = await fetch(links().linksTo(code, photo).thumbnail);
    expect(await small.text()).toBe('small');
  });

  test('simulated S3 deletes a photo that no ticket lists after seven days', async () => {
    later(6.99);
    expect((await fetch(picture())).status).toBe(200);
    later(7);
    expect((await fetch(picture())).status).toBe(404);
  });

  test('simulated S3 keeps a photo listed on a ticket, although the same photo is uploaded again', async () => {
    await createPhotoStore(bucket).retain(code, photo);
    await createPhotoStore(bucket).put(code, photo, files);
    later(400);
    expect(await (await fetch(picture())).bytes()).toEqual(Uint8Array.from(files.picture));
  });

  test('simulated S3 keeps a photo while a ticket lists it and deletes it afterwards', async () => {
    await createPhotoStore(bucket).retain(code, photo);
    later(400);
    expect((await fetch(picture())).status).toBe(200);
    await createPhotoStore(bucket).letGo(code, photo);
    expect((await fetch(picture())).status).toBe(404);
  });

  test('marking an expired photo in simulated S3 as listed throws', async () => {
    later(8);
    await expect(createPhotoStore(bucket).retain(code, photo)).rejects.toThrow(
      /key does not exist/i,
    );
  });
});

describe('presigned photo link', () => {
  test('a presigned photo link expires after five minutes', async () => {
    const link = picture();
    now = new Date(now.getTime() + 299_000);
    expect((await fetch(link)).status).toBe(200);
    now = new Date(now.getTime() + 1000);
    const answer = await fetch(link);
    expect([answer.status, (await answer.text()).includes('Request has expired')]).toEqual([
      403,
      true,
    ]);
  });

  test.each([
    [
      'changed to another photo',
      (link: URL) => link.pathname.replace(code, '7730912645'),
      undefined,
    ],
    ['with a longer expiry', undefined, ['X-Amz-Expires', '86400']],
    [
      'with another access key',
      undefined,
      ['X-Amz-Credential', 'other/20211203/ap-southeast-1/s3/aws4_request'],
    ],
    ['with another signature', undefined, ['X-Amz-Signature', '0'.repeat(64)]],
  ] as const)('a presigned photo link %s is rejected with 403', async (_, path, parameter) => {
    const link = new URL(picture());
    if (path) link.pathname = path(link);
    if (parameter) link.searchParams.set(parameter[0], parameter[1]);
    expect((await fetch(link)).status).toBe(403);
  });

  test('a presigned photo link allows only GET, and the same URL without its signature is rejected', async () => {
    for (const method of ['PUT', 'POST', 'DELETE', 'HEAD']) {
      expect((await fetch(picture(), { method })).status).toBe(403);
    }
    const { origin, pathname } = new URL(picture());
    expect((await fetch(`${origin}${pathname}`)).status).toBe(403);
  });
});

test('the simulated S3 rejects an unsupported operation by name', async () => {
  const client = new S3Client({ ...served.client });
  const listing = client.send(new ListObjectsV2Command({ Bucket: bucket }));
  await expect(listing).rejects.toThrow();
  const older = client.send(
    new GetObjectCommand({ Bucket: bucket, Key: 'tickets/1', VersionId: 'first' }),
  );
  await expect(older).rejects.toThrow('GET?versionId');
  client.destroy();
});
