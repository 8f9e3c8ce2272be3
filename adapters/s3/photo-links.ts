import * as z from 'zod';
import type { Photo } from '../../core/ticket/photo.ts';
import { photoKey, thumbnailKey } from './photo-key.ts';
import { presigned } from './presigned.ts';

/** What Lambda tells every function of itself, and where the photos lie. */
export const photoLinkVariables = {
  PHOTO_BUCKET: z.string(),
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.string().optional(),
  /** S3 elsewhere than AWS has it, as its own clients would be told. */
  AWS_ENDPOINT_URL_S3: z.url().optional(),
};
const Variables = z.object(photoLinkVariables);

/** Long enough to load a page on a bad connection; of no use to whoever finds it in a history later. */
const seconds = 300;

export type PhotoLinks = { picture: string; thumbnail: string };

/** Short-lived addresses of photos: whoever may see the ticket is given them anew each time. */
export const photoLinks = (env: z.infer<typeof Variables>, now: () => Date) => {
  const { PHOTO_BUCKET: bucket, AWS_REGION: region, AWS_ENDPOINT_URL_S3: elsewhere } = env;
  const base = elsewhere
    ? `${elsewhere}/${bucket}`
    : `https://${bucket}.s3.${region}.amazonaws.com`;
  const credentials = {
    accessKeyId: env.AWS_ACCESS_KEY_ID,
    secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
    sessionToken: env.AWS_SESSION_TOKEN,
  };
  const linkTo = (key: string): string =>
    presigned({ url: new URL(`${base}/${key}`), seconds, at: now(), region }, credentials);
  return {
    /** Where pages fetch them from. */
    origin: new URL(base).origin,
    linksTo: (code: string, photo: Photo): PhotoLinks => ({
      picture: linkTo(photoKey(code, photo)),
      thumbnail: linkTo(thumbnailKey(code, photo)),
    }),
  };
};
