import * as z from 'zod';
import { reportStatus } from '../../core/contact-center/report-status.ts';
import { flowAction } from '../runtime/connect.ts';
import { optionalText, toCaller } from './flow-request.ts';
import { toCodeResponse, toYesNo } from './flow-response.ts';
import type { CallServices } from './services.ts';

/** Contact flow action that returns the public status of the ticket whose code the caller keyed in. */
export const status = flowAction(
  z.object({ code: optionalText }),
  async ({ code }, contact, services: CallServices) => {
    const result = await reportStatus(code, toCaller(contact), {
      ...services,
      keyed: await services.secret(),
    });
    if (result.kind !== 'found') return { kind: result.kind };
    return {
      kind: result.kind,
      code: result.code,
      status: `status-${result.status}`,
      own: toYesNo(result.isOwn),
      answered: toYesNo(result.isAnswered),
      ...toCodeResponse(result.code),
    };
  },
);
