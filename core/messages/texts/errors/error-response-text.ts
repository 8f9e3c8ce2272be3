import { citizenErrorTexts } from '../../../../i18n/errors.ts';
import { type Lang, officialLang, selectTextLang } from '../../../../i18n/languages.ts';
import {
  identityErrorTexts,
  linkErrorTexts,
  staffErrorTexts,
} from '../../../../i18n/staff-errors.ts';
import { mapLangs } from '../../map-langs.ts';

/** Errors that only staff and developers read. */
const staffTextsByLang = mapLangs((lang) => ({
  ...staffErrorTexts[lang],
  ...identityErrorTexts[lang],
  ...linkErrorTexts[lang],
}));

const citizenTexts = citizenErrorTexts[officialLang];
const staffTexts = staffTextsByLang[officialLang];

type CitizenErrorCode = keyof typeof citizenTexts;
export type ErrorResponseCode = CitizenErrorCode | keyof typeof staffTexts;

const isCitizenErrorCode = (code: string): code is CitizenErrorCode =>
  Object.hasOwn(citizenTexts, code);

const isErrorResponseCode = (code: string): code is ErrorResponseCode =>
  isCitizenErrorCode(code) || Object.hasOwn(staffTexts, code);

export const errorResponseCodes: readonly ErrorResponseCode[] = [
  ...Object.keys(citizenTexts),
  ...Object.keys(staffTexts),
].filter(isErrorResponseCode);

export function getErrorResponseText(
  code: ErrorResponseCode,
  lang: Lang,
): { title: string; detail: string } {
  return isCitizenErrorCode(code) ? citizenErrorTexts[lang][code] : staffTextsByLang[lang][code];
}

/** Returns the language of an error's text: errors that only staff and developers read have no Khmer text. */
export function getErrorResponseLang(code: ErrorResponseCode, lang: Lang): Lang {
  return selectTextLang(isCitizenErrorCode(code) ? 'errors' : 'staff-errors', lang);
}
