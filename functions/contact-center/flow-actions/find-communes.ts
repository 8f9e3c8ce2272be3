import * as z from 'zod';
import { getCommunePromptKey } from '../../../core/contact-center/model/menus/spoken-areas.ts';
import { findCommunesByKeypad } from '../../../core/contact-center/read/communes-by-keypad.ts';
import { defineFlowAction } from '../../runtime/events/connect.ts';
import type { FlowActionDeps } from '../deps.ts';
import { optionalTextParameter } from './flow-request.ts';
import { toNumberedParameters, toYesNo } from './flow-response.ts';

/** Number of communes that are read out at once; callers remember about 4. */
const communesPerPage = 4;

const CommunesRequest = z.object({
  keys: optionalTextParameter,
  page: z.coerce.number().int().nonnegative().max(999).catch(0),
});

/**
 * Contact flow action that returns the communes whose names match the keypad digits that the caller entered, 4 per page.
 * `count` is the number of communes on this page.
 */
export const findCommunesAction = defineFlowAction(
  CommunesRequest,
  async ({ keys, page }, _, services: FlowActionDeps) => {
    const all = findCommunesByKeypad(await services.directory(), keys, services.now());
    const from = page * communesPerPage;
    const communes = all.slice(from, from + communesPerPage);
    return {
      kind: communes.length > 0 ? 'found' : 'none',
      count: String(communes.length),
      more: toYesNo(all.length > from + communesPerPage),
      ...toNumberedParameters(
        'a',
        communes.map(({ area }) => area.code),
        communesPerPage,
        '',
      ),
      ...toNumberedParameters('s', communes.map(getCommunePromptKey), communesPerPage),
    };
  },
);
