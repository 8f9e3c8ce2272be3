import * as z from 'zod';
import { createAccessLog } from '../../adapters/dynamodb/staff/access-log.ts';
import { createIdentityRevealStore } from '../../adapters/dynamodb/staff/identity-reveal-store.ts';
import { createEnvelopeDecryptor, createKmsClient } from '../../adapters/kms/envelope.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { buildOnFirstUse } from '../runtime/services.ts';
import { identityRevealRoutes } from './privacy/identity-reveal-routes.ts';
import {
  createStaffContext,
  StaffEntryEnvironment,
  staffEntryServices,
  type TableContext,
} from './staff-entry-deps.ts';
import { createStaffFunction } from './staff-entry-point.ts';

const Environment = StaffEntryEnvironment.extend({ IDENTITY_KEY: z.string() });
type Context = TableContext & { env: z.infer<typeof Environment> };

const builders = {
  ...staffEntryServices,
  accessLog: ({ table }: Context) => createAccessLog(table),
  reveals: ({ table }: Context) => createIdentityRevealStore(table),
  unsealIdentity: ({ env }: Context) =>
    createEnvelopeDecryptor(createKmsClient(), env.IDENTITY_KEY),
};

/** Lambda function for reveals. It is the only function that can decrypt identities, and it cannot decrypt contact data. */
export const handler = createStaffFunction({
  routes: identityRevealRoutes,
  services: () => buildOnFirstUse(builders, createStaffContext(readEnvironment(Environment))),
});
