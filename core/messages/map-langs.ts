import { type Lang, languages, type Texts } from '../../i18n/languages.ts';
import { createLazyObject } from '../shared/lazy.ts';

/** Returns an object with one value for each language. The function computes a value when it is first read. */
export function mapLangs<T>(map: (lang: Lang) => T): Texts<T> {
  return createLazyObject<Texts<T>>(languages, map);
}
