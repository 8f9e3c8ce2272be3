import { readCurrentOrganization } from '../runtime/current-organization.ts';
import { createHttpFunction, type HttpFunctionRoute } from '../runtime/events/http.ts';
import { chatEndpoints } from './chat-api.ts';
import { showChatPage, submitChatDeletionForm, submitChatMessageForm } from './chat-pages.ts';
import { buildChatDeps, type ChatDeps } from './deps.ts';

export const routes: HttpFunctionRoute<ChatDeps>[] = [
  { method: 'GET', path: '/tro-chuyen', answer: showChatPage },
  { method: 'POST', path: '/tro-chuyen', answer: submitChatMessageForm },
  { method: 'POST', path: '/tro-chuyen/xoa', answer: submitChatDeletionForm },
  ...chatEndpoints,
];

/** Lambda function for the web chat: HTML pages that work without JavaScript, and a JSON API. */
export const handler = createHttpFunction({
  routes,
  services: buildChatDeps,
  organization: readCurrentOrganization,
});
