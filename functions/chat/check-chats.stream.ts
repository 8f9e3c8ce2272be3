import * as z from 'zod';
import { checkWaiting } from '../../core/conversation/check-waiting.ts';
import { queueFunction } from '../runtime/queue.ts';
import { hearServices } from './hear-services.ts';

/** Offers a callback or a ticket to those whose chat no operator has joined in time. */
export const handler = queueFunction({
  item: z.object({ contactId: z.string() }),
  services: hearServices,
  about: ({ contactId }) => ({ contactId }),
  consume: async ({ contactId }, services) =>
    checkWaiting(contactId, { ...services, ...(await services.kept()) }),
});
