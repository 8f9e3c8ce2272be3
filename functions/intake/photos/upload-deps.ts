import * as z from 'zod';
import { createCachedDirectoryReader } from '../../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createEscalationNotificationReader } from '../../../adapters/dynamodb/messages/escalation-notifications.ts';
import { createNonceStore } from '../../../adapters/dynamodb/nonce-store.ts';
import { createRateLimitCounter } from '../../../adapters/dynamodb/rate-limit-counter.ts';
import { createTicketTableClient } from '../../../adapters/dynamodb/table.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import {
  createPhotoLinkSigner,
  photoLinkEnvironmentShape,
} from '../../../adapters/s3/photo-links.ts';
import { createHotlineSecretReader } from '../../../adapters/secrets-manager/hotline-secret.ts';
import { readEnvironment } from '../../runtime/environment.ts';
import { pauseBeforeRetry } from '../../runtime/pause-before-retry.ts';
import { type BuiltServices, buildOnFirstUse } from '../../runtime/services.ts';
import { storePhotoServices } from '../../runtime/store-photo-deps.ts';
import { withUrgentChanges } from '../../runtime/urgent-changes.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  ...photoLinkEnvironmentShape,
});

const createContext = () => {
  const env = readEnvironment(Environment);
  return { env, table: createTicketTableClient(env.TICKET_TABLE), now: () => new Date() };
};
type Context = ReturnType<typeof createContext>;

const uploadServices = {
  tickets: ({ table }: Context) => withUrgentChanges(createTicketStore(table)),
  rungAlerts: ({ table }: Context) => createEscalationNotificationReader(table),
  nonces: ({ table }: Context) => createNonceStore(table),
  attempts: ({ table, now }: Context) => createRateLimitCounter(table, now),
  directory: ({ table, now }: Context) => createCachedDirectoryReader(table, now),
  secret: ({ env }: Context) => createHotlineSecretReader(env.HOTLINE_SECRET),
  photos: ({ env, now }: Context) => createPhotoLinkSigner(env, now),
  ...storePhotoServices,
  pause: () => pauseBeforeRetry,
  now: ({ now }: Context) => now,
};
export type PhotoUploadDeps = BuiltServices<typeof uploadServices>;

/** Returns the services of photo uploads. */
export function buildPhotoUploadDeps(): PhotoUploadDeps {
  return buildOnFirstUse(uploadServices, createContext());
}
