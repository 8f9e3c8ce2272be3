import { Lang } from '../../core/messages/lang.ts';
import { pathIn } from '../../web/portal/view/portal-page.ts';
import { type CookieOptions, cookie } from '../runtime/cookie.ts';

/** A cookie for one page: a browser keeps it for each of its addresses apart. */
export const keptInEachLanguage = (name: string, value: string, options: CookieOptions): string[] =>
  Lang.options.map((lang) => cookie(name, value, { ...options, path: pathIn(lang, options.path) }));
