import { type Lang, languages, type Texts } from '../../i18n/languages.ts';
import { createLazyObject } from '../shared/lazy.ts';

/** Returns what a function returns for each language. Calls it for a language when that language is first read. */
export function mapLangs<T>(map: (lang: Lang) => T): Texts<T> {
  return createLazyObject<Texts<T>>(languages, map);
}
