import * as z from 'zod';
import type { Photo } from '../../core/ticket/photo.ts';
import { bucketLinks, linkVariables } from './bucket-links.ts';
import { photoKey, thumbnailKey } from './photo-key.ts';

export const photoLinkVariables = { PHOTO_BUCKET: z.string(), ...linkVariables };
const Variables = z.object(photoLinkVariables);

export type PhotoLinks = { picture: string; thumbnail: string };

/** Creates a signer of short-lived links to photos. Each view of a ticket gets new links. */
export function photoLinks(env: z.infer<typeof Variables>, now: () => Date) {
  const { origin, linkTo } = bucketLinks(env.PHOTO_BUCKET, env, now);
  return {
    origin,
    linksTo: (code: string, photo: Photo): PhotoLinks => ({
      picture: linkTo(photoKey(code, photo)),
      thumbnail: linkTo(thumbnailKey(code, photo)),
    }),
  };
}
