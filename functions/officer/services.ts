import * as z from 'zod';
import { alertStore } from '../../adapters/dynamodb/alert-store.ts';
import { attemptCounter } from '../../adapters/dynamodb/attempt-counter.ts';
import { directorySnapshot } from '../../adapters/dynamodb/directory-snapshot.ts';
import { linkStore } from '../../adapters/dynamodb/link-store.ts';
import { nonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { hotlineSecret } from '../../adapters/secrets-manager/hotline-secret.ts';
import { sha256 } from '../runtime/chance.ts';
import { environment } from '../runtime/environment.ts';

const Environment = z.object({ TICKET_TABLE: z.string(), HOTLINE_SECRET: z.string() });

/** What the officer's page needs. */
export const officerServices = () => {
  const { TICKET_TABLE, HOTLINE_SECRET } = environment(Environment);
  const table = ticketTable(TICKET_TABLE);
  const now = () => new Date();
  return {
    tickets: ticketStore(table),
    links: linkStore(table),
    nonces: nonceStore(table),
    alerts: alertStore(table),
    attempts: attemptCounter(table, now),
    directory: directorySnapshot(table, now),
    secret: hotlineSecret(HOTLINE_SECRET),
    hash: sha256,
    now,
  };
};
type Adapters = ReturnType<typeof officerServices>;
/** All that its forms use of them. */
export type OfficerServices = Omit<Adapters, 'alerts'> & {
  alerts: Pick<Adapters['alerts'], 'request'>;
};
