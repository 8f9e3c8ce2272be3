import * as z from 'zod';
import { createCachedDirectoryReader } from '../../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createNonceStore } from '../../../adapters/dynamodb/nonce-store.ts';
import { createRateLimitCounter } from '../../../adapters/dynamodb/rate-limit-counter.ts';
import { createTicketTableClient } from '../../../adapters/dynamodb/table.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { createThumbnail } from '../../../adapters/images/thumbnail.ts';
import {
  createPhotoLinkSigner,
  photoLinkEnvironmentShape,
} from '../../../adapters/s3/photo-links.ts';
import { createPhotoStore } from '../../../adapters/s3/photo-store.ts';
import { createHotlineSecretReader } from '../../../adapters/secrets-manager/hotline-secret.ts';
import { readEnvironment } from '../../runtime/environment.ts';
import { pauseBeforeRetry } from '../../runtime/pause-before-retry.ts';
import { computePhotoId } from '../../runtime/request/photo-id.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  ...photoLinkEnvironmentShape,
});

export function buildPhotoUploadDeps() {
  const env = readEnvironment(Environment);
  const table = createTicketTableClient(env.TICKET_TABLE);
  const now = () => new Date();
  return {
    tickets: createTicketStore(table),
    nonces: createNonceStore(table),
    attempts: createRateLimitCounter(table, now),
    directory: createCachedDirectoryReader(table, now),
    secret: createHotlineSecretReader(env.HOTLINE_SECRET),
    photos: createPhotoLinkSigner(env, now),
    photoStore: createPhotoStore(env.PHOTO_BUCKET),
    thumbnailOf: createThumbnail,
    idOf: computePhotoId,
    pause: pauseBeforeRetry,
    now,
  };
}
type Adapters = ReturnType<typeof buildPhotoUploadDeps>;
export type PhotoUploadDeps = Omit<Adapters, 'photoStore'> & {
  photoStore: Pick<Adapters['photoStore'], 'put'>;
};
