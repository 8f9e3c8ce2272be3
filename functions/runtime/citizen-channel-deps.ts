import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createNonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { createRateLimitCounter } from '../../adapters/dynamodb/rate-limit-counter.ts';
import { createOtherAuthorityReportCounter } from '../../adapters/dynamodb/statistics/other-authority-report-counter.ts';
import { createTicketTableClient, type TicketTable } from '../../adapters/dynamodb/table.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { createEnvelopeEncryptor, createKmsClient } from '../../adapters/kms/envelope.ts';
import { createHotlineSecretReader } from '../../adapters/secrets-manager/hotline-secret.ts';
import { createCounterSkippingFirstAttempts } from '../../core/access/skip-first-attempts-counter.ts';
import { withOpeningLog } from './opening-log.ts';
import { pauseBeforeRetry } from './pause-before-retry.ts';

/** Environment variables that opening a ticket requires. */
export const citizenChannelEnvironmentShape = {
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  CONTACT_KEY: z.string(),
  IDENTITY_KEY: z.string(),
  PORTAL_URL: z.url(),
};

type Env = Record<keyof typeof citizenChannelEnvironmentShape, string>;

/**
 * Builds the dependencies that all channels for citizens share: those for opening a ticket and for performing citizens'
 * actions.
 */
export function buildCitizenChannelDeps(
  env: Env,
  table: TicketTable = createTicketTableClient(env.TICKET_TABLE),
) {
  const kms = createKmsClient();
  const now = () => new Date();
  return {
    tickets: withOpeningLog(createTicketStore(table)),
    redirectedReports: createOtherAuthorityReportCounter(table),
    nonces: createNonceStore(table),
    attempts: createCounterSkippingFirstAttempts(createRateLimitCounter(table, now), {
      startedAt: now(),
      now,
    }),
    directory: createCachedDirectoryReader(table, now),
    secret: createHotlineSecretReader(env.HOTLINE_SECRET),
    sealContact: createEnvelopeEncryptor(kms, env.CONTACT_KEY),
    sealIdentity: createEnvelopeEncryptor(kms, env.IDENTITY_KEY),
    portalUrl: env.PORTAL_URL,
    pause: pauseBeforeRetry,
    now,
  };
}
