import * as z from 'zod';
import { getTimePromptKeys } from '../../../core/contact-center/read/deadline-prompts.ts';
import { findNextOpening } from '../../../core/contact-center/read/next-opening.ts';
import { defineFlowAction } from '../../runtime/events/connect.ts';
import type { FlowActionDeps } from '../deps.ts';
import { toNumberedParameters } from './flow-response.ts';

/**
 * Contact flow action that returns whether the hotline is closed because of a public holiday (`kind`). On a holiday, the
 * parameters `opens1` to `opens5` contain the recordings of the time at which the operators work again.
 */
export const findNextOpeningAction = defineFlowAction(
  z.object({}),
  async (_, __, { directory, now }: FlowActionDeps) => {
    const opening = findNextOpening(now(), (await directory()).calendar);
    const keys = opening?.isHoliday ? getTimePromptKeys(opening.opensAt, now()) : [];
    return {
      kind: keys.length > 0 ? 'holiday' : 'usual',
      ...toNumberedParameters('opens', keys, 5),
    };
  },
);
