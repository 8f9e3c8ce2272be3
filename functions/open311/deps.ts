import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createNonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { createServiceListChangesetStore } from '../../adapters/dynamodb/open311/changeset-store.ts';
import { createOpen311ClientStore } from '../../adapters/dynamodb/open311/open311-client-store.ts';
import { createPublicOpen311RequestStore } from '../../adapters/dynamodb/open311/public-request-store.ts';
import { createOpen311SandboxStore } from '../../adapters/dynamodb/open311/sandbox-store.ts';
import { createRateLimitCounter } from '../../adapters/dynamodb/rate-limit-counter.ts';
import { createOtherAuthorityReportCounter } from '../../adapters/dynamodb/statistics/other-authority-report-counter.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { createChangedTicketStore } from '../../adapters/dynamodb/tickets/changed-tickets.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { createEnvelopeEncryptor, createKmsClient } from '../../adapters/kms/envelope.ts';
import { createHotlineSecretReader } from '../../adapters/secrets-manager/hotline-secret.ts';
import { createOpen311ClientAccess } from '../../core/open311/clients/open311-client-access.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { pauseBeforeRetry } from '../runtime/pause-before-retry.ts';
import { createRandomToken, sha256 } from '../runtime/random.ts';
import { buildStorePhotoDeps } from '../runtime/store-photo-deps.ts';
import { withUrgentChanges } from '../runtime/urgent-changes.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  CONTACT_KEY: z.string(),
  IDENTITY_KEY: z.string(),
  PHOTO_BUCKET: z.string(),
  PORTAL_URL: z.url(),
  JURISDICTION_ID: z.string().toLowerCase(),
});

export function buildOpen311Deps() {
  const env = readEnvironment(Environment);
  const table = createTicketTableClient(env.TICKET_TABLE);
  const kms = createKmsClient();
  const now = () => new Date();
  const attempts = createRateLimitCounter(table, now);
  return {
    tickets: withUrgentChanges(createTicketStore(table)),
    redirectedReports: createOtherAuthorityReportCounter(table),
    lists: createPublicOpen311RequestStore(table),
    changed: createChangedTicketStore(table),
    sandbox: createOpen311SandboxStore(table),
    changesets: createServiceListChangesetStore(table),
    providers: createOpen311ClientAccess(createOpen311ClientStore(table), attempts),
    nonces: createNonceStore(table),
    attempts,
    directory: createCachedDirectoryReader(table, now),
    secret: createHotlineSecretReader(env.HOTLINE_SECRET),
    sealContact: createEnvelopeEncryptor(kms, env.CONTACT_KEY),
    sealIdentity: createEnvelopeEncryptor(kms, env.IDENTITY_KEY),
    jurisdictionId: env.JURISDICTION_ID,
    portalUrl: env.PORTAL_URL.replace(/\/$/, ''),
    ...buildStorePhotoDeps(env.PHOTO_BUCKET),
    pause: pauseBeforeRetry,
    hashOf: sha256,
    randomName: createRandomToken,
    now,
  };
}
export type Open311Deps = ReturnType<typeof buildOpen311Deps>;
