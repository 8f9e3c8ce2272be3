import { Lang } from '../../core/messages/lang.ts';
import { toPortalPath } from '../../web/portal/view/frame/portal-page.ts';
import { buildSetCookieHeader, type CookieOptions } from '../runtime/request/cookie.ts';

/**
 * Returns the cookie headers for all languages of a portal page. Each language has its own path and therefore needs its
 * own cookie.
 */
export function buildCookiePerLanguage(
  name: string,
  value: string,
  options: CookieOptions,
): string[] {
  return Lang.options.map((lang) =>
    buildSetCookieHeader(name, value, { ...options, path: toPortalPath(lang, options.path) }),
  );
}
