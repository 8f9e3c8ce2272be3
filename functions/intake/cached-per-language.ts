import { Lang } from '../../core/messages/lang.ts';
import { toPortalPath } from '../../web/portal/view/portal-page.ts';
import { type CookieOptions, setCookieValue } from '../runtime/cookie.ts';

/** Returns one cookie header value for each language of a page, because each language has its own path. */
export function buildCookiePerLanguage(
  name: string,
  value: string,
  options: CookieOptions,
): string[] {
  return Lang.options.map((lang) =>
    setCookieValue(name, value, { ...options, path: toPortalPath(lang, options.path) }),
  );
}
