import * as z from 'zod';
import { attemptCounter } from '../../adapters/dynamodb/attempt-counter.ts';
import { callNotes } from '../../adapters/dynamodb/call-notes.ts';
import { callerTickets } from '../../adapters/dynamodb/caller-tickets.ts';
import { cachedDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { nonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { phoneStateStore } from '../../adapters/dynamodb/phone-state-store.ts';
import { type TicketTable, ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { envelopeEncryptor, kmsClient } from '../../adapters/kms/envelope.ts';
import { hotlineSecret } from '../../adapters/secrets-manager/hotline-secret.ts';
import { skipFirstAttempts } from '../../core/access/first-uncounted.ts';
import { rejectIdentityEncryption } from '../../core/contact-center/reject-identity-encryption.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { withOpeningLog } from '../runtime/logged-opening.ts';
import { pauseBeforeRetry } from '../runtime/pause.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  CONTACT_KEY: z.string(),
  PORTAL_URL: z.url(),
});

/** Builds those dependencies of the contact flow actions that use the DynamoDB table. */
export function tableServices(table: TicketTable, now: () => Date) {
  return {
    tickets: withOpeningLog(ticketStore(table)),
    nonces: nonceStore(table),
    callers: callerTickets(table),
    phoneState: phoneStateStore(table),
    notes: callNotes(table),
    attempts: skipFirstAttempts(attemptCounter(table, now), { startedAt: now(), now }),
    directory: cachedDirectory(table, now),
  };
}

/** Builds all dependencies of the contact flow actions. */
export function callServices() {
  const env = readEnvironment(Environment);
  const now = () => new Date();
  return {
    ...tableServices(ticketTable(env.TICKET_TABLE), now),
    secret: hotlineSecret(env.HOTLINE_SECRET),
    sealContact: envelopeEncryptor(kmsClient(), env.CONTACT_KEY),
    sealIdentity: rejectIdentityEncryption,
    portalUrl: env.PORTAL_URL,
    pause: pauseBeforeRetry,
    now,
  };
}
export type CallServices = ReturnType<typeof callServices>;
