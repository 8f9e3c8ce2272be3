import { expect, test } from 'vitest';
import { presignUrl } from '../../../adapters/s3/presign-url.ts';
import { testPhotoLinks } from '../../support/api/photo-links.ts';
import { openingMorning } from '../../support/samples/a-ticket.ts';
import { aPhoto } from '../../support/samples/listed-photo.ts';

test('a presigned URL has the signature of AWS’s published example', () => {
  const link = presignUrl(
    {
      url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
      seconds: 86_400,
      at: new Date('2013-05-24T00:00:00Z'),
      region: 'us-east-1',
    },
    {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    },
  );
  expect(new URL(link).searchParams.get('X-Amz-Signature')).toBe(
    'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  );
});

test('presigned photo URLs point to the ticket’s own prefix and expire after five minutes', () => {
  const { origin, linksTo } = testPhotoLinks(() => openingMorning);
  const { picture, thumbnail } = linksTo('4821937056', aPhoto());
  expect(origin).toBe('https://photos.s3.ap-southeast-1.amazonaws.com');
  const paths = [picture, thumbnail].map((link) => new URL(link).pathname);
  expect(paths).toEqual([
    `/tickets/4821937056/${aPhoto().id}.jpg`,
    `/tickets/4821937056/${aPhoto().id}.small.jpg`,
  ]);
  expect(new URL(picture).searchParams.get('X-Amz-Expires')).toBe('300');
});

test('a presigned URL includes the session token of the function’s role in its signature', () => {
  const url = new URL('https://photos.example/a');
  const wanted = { url, seconds: 300, at: openingMorning, region: 'ap-southeast-1' };
  const key = { accessKeyId: 'id', secretAccessKey: 'secret' };
  const link = new URL(presignUrl(wanted, { ...key, sessionToken: 'a+b/c=' }));
  expect(link.searchParams.get('X-Amz-Security-Token')).toBe('a+b/c=');
  const without = new URL(presignUrl(wanted, key));
  expect(link.searchParams.get('X-Amz-Signature')).not.toBe(
    without.searchParams.get('X-Amz-Signature'),
  );
});
