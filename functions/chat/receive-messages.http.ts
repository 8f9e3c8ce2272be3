import { httpFunction, type Route } from '../runtime/http.ts';
import { hearMessenger, proveMessenger } from './messenger-door.ts';
import { type ReceiveServices, receiveServices } from './receive-services.ts';
import { hearZalo } from './zalo-door.ts';

export const routes: Route<ReceiveServices>[] = [
  { method: 'POST', path: '/hooks/zalo', answer: hearZalo },
  { method: 'GET', path: '/hooks/messenger', answer: proveMessenger },
  { method: 'POST', path: '/hooks/messenger', answer: hearMessenger },
];

/**
 * Lambda function for the webhooks of Zalo and Messenger: verifies signatures, queues the messages in order and responds
 * immediately.
 */
export const handler = httpFunction({ routes, services: receiveServices });
