import * as z from 'zod';
import { claimStore } from '../../adapters/dynamodb/claim-store.ts';
import { kmsClient, unsealer } from '../../adapters/kms/envelope.ts';
import { environment } from '../runtime/environment.ts';
import { DoorEnvironment, doorServices } from './door-services.ts';
import { type OpenCallbackServices, openCallbackRoutes } from './open-callback-routes.ts';
import { staffDoor } from './staff-door.ts';

const Environment = DoorEnvironment.extend({ CONTACT_KEY: z.string() });

const services = (): OpenCallbackServices => {
  const env = environment(Environment);
  const { table, door } = doorServices(env);
  return {
    ...door,
    claims: claimStore(table),
    unsealContact: unsealer(kmsClient(), env.CONTACT_KEY),
  };
};

/** The one door of the staff behind which a telephone number is opened; no identity is. */
export const handler = staffDoor({ routes: openCallbackRoutes, services });
