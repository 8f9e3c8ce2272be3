import * as z from 'zod';
import { createOutboundCallStarter } from '../../adapters/connect/outbound-calls.ts';
import { createRateLimitCounter } from '../../adapters/dynamodb/rate-limit-counter.ts';
import { createAccessLog } from '../../adapters/dynamodb/staff/access-log.ts';
import { createCallbackClaimStore } from '../../adapters/dynamodb/staff/callback-claim-store.ts';
import { createIdentityRevealStore } from '../../adapters/dynamodb/staff/identity-reveal-store.ts';
import { createEnvelopeDecryptor, createKmsClient } from '../../adapters/kms/envelope.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { buildOnFirstUse } from '../runtime/services.ts';
import { type CallbackApiDeps, openCallbackRoutes } from './desk/open-callback-routes.ts';
import { senderContactRoutes } from './desk/sender-contact-routes.ts';
import {
  createStaffContext,
  StaffEntryEnvironment,
  staffEntryServices,
  type TableContext,
} from './staff-entry-deps.ts';
import { createStaffFunction } from './staff-entry-point.ts';

const Desk = StaffEntryEnvironment.extend({ CONTACT_KEY: z.string() });

/**
 * Environment variables. The variables for outbound calls are either all set, or all absent in a deployment without a
 * contact center.
 */
const Environment = z.union([
  Desk.extend({
    CONNECT_INSTANCE: z.string(),
    OUTBOUND_FLOW: z.string(),
    OUTBOUND_QUEUE: z.string(),
    PORTAL_URL: z.string(),
  }),
  Desk.extend({ CONNECT_INSTANCE: z.undefined().optional() }),
]);

type Context = TableContext & { env: z.infer<typeof Environment> };

const createDial = ({ env }: Context): CallbackApiDeps['dial'] =>
  env.CONNECT_INSTANCE === undefined
    ? undefined
    : createOutboundCallStarter({
        instance: env.CONNECT_INSTANCE,
        flow: env.OUTBOUND_FLOW,
        queue: env.OUTBOUND_QUEUE,
        portalUrl: env.PORTAL_URL,
      });

const builders = {
  ...staffEntryServices,
  claims: ({ table }: Context) => createCallbackClaimStore(table),
  attempts: ({ table, now }: Context) => createRateLimitCounter(table, now),
  unsealContact: ({ env }: Context) => createEnvelopeDecryptor(createKmsClient(), env.CONTACT_KEY),
  dial: createDial,
  accessLog: ({ table }: Context) => createAccessLog(table),
  reveals: ({ table }: Context) => createIdentityRevealStore(table),
};

/**
 * Lambda function for contact data: callbacks, and entry in the national feedback system. It is the only staff function that
 * can decrypt contact data, and it cannot decrypt identities.
 */
export const handler = createStaffFunction({
  routes: [...openCallbackRoutes, ...senderContactRoutes],
  services: () => buildOnFirstUse(builders, createStaffContext(readEnvironment(Environment))),
});
