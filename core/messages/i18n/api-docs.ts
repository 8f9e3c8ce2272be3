import type { RequestHeaderName } from '../../contract/route-contract.ts';
import type { Lang } from '../lang.ts';
import { apiDocTextsEn } from './api-docs.en.ts';
import { apiDocTextsVi } from './api-docs.vi.ts';
import { staffActionDescriptions } from './api-docs-actions.ts';
import { routeDescriptions } from './api-docs-routes.ts';

export type ApiDocTexts = typeof apiDocTextsVi;

/**
 * Returns the language in which a reader gets the API documentation: English for English, Vietnamese for all other
 * languages.
 */
const spoken = (lang: Lang): 'vi' | 'en' => (lang === 'en' ? 'en' : 'vi');

export function getApiDocTexts(lang: Lang): ApiDocTexts {
  return { vi: apiDocTextsVi, en: apiDocTextsEn }[spoken(lang)];
}

export function getHeaderDescriptions(lang: Lang): Record<RequestHeaderName, string> {
  return getApiDocTexts(lang).headers;
}

/** Returns the description of a ticket status, or the status itself if it has no description. */
export function getStatusDescription(status: string, lang: Lang): string {
  return new Map(Object.entries(getApiDocTexts(lang).statuses)).get(status) ?? status;
}

/**
 * Returns the description of an API operation. If one route accepts several ticket actions, each action has its own
 * description.
 */
export function getOperationDescription(
  { route, act }: { route: string; act?: string | undefined },
  lang: Lang,
): string | undefined {
  return new Map(Object.entries(act ? staffActionDescriptions : routeDescriptions)).get(
    act ?? route,
  )?.[spoken(lang)];
}
