import * as z from 'zod';
import { attemptCounter } from '../../adapters/dynamodb/attempt-counter.ts';
import { directorySnapshot } from '../../adapters/dynamodb/directory-snapshot.ts';
import { nonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { thumbnailOf } from '../../adapters/images/thumbnail.ts';
import { photoLinks, photoLinkVariables } from '../../adapters/s3/photo-links.ts';
import { photoShelf } from '../../adapters/s3/photo-shelf.ts';
import { hotlineSecret } from '../../adapters/secrets-manager/hotline-secret.ts';
import { environment } from '../runtime/environment.ts';
import { pause } from '../runtime/pause.ts';
import { photoIdOf } from '../runtime/photo-id-of.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  ...photoLinkVariables,
});

export const uploadServices = () => {
  const env = environment(Environment);
  const table = ticketTable(env.TICKET_TABLE);
  const now = () => new Date();
  return {
    tickets: ticketStore(table),
    nonces: nonceStore(table),
    attempts: attemptCounter(table, now),
    directory: directorySnapshot(table, now),
    secret: hotlineSecret(env.HOTLINE_SECRET),
    photos: photoLinks(env, now),
    shelf: photoShelf(env.PHOTO_BUCKET),
    thumbnailOf,
    idOf: photoIdOf,
    pause,
    now,
  };
};
type Adapters = ReturnType<typeof uploadServices>;
export type UploadServices = Omit<Adapters, 'shelf'> & { shelf: Pick<Adapters['shelf'], 'put'> };
