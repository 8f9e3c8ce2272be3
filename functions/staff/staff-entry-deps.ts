import * as z from 'zod';
import { createAccessTokenVerifier } from '../../adapters/cognito/access-token.ts';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/cached-directory-reader.ts';
import { createStaffMemberStore } from '../../adapters/dynamodb/member-store.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { createTicketStore } from '../../adapters/dynamodb/ticket-store.ts';

/** Environment variables of all Lambda functions that require a staff sign-in. */
export const StaffEntryEnvironment = z.object({
  TICKET_TABLE: z.string(),
  STAFF_ISSUER: z.url(),
  STAFF_CLIENT: z.string(),
  FIRST_ADMINISTRATOR: z.string().toLowerCase(),
  /** Endpoint override for Cognito, in the AWS SDK's standard variable. Used in local runs. */
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: z.url().optional(),
});

/** Builds the dependencies that every staff function needs: authentication, access to tickets, and the DynamoDB table. */
export function buildStaffEntryDeps(env: z.infer<typeof StaffEntryEnvironment>) {
  const table = createTicketTableClient(env.TICKET_TABLE);
  const now = () => new Date();
  const pool = {
    issuer: env.STAFF_ISSUER,
    clientId: env.STAFF_CLIENT,
    endpoint: env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER,
  };
  return {
    table,
    door: {
      members: createStaffMemberStore(table),
      tickets: createTicketStore(table),
      directory: createCachedDirectoryReader(table, now),
      now,
      readToken: createAccessTokenVerifier(pool, now),
      firstAdministrator: env.FIRST_ADMINISTRATOR,
    },
  };
}
export type StaffEntryDeps = ReturnType<typeof buildStaffEntryDeps>['door'];
