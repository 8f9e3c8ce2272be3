import type { Lang } from '../lang.ts';
import { errorTextsEn as en } from './error-responses.en.ts';
import { errorTextsKm } from './error-responses.km.ts';
import { errorTextsVi as vi } from './error-responses.vi.ts';

type Reply = { title: string; detail: string };
export type ErrorResponseCode = keyof typeof vi;

const km: Record<ErrorResponseCode, Reply> = { ...vi, ...errorTextsKm };

const textsByLang: Record<Lang, Record<ErrorResponseCode, Reply>> = { vi, km, en };

const isReplyWord = (word: string): word is ErrorResponseCode => Object.hasOwn(vi, word);

/** Codes of all error responses of the API. */
export const errorResponseCodes: readonly ErrorResponseCode[] = Object.keys(vi).filter(isReplyWord);

export function getErrorResponseText(word: ErrorResponseCode, lang: Lang): Reply {
  return textsByLang[lang][word];
}
