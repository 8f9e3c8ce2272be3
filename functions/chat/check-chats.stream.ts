import * as z from 'zod';
import { checkWaitingChat } from '../../core/conversation/operator/check-waiting-chat.ts';
import { createQueueFunction } from '../runtime/events/queue.ts';
import { buildOperatorMessageDeps } from './operator-message-deps.ts';

/** Lambda function that offers a callback or a ticket to chat users if no operator joined their chat in time. */
export const handler = createQueueFunction({
  item: z.object({ contactId: z.string() }),
  services: buildOperatorMessageDeps,
  about: ({ contactId }) => ({ contactId }),
  consume: async ({ contactId }, services) =>
    checkWaitingChat(contactId, { ...services, ...(await services.loadChatStores()) }),
});
