import * as z from 'zod';
import { attemptCounter } from '../../adapters/dynamodb/attempt-counter.ts';
import { cachedDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { nonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { createThumbnail } from '../../adapters/images/thumbnail.ts';
import { photoLinks, photoLinkVariables } from '../../adapters/s3/photo-links.ts';
import { photoStore } from '../../adapters/s3/photo-store.ts';
import { hotlineSecret } from '../../adapters/secrets-manager/hotline-secret.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { pauseBeforeRetry } from '../runtime/pause.ts';
import { photoIdOf } from '../runtime/photo-id-of.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  ...photoLinkVariables,
});

export function uploadServices() {
  const env = readEnvironment(Environment);
  const table = ticketTable(env.TICKET_TABLE);
  const now = () => new Date();
  return {
    tickets: ticketStore(table),
    nonces: nonceStore(table),
    attempts: attemptCounter(table, now),
    directory: cachedDirectory(table, now),
    secret: hotlineSecret(env.HOTLINE_SECRET),
    photos: photoLinks(env, now),
    shelf: photoStore(env.PHOTO_BUCKET),
    thumbnailOf: createThumbnail,
    idOf: photoIdOf,
    pause: pauseBeforeRetry,
    now,
  };
}
type Adapters = ReturnType<typeof uploadServices>;
export type UploadServices = Omit<Adapters, 'shelf'> & { shelf: Pick<Adapters['shelf'], 'put'> };
