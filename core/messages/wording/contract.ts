import type { HeaderName } from '../../contract/contract.ts';
import type { Lang } from '../lang.ts';
import { contractEn } from './contract.en.ts';
import { contractVi } from './contract.vi.ts';
import { actsSaid, routesSaid } from './contract-routes.ts';

export type ContractWords = typeof contractVi;

/** Programmers read Vietnamese or English. */
const spoken = (lang: Lang): 'vi' | 'en' => (lang === 'en' ? 'en' : 'vi');

export const contractWords = (lang: Lang): ContractWords =>
  ({ vi: contractVi, en: contractEn })[spoken(lang)];

export const headerWords = (lang: Lang): Record<HeaderName, string> => contractWords(lang).headers;

/** What a status means; one that has no words is its own. */
export const statusWords = (status: string, lang: Lang): string =>
  new Map(Object.entries(contractWords(lang).statuses)).get(status) ?? status;

/** What the operation is for: the act where its route does several. */
export const operationWords = (
  { route, act }: { route: string; act?: string | undefined },
  lang: Lang,
): string | undefined =>
  new Map(Object.entries(act ? actsSaid : routesSaid)).get(act ?? route)?.[spoken(lang)];
