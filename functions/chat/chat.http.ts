import { httpFunction, type Route } from '../runtime/http.ts';
import { readChat, sayToChat } from './chat-api.ts';
import { forgetByPage, sayByPage, showChat } from './chat-pages.ts';
import { chatContracts as contracts } from './contracts.ts';
import { type ChatServices, chatServices } from './services.ts';

export const routes: Route<ChatServices>[] = [
  { method: 'GET', path: '/tro-chuyen', answer: showChat },
  { method: 'POST', path: '/tro-chuyen', answer: sayByPage },
  { method: 'POST', path: '/tro-chuyen/xoa', answer: forgetByPage },
  { method: 'GET', path: '/api/chat', contract: contracts.read, answer: readChat },
  { method: 'POST', path: '/api/chat', contract: contracts.say, answer: sayToChat },
];

/** Lambda function for the web chat: HTML pages that work without JavaScript, and a JSON API. */
export const handler = httpFunction({ routes, services: chatServices });
