import { type Lang, langs, languages } from '../../i18n/languages.ts';
import { type Area, findAreaInForce } from '../directory/model/areas/area.ts';
import type { UnitsAndAreas } from '../directory/model/organization/unit.ts';

/** Place value in the URL of a poster that is for the whole province. Other posters have a commune's code there. */
export const wholeProvincePosterPlace = 'tinh';

/**
 * Returns the URL in a poster's QR code. It is short, because a QR code with fewer modules can be scanned from farther away.
 */
export function buildPosterUrl(place: string, portalUrl: string): string {
  return new URL(`/q/${place}`, portalUrl).href;
}

/**
 * Returns the language of the poster for readers of a language. Posters exist only in languages that a native speaker has
 * reviewed, because they hang in public.
 */
const selectPosterLang = (lang: Lang): Lang =>
  languages[lang].isReviewed ? lang : languages[lang].fallback;

const toPosterSuffix = (lang: Lang): string =>
  `${languages[lang].pathPrefix.replace('/', '.')}.pdf`;

/** Returns the name of a poster's file, for instance `29254.pdf` in Vietnamese and `29254.en.pdf` in English. */
export function buildPosterFileName(place: string, lang: Lang): string {
  return `${place}${toPosterSuffix(selectPosterLang(lang))}`;
}

/** Returns place and language of a poster's file name, or undefined if there is no such poster. */
export function parsePosterFileName(file: string): { place: string; lang: Lang } | undefined {
  const [, place = '', suffix] = /^(\d{5}|tinh)(\..+)$/.exec(file) ?? [];
  const lang = langs.find((one) => toPosterSuffix(one) === suffix);
  return lang && selectPosterLang(lang) === lang ? { place, lang } : undefined;
}

/**
 * Returns the commune that a poster is for, or the commune's successor on the given day. Returns undefined for a poster for
 * the whole province and for unknown codes.
 */
export function findPosterArea(
  directory: Pick<UnitsAndAreas, 'areas'>,
  place: string,
  on: Date,
): Area | undefined {
  const area = /^\d{5}$/.test(place) ? findAreaInForce(directory, place, on) : undefined;
  return area?.level === 'commune' ? area : undefined;
}
