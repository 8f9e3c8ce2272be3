import * as z from 'zod';
import { presigned } from './presigned.ts';

/** What Lambda tells every function of itself. */
export const linkVariables = {
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.string().optional(),
  /** S3 elsewhere than AWS has it, as its own clients would be told. */
  AWS_ENDPOINT_URL_S3: z.url().optional(),
};
const Variables = z.object(linkVariables);

/** Long enough to load a page on a bad connection; of no use to whoever finds it in a history later. */
const seconds = 300;

/** Short-lived addresses of what lies in a bucket. */
export const bucketLinks = (bucket: string, env: z.infer<typeof Variables>, now: () => Date) => {
  const { AWS_REGION: region, AWS_ENDPOINT_URL_S3: elsewhere } = env;
  const base = elsewhere
    ? `${elsewhere}/${bucket}`
    : `https://${bucket}.s3.${region}.amazonaws.com`;
  const credentials = {
    accessKeyId: env.AWS_ACCESS_KEY_ID,
    secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
    sessionToken: env.AWS_SESSION_TOKEN,
  };
  return {
    /** Where pages fetch them from. */
    origin: new URL(base).origin,
    linkTo: (key: string): string =>
      presigned({ url: new URL(`${base}/${key}`), seconds, at: now(), region }, credentials),
  };
};
