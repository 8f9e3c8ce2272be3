import { Lang } from '../../core/messages/lang.ts';
import { portalPathIn } from '../../web/portal/view/portal-page.ts';
import { type CookieOptions, setCookieValue } from '../runtime/cookie.ts';

/** Returns `Set-Cookie` header values for a page, one per language, because each language has its own path. */
export function cachedPerLanguage(name: string, value: string, options: CookieOptions): string[] {
  return Lang.options.map((lang) =>
    setCookieValue(name, value, { ...options, path: portalPathIn(lang, options.path) }),
  );
}
