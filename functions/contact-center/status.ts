import * as z from 'zod';
import { tellStatus } from '../../core/contact-center/tell-status.ts';
import { action } from '../runtime/connect.ts';
import { callerOf, text } from './asked.ts';
import type { CallServices } from './services.ts';
import { codeTold, yesNo } from './told.ts';

/** Contact flow action that returns the public status of the ticket whose code the caller keyed. */
export const status = action(
  z.object({ code: text }),
  async ({ code }, contact, services: CallServices) => {
    const told = await tellStatus(code, callerOf(contact), {
      ...services,
      keyed: await services.secret(),
    });
    if (told.kind !== 'found') return { kind: told.kind };
    return {
      kind: told.kind,
      code: told.code,
      status: `status-${told.status}`,
      own: yesNo(told.isOwn),
      answered: yesNo(told.isAnswered),
      ...codeTold(told.code),
    };
  },
);
