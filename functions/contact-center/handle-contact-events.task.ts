import * as z from 'zod';
import { ContactEvent } from '../../core/contact-center/contact-event.ts';
import { handleContactEvent } from '../../core/contact-center/handle-contact-event.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createTaskFunction } from '../runtime/task.ts';
import { buildAfterCallDeps } from './after-call-deps.ts';

/** Lambda function that records Amazon Connect's events about a call in progress. */
export const handler = createTaskFunction({
  input: ContactEvent,
  services: () =>
    buildAfterCallDeps(readEnvironment(z.object({ TICKET_TABLE: z.string() })).TICKET_TABLE),
  run: handleContactEvent,
});
