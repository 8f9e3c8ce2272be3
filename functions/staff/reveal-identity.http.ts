import * as z from 'zod';
import { createAccessLog } from '../../adapters/dynamodb/access-log.ts';
import { createIdentityRevealStore } from '../../adapters/dynamodb/identity-reveal-store.ts';
import { createEnvelopeDecryptor, createKmsClient } from '../../adapters/kms/envelope.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { type IdentityRevealApiDeps, identityRevealRoutes } from './identity-reveal-routes.ts';
import { buildStaffEntryDeps, StaffEntryEnvironment } from './staff-entry-deps.ts';
import { createStaffFunction } from './staff-entry-point.ts';

const Environment = StaffEntryEnvironment.extend({ IDENTITY_KEY: z.string() });

const services = (): IdentityRevealApiDeps => {
  const env = readEnvironment(Environment);
  const { table, door } = buildStaffEntryDeps(env);
  return {
    ...door,
    accessLog: createAccessLog(table),
    reveals: createIdentityRevealStore(table),
    unsealIdentity: createEnvelopeDecryptor(createKmsClient(), env.IDENTITY_KEY),
  };
};

/** Lambda function for reveals. It is the only function that can decrypt identities, and it cannot decrypt contact data. */
export const handler = createStaffFunction({ routes: identityRevealRoutes, services });
