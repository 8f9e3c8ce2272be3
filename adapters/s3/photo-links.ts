import * as z from 'zod';
import type { Photo } from '../../core/ticket/model/fields/photo.ts';
import { createBucketLinkSigner, s3LinkSigningEnvironmentFields } from './bucket-links.ts';
import { toPhotoObjectKey, toThumbnailObjectKey } from './photo-key.ts';

export const photoLinkEnvironmentShape = {
  PHOTO_BUCKET: z.string(),
  ...s3LinkSigningEnvironmentFields,
};
const Variables = z.object(photoLinkEnvironmentShape);

export type PhotoLinks = { picture: string; thumbnail: string };

/** Creates a signer of short-lived links to photos. Each view of a ticket gets new links. */
export function createPhotoLinkSigner(env: z.infer<typeof Variables>, now: () => Date) {
  const { origin, linkTo } = createBucketLinkSigner(env.PHOTO_BUCKET, env, now);
  return {
    origin,
    linksTo: (code: string, photo: Photo): PhotoLinks => ({
      picture: linkTo(toPhotoObjectKey(code, photo)),
      thumbnail: linkTo(toThumbnailObjectKey(code, photo)),
    }),
  };
}
