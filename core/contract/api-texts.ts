import { apiDocTexts, staffActionDescriptions } from '../../i18n/api.ts';
import { type Lang, officialLang } from '../../i18n/languages.ts';
import type { ApiOperation } from './operation.ts';
import type { RequestHeaderName } from './route-contract.ts';

export function getHeaderDescriptions(lang: Lang): Record<RequestHeaderName, string> {
  return apiDocTexts[lang].headers;
}

/** Returns the description of a ticket status, or the status itself if it has no description. */
export function getStatusDescription(status: string, lang: Lang): string {
  return new Map(Object.entries(apiDocTexts[lang].statuses)).get(status) ?? status;
}

/** Returns the summary of an API operation: of its ticket action if the route serves several, otherwise of its route. */
export function getOperationDescription(
  { act, contract: { summary } }: Pick<ApiOperation, 'act' | 'contract'>,
  lang: Lang,
): string | undefined {
  if (act === undefined) return summary[lang] ?? summary[officialLang];
  return new Map(Object.entries(staffActionDescriptions[lang])).get(act);
}
