import * as z from 'zod';
import { findCommunesByKeys } from '../../core/contact-center/communes-by-keys.ts';
import { flowAction } from '../runtime/connect.ts';
import { optionalText } from './flow-request.ts';
import { areaPromptId, toNumberedParameters, toYesNo } from './flow-response.ts';
import type { CallServices } from './services.ts';

/** Number of communes that are read out at once; callers remember about 4. */
const perPage = 4;

const Asked = z.object({
  keys: optionalText,
  page: z.coerce.number().int().nonnegative().max(999).catch(0),
});

/**
 * Contact flow action that returns the communes matching the keys that the caller pressed, 4 per page. `count` is the number
 * of communes on this page.
 */
export const communes = flowAction(Asked, async ({ keys, page }, _, services: CallServices) => {
  const all = findCommunesByKeys(await services.directory(), keys, services.now());
  const from = page * perPage;
  const codes = all.slice(from, from + perPage).map(({ code }) => code);
  return {
    kind: codes.length > 0 ? 'found' : 'none',
    count: String(codes.length),
    more: toYesNo(all.length > from + perPage),
    ...toNumberedParameters('a', codes, perPage, ''),
    ...toNumberedParameters('s', codes.map(areaPromptId), perPage),
  };
});
