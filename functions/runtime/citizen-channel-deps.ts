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
import { withUrgentChanges } from './urgent-changes.ts';

/** Environment variables that opening a ticket requires. */
export const citizenChannelEnvironmentShape = {
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  CONTACT_KEY: z.string(),
  IDENTITY_KEY: z.string(),
  PORTAL_URL: z.url(),
};

type Env = Record<keyof typeof citizenChannelEnvironmentShape, string>;

type CitizenChannelContext<Environment extends Env> = {
  env: Environment;
  table: TicketTable;
  kms: ReturnType<typeof createKmsClient>;
  startedAt: Date;
  now(): Date;
};

/** Creates the context for building the services of a citizen channel. */
export function createCitizenChannelContext<Environment extends Env>(
  env: Environment,
): CitizenChannelContext<Environment> {
  const now = () => new Date();
  const table = createTicketTableClient(env.TICKET_TABLE);
  return { env, table, kms: createKmsClient(), startedAt: now(), now };
}

type Context = CitizenChannelContext<Env>;

/** Services that all channels for citizens share: those for opening a ticket and for performing citizens' actions. */
export const citizenChannelServices = {
  tickets: ({ table }: Context) => withUrgentChanges(withOpeningLog(createTicketStore(table))),
  redirectedReports: ({ table }: Context) => createOtherAuthorityReportCounter(table),
  nonces: ({ table }: Context) => createNonceStore(table),
  attempts: ({ table, startedAt, now }: Context) =>
    createCounterSkippingFirstAttempts(createRateLimitCounter(table, now), { startedAt, now }),
  directory: ({ table, now }: Context) => createCachedDirectoryReader(table, now),
  secret: ({ env }: Context) => createHotlineSecretReader(env.HOTLINE_SECRET),
  sealContact: ({ env, kms }: Context) => createEnvelopeEncryptor(kms, env.CONTACT_KEY),
  sealIdentity: ({ env, kms }: Context) => createEnvelopeEncryptor(kms, env.IDENTITY_KEY),
  portalUrl: ({ env }: Context) => env.PORTAL_URL,
  pause: () => pauseBeforeRetry,
  now: ({ now }: Context) => now,
};
