import { directoryErrorTexts } from '../../../i18n/staff.ts';
import type { Lang } from '../lang.ts';

/** Returns the reason why a directory row was rejected, in the reader's language. */
export function translateDirectoryError(reason: string, lang: Lang): string {
  const { known, other } = directoryErrorTexts[lang];
  const found = known.find(([pattern]) => pattern.test(reason));
  return found ? reason.replace(...found) : other(reason);
}
