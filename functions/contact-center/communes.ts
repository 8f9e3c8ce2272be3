import * as z from 'zod';
import { communesByKeys } from '../../core/contact-center/communes-by-keys.ts';
import { action } from '../runtime/connect.ts';
import { text } from './asked.ts';
import type { CallServices } from './services.ts';
import { areaPrompt, slots, yesNo } from './told.ts';

/** Number of communes read out at once; a caller remembers about 4. */
const perPage = 4;

const Asked = z.object({
  keys: text,
  page: z.coerce.number().int().nonnegative().max(999).catch(0),
});

/**
 * Contact flow action that returns the communes matching the caller's keys, 4 per page; `count` is the number on this page.
 */
export const communes = action(Asked, async ({ keys, page }, _, services: CallServices) => {
  const all = communesByKeys(await services.directory(), keys, services.now());
  const from = page * perPage;
  const codes = all.slice(from, from + perPage).map(({ code }) => code);
  return {
    kind: codes.length > 0 ? 'found' : 'none',
    count: String(codes.length),
    more: yesNo(all.length > from + perPage),
    ...slots('a', codes, perPage, ''),
    ...slots('s', codes.map(areaPrompt), perPage),
  };
});
