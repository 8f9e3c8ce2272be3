import * as z from 'zod';
import { ContactEvent } from '../../core/contact-center/contact-event.ts';
import { handleContactEvent } from '../../core/contact-center/handle-contact-event.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { taskFunction } from '../runtime/task.ts';
import { afterCallServices } from './after-call-services.ts';

/** Lambda function that records Amazon Connect's events about a call in progress. */
export const handler = taskFunction({
  input: ContactEvent,
  services: () =>
    afterCallServices(readEnvironment(z.object({ TICKET_TABLE: z.string() })).TICKET_TABLE),
  run: handleContactEvent,
});
