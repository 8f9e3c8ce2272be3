import { Lang } from '../../core/messages/lang.ts';
import { toPortalPath } from '../../web/portal/view/portal-page.ts';
import { type CookieOptions, setCookieValue } from '../runtime/cookie.ts';

/** Returns `Set-Cookie` header values for a page, one per language, because each language has its own path. */
export function buildCookiePerLanguage(
  name: string,
  value: string,
  options: CookieOptions,
): string[] {
  return Lang.options.map((lang) =>
    setCookieValue(name, value, { ...options, path: toPortalPath(lang, options.path) }),
  );
}
