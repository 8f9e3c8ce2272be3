import { photoLinks } from '../../adapters/s3/photo-links.ts';

/** Addresses as on AWS, signed by nobody's key. */
export const testPhotoLinks = (now: () => Date) =>
  photoLinks(
    {
      PHOTO_BUCKET: 'photos',
      AWS_REGION: 'ap-southeast-1',
      AWS_ACCESS_KEY_ID: 'AKIATEST',
      AWS_SECRET_ACCESS_KEY: 'secret',
    },
    now,
  );
