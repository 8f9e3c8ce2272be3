import * as z from 'zod';
import { accessLog } from '../../adapters/dynamodb/access-log.ts';
import { revealStore } from '../../adapters/dynamodb/reveal-store.ts';
import { kmsClient, unsealer } from '../../adapters/kms/envelope.ts';
import { environment } from '../runtime/environment.ts';
import { DoorEnvironment, doorServices } from './door-services.ts';
import { type RevealServices, revealRoutes } from './reveal-routes.ts';
import { staffDoor } from './staff-door.ts';

const Environment = DoorEnvironment.extend({ IDENTITY_KEY: z.string() });

const services = (): RevealServices => {
  const env = environment(Environment);
  const { table, door } = doorServices(env);
  return {
    ...door,
    accessLog: accessLog(table),
    reveals: revealStore(table),
    unsealIdentity: unsealer(kmsClient(), env.IDENTITY_KEY),
  };
};

/** Lambda function for reveals: the only function that can decrypt identities. It cannot decrypt contact data. */
export const handler = staffDoor({ routes: revealRoutes, services });
