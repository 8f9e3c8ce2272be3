import * as z from 'zod';
import { createAccessLog } from '../../adapters/dynamodb/access-log.ts';
import { createRevealStore } from '../../adapters/dynamodb/reveal-store.ts';
import { createEnvelopeDecryptor, createKmsClient } from '../../adapters/kms/envelope.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { type RevealServices, revealRoutes } from './reveal-routes.ts';
import { staffEntryPoint } from './staff-entry-point.ts';
import { StaffEntryEnvironment, staffEntryServices } from './staff-entry-services.ts';

const Environment = StaffEntryEnvironment.extend({ IDENTITY_KEY: z.string() });

const services = (): RevealServices => {
  const env = readEnvironment(Environment);
  const { table, door } = staffEntryServices(env);
  return {
    ...door,
    accessLog: createAccessLog(table),
    reveals: createRevealStore(table),
    unsealIdentity: createEnvelopeDecryptor(createKmsClient(), env.IDENTITY_KEY),
  };
};

/** Lambda function for reveals. It is the only function that can decrypt identities, and it cannot decrypt contact data. */
export const handler = staffEntryPoint({ routes: revealRoutes, services });
