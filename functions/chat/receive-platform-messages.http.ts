import { createHttpFunction, type HttpFunctionRoute } from '../runtime/events/http.ts';
import { receiveMessengerEvent, verifyMessengerWebhook } from './platforms/messenger-endpoint.ts';
import {
  buildChatPlatformWebhookDeps,
  type ChatPlatformWebhookDeps,
} from './platforms/platform-webhook-deps.ts';
import { receiveZaloEvent } from './platforms/zalo-endpoint.ts';

export const routes: HttpFunctionRoute<ChatPlatformWebhookDeps>[] = [
  { method: 'POST', path: '/hooks/zalo', answer: receiveZaloEvent },
  { method: 'GET', path: '/hooks/messenger', answer: verifyMessengerWebhook },
  { method: 'POST', path: '/hooks/messenger', answer: receiveMessengerEvent },
];

/**
 * Lambda function for the webhooks of Zalo and Messenger. Verifies signatures, queues the messages in order and responds
 * immediately.
 */
export const handler = createHttpFunction({ routes, services: buildChatPlatformWebhookDeps });
