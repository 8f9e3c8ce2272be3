import { citizenFieldErrorTexts } from '../../../../i18n/errors.ts';
import { type Lang, officialLang } from '../../../../i18n/languages.ts';
import { consoleFieldErrorTexts, staffFieldErrorTexts } from '../../../../i18n/staff-errors.ts';
import { mapLangs } from '../../map-langs.ts';

/** Validation errors that only staff and developers read. */
const staffTextsByLang = mapLangs((lang) => ({
  ...staffFieldErrorTexts[lang],
  ...consoleFieldErrorTexts[lang],
}));

const citizenTexts = citizenFieldErrorTexts[officialLang];
const staffTexts = staffTextsByLang[officialLang];

type CitizenFieldErrorCode = keyof typeof citizenTexts;
export type FieldErrorCode = CitizenFieldErrorCode | keyof typeof staffTexts;

const isCitizenFieldErrorCode = (code: string): code is CitizenFieldErrorCode =>
  Object.hasOwn(citizenTexts, code);

/** Returns whether the message of a validation issue is a key of the validation texts. */
export function isFieldErrorCode(code: string): code is FieldErrorCode {
  return isCitizenFieldErrorCode(code) || Object.hasOwn(staffTexts, code);
}

/** Returns the text for a validation error in the reader's language. `limit` replaces the placeholder in the text. */
export function getFieldErrorText(code: FieldErrorCode, lang: Lang, limit?: number): string {
  const key = code === 'too-long' && limit !== undefined ? 'longer-than-limit' : code;
  const text = isCitizenFieldErrorCode(key)
    ? citizenFieldErrorTexts[lang][key]
    : staffTextsByLang[lang][key];
  return text.replace(
    '{limit}',
    limit === undefined ? '' : new Intl.NumberFormat(lang).format(limit),
  );
}
