import { createPhotoLinkSigner } from '../../../adapters/s3/photo-links.ts';

/** Returns pre-signed photo URLs in AWS's format, signed with a test key. */
export function testPhotoLinks(now: () => Date) {
  return createPhotoLinkSigner(
    {
      PHOTO_BUCKET: 'photos',
      AWS_REGION: 'ap-southeast-1',
      AWS_ACCESS_KEY_ID: 'AKIATEST',
      AWS_SECRET_ACCESS_KEY: 'secret',
    },
    now,
  );
}
