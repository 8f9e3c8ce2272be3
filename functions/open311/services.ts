import * as z from 'zod';
import { attemptCounter } from '../../adapters/dynamodb/attempt-counter.ts';
import { changedTickets } from '../../adapters/dynamodb/changed-tickets.ts';
import { changesetStore } from '../../adapters/dynamodb/changeset-store.ts';
import { cachedDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { nonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { providerStore } from '../../adapters/dynamodb/provider-store.ts';
import { publicRequestStore } from '../../adapters/dynamodb/public-request-store.ts';
import { guidedCounter } from '../../adapters/dynamodb/redirected-counter.ts';
import { sandboxStore } from '../../adapters/dynamodb/sandbox-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { createThumbnail } from '../../adapters/images/thumbnail.ts';
import { envelopeEncryptor, kmsClient } from '../../adapters/kms/envelope.ts';
import { photoStore } from '../../adapters/s3/photo-store.ts';
import { hotlineSecret } from '../../adapters/secrets-manager/hotline-secret.ts';
import { buildProviderAccess } from '../../core/open311/count-use.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { pauseBeforeRetry } from '../runtime/pause.ts';
import { photoIdOf } from '../runtime/photo-id-of.ts';
import { randomToken, sha256 } from '../runtime/random.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  CONTACT_KEY: z.string(),
  IDENTITY_KEY: z.string(),
  PHOTO_BUCKET: z.string(),
  PORTAL_URL: z.url(),
  JURISDICTION_ID: z.string().toLowerCase(),
});

export function open311Services() {
  const env = readEnvironment(Environment);
  const table = ticketTable(env.TICKET_TABLE);
  const kms = kmsClient();
  const now = () => new Date();
  const attempts = attemptCounter(table, now);
  return {
    tickets: ticketStore(table),
    guided: guidedCounter(table),
    lists: publicRequestStore(table),
    changed: changedTickets(table),
    sandbox: sandboxStore(table),
    changesets: changesetStore(table),
    providers: buildProviderAccess(providerStore(table), attempts),
    nonces: nonceStore(table),
    attempts,
    directory: cachedDirectory(table, now),
    secret: hotlineSecret(env.HOTLINE_SECRET),
    sealContact: envelopeEncryptor(kms, env.CONTACT_KEY),
    sealIdentity: envelopeEncryptor(kms, env.IDENTITY_KEY),
    jurisdictionId: env.JURISDICTION_ID,
    portalUrl: env.PORTAL_URL.replace(/\/$/, ''),
    shelf: photoStore(env.PHOTO_BUCKET),
    thumbnailOf: createThumbnail,
    idOf: photoIdOf,
    pause: pauseBeforeRetry,
    hashOf: sha256,
    randomName: randomToken,
    now,
  };
}
type Adapters = ReturnType<typeof open311Services>;
export type Open311Services = Omit<Adapters, 'shelf'> & { shelf: Pick<Adapters['shelf'], 'put'> };
