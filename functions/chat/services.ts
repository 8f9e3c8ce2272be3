import * as z from 'zod';
import { attemptCounter } from '../../adapters/dynamodb/attempt-counter.ts';
import { directorySnapshot } from '../../adapters/dynamodb/directory-snapshot.ts';
import { guidedCounter } from '../../adapters/dynamodb/guided-counter.ts';
import { handoverStore } from '../../adapters/dynamodb/handover-store.ts';
import { nonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { talkStore } from '../../adapters/dynamodb/talk-store.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { kmsClient, sealer } from '../../adapters/kms/envelope.ts';
import { hotlineSecret } from '../../adapters/secrets-manager/hotline-secret.ts';
import { firstUncounted } from '../../core/access/first-uncounted.ts';
import type { Handovers } from '../../core/conversation/handover.ts';
import type { TalkStore } from '../../core/conversation/talk.ts';
import type { Keyed } from '../../core/ticket/keyed.ts';
import { environment } from '../runtime/environment.ts';
import { pause } from '../runtime/pause.ts';
import { operatorDesk } from './operator-desk.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  CONTACT_KEY: z.string(),
  IDENTITY_KEY: z.string(),
  PORTAL_URL: z.url(),
});

/** What every conversation needs, whatever channel it comes by. */
export const chatServices = () => {
  const env = environment(Environment);
  const table = ticketTable(env.TICKET_TABLE);
  const kms = kmsClient();
  const now = () => new Date();
  return {
    tickets: ticketStore(table),
    guided: guidedCounter(table),
    nonces: nonceStore(table),
    attempts: firstUncounted(attemptCounter(table, now), { startedAt: now(), now }),
    directory: directorySnapshot(table, now),
    secret: hotlineSecret(env.HOTLINE_SECRET),
    talks: (keyed: Keyed): TalkStore => talkStore(table, { keyed, now }),
    sealContact: sealer(kms, env.CONTACT_KEY),
    sealIdentity: sealer(kms, env.IDENTITY_KEY),
    desk: operatorDesk(env.PORTAL_URL),
    handovers: (keyed: Keyed): Pick<Handovers, 'note'> => handoverStore(table, keyed),
    portalUrl: env.PORTAL_URL,
    pause,
    now,
  };
};
export type ChatServices = ReturnType<typeof chatServices>;
