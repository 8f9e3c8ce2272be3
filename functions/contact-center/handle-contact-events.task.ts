import * as z from 'zod';
import { handleContactEvent } from '../../core/contact-center/change/handle-contact-event.ts';
import { ContactEvent } from '../../core/contact-center/model/calls/contact-event.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createTaskFunction } from '../runtime/events/task.ts';
import { buildAfterCallDeps } from './after-call-deps.ts';

/** Lambda function that records Amazon Connect's events about a call in progress. */
export const handler = createTaskFunction({
  input: ContactEvent,
  services: () =>
    buildAfterCallDeps(readEnvironment(z.object({ TICKET_TABLE: z.string() })).TICKET_TABLE),
  run: handleContactEvent,
});
