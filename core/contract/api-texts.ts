import { apiDocTexts, routeDescriptions, staffActionDescriptions } from '../../i18n/api.ts';
import type { Lang } from '../../i18n/languages.ts';
import type { RequestHeaderName } from './route-contract.ts';

export function getHeaderDescriptions(lang: Lang): Record<RequestHeaderName, string> {
  return apiDocTexts[lang].headers;
}

/** Returns the description of a ticket status, or the status itself if it has no description. */
export function getStatusDescription(status: string, lang: Lang): string {
  return new Map(Object.entries(apiDocTexts[lang].statuses)).get(status) ?? status;
}

/**
 * Returns the description of an API operation. If one route accepts several ticket actions, each action has its own
 * description.
 */
export function getOperationDescription(
  { route, act }: { route: string; act?: string | undefined },
  lang: Lang,
): string | undefined {
  const descriptions = act === undefined ? routeDescriptions[lang] : staffActionDescriptions[lang];
  return new Map(Object.entries(descriptions)).get(act ?? route);
}
