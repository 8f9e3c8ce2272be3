import * as z from 'zod';
import { accessTokens } from '../../adapters/cognito/access-token.ts';
import { directorySnapshot } from '../../adapters/dynamodb/directory-snapshot.ts';
import { memberStore } from '../../adapters/dynamodb/member-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';

/** The variables of every function behind the staff's sign-in. */
export const DoorEnvironment = z.object({
  TICKET_TABLE: z.string(),
  STAFF_ISSUER: z.url(),
  STAFF_CLIENT: z.string(),
  FIRST_ADMINISTRATOR: z.string().toLowerCase(),
  /** Cognito elsewhere than AWS has it, as its own clients would be told. */
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: z.url().optional(),
});

/** Who stands before a door, and which ticket it is about; with the table, for what the door is for. */
export const doorServices = (env: z.infer<typeof DoorEnvironment>) => {
  const table = ticketTable(env.TICKET_TABLE);
  const now = () => new Date();
  const pool = {
    issuer: env.STAFF_ISSUER,
    clientId: env.STAFF_CLIENT,
    endpoint: env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER,
  };
  return {
    table,
    door: {
      members: memberStore(table),
      tickets: ticketStore(table),
      directory: directorySnapshot(table, now),
      now,
      readToken: accessTokens(pool, now),
      firstAdministrator: env.FIRST_ADMINISTRATOR,
    },
  };
};
export type DoorServices = ReturnType<typeof doorServices>['door'];
