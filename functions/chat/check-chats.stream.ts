import * as z from 'zod';
import { checkWaiting } from '../../core/conversation/check-waiting.ts';
import { queueFunction } from '../runtime/queue.ts';
import { hearServices } from './hear-services.ts';

/** Lambda function that offers a callback or a ticket to chat users whose chat no operator joined in time. */
export const handler = queueFunction({
  item: z.object({ contactId: z.string() }),
  services: hearServices,
  about: ({ contactId }) => ({ contactId }),
  consume: async ({ contactId }, services) =>
    checkWaiting(contactId, { ...services, ...(await services.kept()) }),
});
