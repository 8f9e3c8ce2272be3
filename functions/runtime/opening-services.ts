import * as z from 'zod';
import { attemptCounter } from '../../adapters/dynamodb/attempt-counter.ts';
import { cachedDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { nonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { guidedCounter } from '../../adapters/dynamodb/redirected-counter.ts';
import { type TicketTable, ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { envelopeEncryptor, kmsClient } from '../../adapters/kms/envelope.ts';
import { hotlineSecret } from '../../adapters/secrets-manager/hotline-secret.ts';
import { skipFirstAttempts } from '../../core/access/first-uncounted.ts';
import { withOpeningLog } from './logged-opening.ts';
import { pauseBeforeRetry } from './pause.ts';

/** Environment variables that opening a ticket requires. */
export const openingVariables = {
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  CONTACT_KEY: z.string(),
  IDENTITY_KEY: z.string(),
  PORTAL_URL: z.url(),
};

type Env = Record<keyof typeof openingVariables, string>;

/**
 * Builds the dependencies that all channels for citizens share: those for opening a ticket and for performing citizens'
 * actions.
 */
export function openingServices(env: Env, table: TicketTable = ticketTable(env.TICKET_TABLE)) {
  const kms = kmsClient();
  const now = () => new Date();
  return {
    tickets: withOpeningLog(ticketStore(table)),
    guided: guidedCounter(table),
    nonces: nonceStore(table),
    attempts: skipFirstAttempts(attemptCounter(table, now), { startedAt: now(), now }),
    directory: cachedDirectory(table, now),
    secret: hotlineSecret(env.HOTLINE_SECRET),
    sealContact: envelopeEncryptor(kms, env.CONTACT_KEY),
    sealIdentity: envelopeEncryptor(kms, env.IDENTITY_KEY),
    portalUrl: env.PORTAL_URL,
    pause: pauseBeforeRetry,
    now,
  };
}
