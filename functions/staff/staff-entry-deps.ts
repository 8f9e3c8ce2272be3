import * as z from 'zod';
import { createAccessTokenVerifier } from '../../adapters/cognito/access-token.ts';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createStaffMemberStore } from '../../adapters/dynamodb/staff/member-store.ts';
import { createTicketTableClient, type TicketTable } from '../../adapters/dynamodb/table.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import type { BuiltServices } from '../runtime/services.ts';

/** Environment variables of all Lambda functions that require a staff sign-in. */
export const StaffEntryEnvironment = z.object({
  TICKET_TABLE: z.string(),
  STAFF_ISSUER: z.url(),
  STAFF_CLIENT: z.string(),
  FIRST_ADMINISTRATOR: z.string().toLowerCase(),
  /** Endpoint override for Cognito, in the AWS SDK's standard variable. Used in local runs. */
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: z.url().optional(),
});
type StaffEntryEnvironment = z.infer<typeof StaffEntryEnvironment>;

/** Context of the services that use only the DynamoDB table. */
export type TableContext = { table: TicketTable; now(): Date };
type StaffContext<Environment> = TableContext & { env: Environment };

/** Builds the context from which a staff function builds its services. */
export function createStaffContext<Environment extends StaffEntryEnvironment>(
  env: Environment,
): StaffContext<Environment> {
  return { env, table: createTicketTableClient(env.TICKET_TABLE), now: () => new Date() };
}

/** Services of every staff function that use only the DynamoDB table. */
export const staffTableEntryServices = {
  members: ({ table }: TableContext) => createStaffMemberStore(table),
  tickets: ({ table }: TableContext) => createTicketStore(table),
  directory: ({ table, now }: TableContext) => createCachedDirectoryReader(table, now),
  now: ({ now }: TableContext) => now,
};

/** Services of every staff function that authenticate members. */
export const staffSignInServices = {
  readToken: ({ env, now }: StaffContext<StaffEntryEnvironment>) =>
    createAccessTokenVerifier(
      {
        issuer: env.STAFF_ISSUER,
        clientId: env.STAFF_CLIENT,
        endpoint: env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER,
      },
      now,
    ),
  firstAdministrator: ({ env }: StaffContext<StaffEntryEnvironment>) => env.FIRST_ADMINISTRATOR,
};

/** Services that every staff function needs. */
export const staffEntryServices = { ...staffTableEntryServices, ...staffSignInServices };
export type StaffEntryDeps = BuiltServices<typeof staffEntryServices>;
