import { httpFunction, type Route } from '../runtime/http.ts';
import { receiveMessenger, verifyMessengerWebhook } from './messenger-endpoint.ts';
import { type ReceiveServices, receiveServices } from './receive-services.ts';
import { receiveZalo } from './zalo-endpoint.ts';

export const routes: Route<ReceiveServices>[] = [
  { method: 'POST', path: '/hooks/zalo', answer: receiveZalo },
  { method: 'GET', path: '/hooks/messenger', answer: verifyMessengerWebhook },
  { method: 'POST', path: '/hooks/messenger', answer: receiveMessenger },
];

/**
 * Lambda function for the webhooks of Zalo and Messenger. Verifies signatures, queues the messages in order and responds
 * immediately.
 */
export const handler = httpFunction({ routes, services: receiveServices });
