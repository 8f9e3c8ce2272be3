import * as z from 'zod';
import { getTimePromptKeys } from '../../../core/contact-center/read/deadline-prompts.ts';
import { findNextOpening } from '../../../core/contact-center/read/next-opening.ts';
import { defineFlowAction } from '../../runtime/events/connect.ts';
import type { FlowActionDeps } from '../deps.ts';
import { toNumberedParameters } from './flow-response.ts';

const kindByDayOff = { today: 'holiday', later: 'reopening' } as const;

/**
 * Contact flow action that returns as `kind` whether today is a day off (`holiday`), days off follow today (`reopening`), or
 * neither (`usual`). Before or on days off, the parameters `opens1` to `opens5` contain the recordings of the time at which
 * the operators work again.
 */
export const findNextOpeningAction = defineFlowAction(
  z.object({}),
  async (_, __, { directory, now }: FlowActionDeps) => {
    const opening = findNextOpening(now(), (await directory()).calendar);
    if (!opening?.dayOff) return { kind: 'usual', ...toNumberedParameters('opens', [], 5) };
    const keys = getTimePromptKeys(opening.opensAt, now());
    return {
      kind: kindByDayOff[opening.dayOff],
      ...toNumberedParameters('opens', keys, 5),
    };
  },
);
