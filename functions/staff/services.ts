import * as z from 'zod';
import { accessTokens } from '../../adapters/cognito/access-token.ts';
import { directoryHistory } from '../../adapters/dynamodb/directory-history.ts';
import { directorySnapshot } from '../../adapters/dynamodb/directory-snapshot.ts';
import { openTickets } from '../../adapters/dynamodb/directory-tickets.ts';
import { memberStore } from '../../adapters/dynamodb/member-store.ts';
import { nonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { queueStore } from '../../adapters/dynamodb/queue-store.ts';
import { similarTickets } from '../../adapters/dynamodb/similar-tickets.ts';
import { type TicketTable, ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { environment } from '../runtime/environment.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  STAFF_ISSUER: z.url(),
  STAFF_CLIENT: z.string(),
  FIRST_ADMINISTRATOR: z.string().toLowerCase(),
  /** Cognito elsewhere than AWS has it, as its own clients would be told. */
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: z.url().optional(),
});

/** What the routes need of the table. */
export const tableServices = (table: TicketTable, now: () => Date) => ({
  members: memberStore(table),
  tickets: ticketStore(table),
  nonces: nonceStore(table),
  queues: queueStore(table),
  repeats: similarTickets(table),
  directory: directorySnapshot(table, now),
  directoryStore: directoryHistory(table),
  openTickets: openTickets(table),
  now,
});

/** What the staff's routes need. */
export const staffServices = () => {
  const env = environment(Environment);
  const table = ticketTable(env.TICKET_TABLE);
  const now = () => new Date();
  const pool = {
    issuer: env.STAFF_ISSUER,
    clientId: env.STAFF_CLIENT,
    endpoint: env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER,
  };
  return {
    ...tableServices(table, now),
    readToken: accessTokens(pool, now),
    firstAdministrator: env.FIRST_ADMINISTRATOR,
  };
};
export type StaffServices = ReturnType<typeof staffServices>;
