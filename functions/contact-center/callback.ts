import * as z from 'zod';
import { askForCall } from '../../core/contact-center/ask-for-call.ts';
import { action } from '../runtime/connect.ts';
import { callerOf, text } from './asked.ts';
import type { CallServices } from './services.ts';
import { dueTold } from './told.ts';

/** Contact flow action that requests a callback, to the number that the caller keyed or else to the caller's own. */
export const callback = action(
  z.object({ code: text, number: text }),
  async (asked, contact, services: CallServices) => {
    const outcome = await askForCall(asked, callerOf(contact), {
      ...services,
      keyed: await services.secret(),
    });
    return 'dueAt' in outcome
      ? { kind: outcome.kind, ...dueTold(outcome.dueAt, services.now()) }
      : { kind: outcome.kind };
  },
);
