import { compare } from '../../flow-builder/branch-blocks.ts';
import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import { external } from '../../flow-builder/values.ts';
import { askFunction } from './ask-function.ts';
import type { Part } from './part.ts';

/**
 * Builds flow blocks that look up the caller's number: surge level, announcement, last ticket, place and language. The call
 * continues if the look-up fails.
 */
export const recogniseCaller = (
  name: string,
  { next, limited, unknown }: { next: string; limited: string; unknown: string },
): Part<'CONTACT_FLOW'> => ({
  [name]: askFunction('identify', { next: `${name} - remember`, error: unknown }),
  [`${name} - remember`]: setAttributes({
    attributes: {
      surge: external('surge'),
      hot: external('hot'),
      lastArea: external('area'),
      lastAreaSay: external('areaSay'),
      lastTicket: external('lastTicket'),
      repeat: external('repeat'),
    },
    next: `${name} - too often`,
    error: `${name} - too often`,
  }),
  [`${name} - too often`]: compare({
    value: external('kind'),
    cases: [{ equals: 'limited', to: limited }],
    otherwise: `${name} - which language`,
  }),
  [`${name} - which language`]: compare({
    value: external('lang'),
    cases: [
      { equals: 'km', to: `${name} - last language` },
      { equals: 'en', to: `${name} - last language` },
    ],
    otherwise: next,
  }),
  [`${name} - last language`]: setAttributes({
    attributes: { lastLang: external('lang') },
    next,
    error: next,
  }),
});
