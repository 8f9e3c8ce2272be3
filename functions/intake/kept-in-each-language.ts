import { Lang } from '../../core/messages/lang.ts';
import { pathIn } from '../../web/portal/view/portal-page.ts';

/** A cookie for one page: a browser keeps it for each of its addresses apart. */
export const keptInEachLanguage = (cookie: string, path: string, details: string): string[] =>
  Lang.options.map((lang) => `${cookie}; Path=${pathIn(lang, path)}; ${details}`);
