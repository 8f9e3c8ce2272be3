import { join } from 'node:path';
import * as z from 'zod';
import { attemptCounter } from '../../adapters/dynamodb/attempt-counter.ts';
import { directorySnapshot } from '../../adapters/dynamodb/directory-snapshot.ts';
import { guidedCounter } from '../../adapters/dynamodb/guided-counter.ts';
import { lostCodeStore } from '../../adapters/dynamodb/lost-code-store.ts';
import { monthStore } from '../../adapters/dynamodb/month-store.ts';
import { nonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { publicationStore } from '../../adapters/dynamodb/publication-store.ts';
import { similarTickets } from '../../adapters/dynamodb/similar-tickets.ts';
import { sourceCounter } from '../../adapters/dynamodb/source-counter.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { guideShelf } from '../../adapters/files/guide-shelf.ts';
import { kmsClient, sealer } from '../../adapters/kms/envelope.ts';
import { photoLinks, photoLinkVariables } from '../../adapters/s3/photo-links.ts';
import { hotlineSecret } from '../../adapters/secrets-manager/hotline-secret.ts';
import { firstUncounted } from '../../core/access/first-uncounted.ts';
import { environment } from '../runtime/environment.ts';
import { pause } from '../runtime/pause.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  CONTACT_KEY: z.string(),
  IDENTITY_KEY: z.string(),
  PORTAL_URL: z.url(),
  /** Beside the code lie the guides. */
  LAMBDA_TASK_ROOT: z.string().default('.'),
  ...photoLinkVariables,
});

/** What the public door's routes need. */
export const publicServices = () => {
  const env = environment(Environment);
  const table = ticketTable(env.TICKET_TABLE);
  const kms = kmsClient();
  const now = () => new Date();
  return {
    tickets: ticketStore(table),
    guided: guidedCounter(table),
    sources: sourceCounter(table),
    guides: guideShelf(join(env.LAMBDA_TASK_ROOT, 'guides')),
    lostCodes: lostCodeStore(table),
    nonces: nonceStore(table),
    publications: publicationStore(table),
    repeats: { byPlace: similarTickets(table).byPlace },
    months: monthStore(table),
    attempts: firstUncounted(attemptCounter(table, now), { startedAt: now(), now }),
    directory: directorySnapshot(table, now),
    secret: hotlineSecret(env.HOTLINE_SECRET),
    sealContact: sealer(kms, env.CONTACT_KEY),
    sealIdentity: sealer(kms, env.IDENTITY_KEY),
    portalUrl: env.PORTAL_URL,
    photos: photoLinks(env, now),
    pause,
    now,
  };
};
export type PublicServices = ReturnType<typeof publicServices>;
