import * as z from 'zod';
import { createCitizenParticipant } from '../../adapters/connect/operator-chats.ts';
import { createParticipantServiceClient } from '../../adapters/connect/participant-service.ts';
import { createChatSessionStore } from '../../adapters/dynamodb/contact-center/chat-session-store.ts';
import { createOperatorChatHandoverStore } from '../../adapters/dynamodb/contact-center/operator-chat-handover-store.ts';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createChatAccessLog } from '../../adapters/dynamodb/staff/chat-access-log.ts';
import { createHotlineSecretReader } from '../../adapters/secrets-manager/hotline-secret.ts';
import {
  chatPlatformEnvironmentShape,
  createOperatorReplySender,
} from '../runtime/chat-platform-senders.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { pauseBeforeRetry } from '../runtime/pause-before-retry.ts';
import { buildOnFirstUse } from '../runtime/services.ts';
import { type OperatorChatApiDeps, operatorChatRoutes } from './desk/operator-chat-routes.ts';
import {
  createStaffContext,
  StaffEntryEnvironment,
  staffEntryServices,
  type TableContext,
} from './staff-entry-deps.ts';
import { createStaffFunction } from './staff-entry-point.ts';

const Environment = StaffEntryEnvironment.extend({
  HOTLINE_SECRET: z.string(),
  ...chatPlatformEnvironmentShape,
  AWS_REGION: z.string().default(''),
  /**
   * Endpoint of the Connect participant service, in the AWS SDK's standard variable. Set only in environments that simulate
   * the service.
   */
  AWS_ENDPOINT_URL_CONNECTPARTICIPANT: z.url().optional(),
});

type Context = TableContext & { env: z.infer<typeof Environment> };

const createChatOpener = ({ env, table, now }: Context): OperatorChatApiDeps['openChats'] => {
  const secret = createHotlineSecretReader(env.HOTLINE_SECRET);
  const service =
    env.AWS_ENDPOINT_URL_CONNECTPARTICIPANT ??
    `https://participant.connect.${env.AWS_REGION}.amazonaws.com`;
  const { leave } = createCitizenParticipant(
    createParticipantServiceClient(service, pauseBeforeRetry),
  );
  const common = {
    directory: createCachedDirectoryReader(table, now),
    accessLog: createChatAccessLog(table),
    send: createOperatorReplySender(env),
    pause: pauseBeforeRetry,
    now,
    leave,
  };
  return async () => {
    const hmac = await secret();
    return {
      ...common,
      handovers: createOperatorChatHandoverStore(table, hmac),
      talks: createChatSessionStore(table, { hmac, now }),
    };
  };
};

const builders = { ...staffEntryServices, openChats: createChatOpener };

/**
 * Lambda function for chats that operators answer in the console. It is the only staff function that can decrypt chats.
 */
export const handler = createStaffFunction({
  routes: operatorChatRoutes,
  services: () => buildOnFirstUse(builders, createStaffContext(readEnvironment(Environment))),
});
