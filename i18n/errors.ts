// biome-ignore-all format: generated
// Generated from the folders of the languages by npm run generate -- snapshots --only combined-texts
import * as enFields from './en/errors/fields.ts';
import * as enResponses from './en/errors/responses.ts';
import * as kmFields from './km/errors/fields.ts';
import * as kmResponses from './km/errors/responses.ts';
import type { Texts } from './languages.ts';
import * as viFields from './vi/errors/fields.ts';
import * as viResponses from './vi/errors/responses.ts';

export const citizenFieldErrorTexts: Texts<typeof viFields.citizenFieldErrorTexts> = {
  vi: viFields.citizenFieldErrorTexts,
  km: kmFields.citizenFieldErrorTexts,
  en: enFields.citizenFieldErrorTexts,
};

export const citizenErrorTexts: Texts<typeof viResponses.citizenErrorTexts> = {
  vi: viResponses.citizenErrorTexts,
  km: kmResponses.citizenErrorTexts,
  en: enResponses.citizenErrorTexts,
};
