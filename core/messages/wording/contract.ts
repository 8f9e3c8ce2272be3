import type { HeaderName } from '../../contract/contract.ts';
import type { Lang } from '../lang.ts';
import { contractEn } from './contract.en.ts';
import { contractVi } from './contract.vi.ts';
import { actsSaid, routesSaid } from './contract-routes.ts';

export type ContractWords = typeof contractVi;

/** Returns the API documentation's language: English or Vietnamese. There is no Khmer version. */
const spoken = (lang: Lang): 'vi' | 'en' => (lang === 'en' ? 'en' : 'vi');

export const contractWords = (lang: Lang): ContractWords =>
  ({ vi: contractVi, en: contractEn })[spoken(lang)];

export const headerWords = (lang: Lang): Record<HeaderName, string> => contractWords(lang).headers;

/** Returns the description of a ticket status, or the status itself if there is none. */
export const statusWords = (status: string, lang: Lang): string =>
  new Map(Object.entries(contractWords(lang).statuses)).get(status) ?? status;

/** Returns the description of an API operation. A route with several actions is described per action. */
export const operationWords = (
  { route, act }: { route: string; act?: string | undefined },
  lang: Lang,
): string | undefined =>
  new Map(Object.entries(act ? actsSaid : routesSaid)).get(act ?? route)?.[spoken(lang)];
