import { httpFunction, type Route } from '../runtime/http.ts';
import { postChatMessage, readChat } from './chat-api.ts';
import { showChat, submitChatDeletionForm, submitChatMessageForm } from './chat-pages.ts';
import { chatContracts as contracts } from './contracts.ts';
import { type ChatServices, chatServices } from './services.ts';

export const routes: Route<ChatServices>[] = [
  { method: 'GET', path: '/tro-chuyen', answer: showChat },
  { method: 'POST', path: '/tro-chuyen', answer: submitChatMessageForm },
  { method: 'POST', path: '/tro-chuyen/xoa', answer: submitChatDeletionForm },
  { method: 'GET', path: '/api/chat', contract: contracts.read, answer: readChat },
  { method: 'POST', path: '/api/chat', contract: contracts.say, answer: postChatMessage },
];

/** Lambda function for the web chat: HTML pages that work without JavaScript, and a JSON API. */
export const handler = httpFunction({ routes, services: chatServices });
