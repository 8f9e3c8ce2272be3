import { open311ErrorTexts } from '../../i18n/api.ts';
import { officialLang } from '../../i18n/languages.ts';

export type Open311ErrorCode = keyof (typeof open311ErrorTexts)[typeof officialLang];

/** Returns an error text in Vietnamese for users of the client system, and in English for its developers. */
export function getOpen311ErrorText(code: Open311ErrorCode, about?: string): string {
  const text = `${open311ErrorTexts[officialLang][code]} (${open311ErrorTexts.en[code]})`;
  return about ? `${about}: ${text}` : text;
}
