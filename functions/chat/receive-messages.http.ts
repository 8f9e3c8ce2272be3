import { httpFunction, type Route } from '../runtime/http.ts';
import { hearMessenger, proveMessenger } from './messenger-door.ts';
import { type ReceiveServices, receiveServices } from './receive-services.ts';
import { hearZalo } from './zalo-door.ts';

export const routes: Route<ReceiveServices>[] = [
  { method: 'POST', path: '/hooks/zalo', answer: hearZalo },
  { method: 'GET', path: '/hooks/messenger', answer: proveMessenger },
  { method: 'POST', path: '/hooks/messenger', answer: hearMessenger },
];

/** Where Zalo and Messenger tell of what people write: it is proved, put in order, and answered at once. */
export const handler = httpFunction({ routes, services: receiveServices });
