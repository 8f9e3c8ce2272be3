// biome-ignore-all format: generated
// Generated from the folders of the languages by npm run generate -- snapshots --only combined-texts
import * as enConsoleFields from './en/staff-errors/console-fields.ts';
import * as enFields from './en/staff-errors/fields.ts';
import * as enIdentity from './en/staff-errors/identity.ts';
import * as enLinks from './en/staff-errors/links.ts';
import * as enResponses from './en/staff-errors/responses.ts';
import type { Texts } from './languages.ts';
import * as viConsoleFields from './vi/staff-errors/console-fields.ts';
import * as viFields from './vi/staff-errors/fields.ts';
import * as viIdentity from './vi/staff-errors/identity.ts';
import * as viLinks from './vi/staff-errors/links.ts';
import * as viResponses from './vi/staff-errors/responses.ts';

export const consoleFieldErrorTexts: Texts<typeof viConsoleFields.consoleFieldErrorTexts> = {
  vi: viConsoleFields.consoleFieldErrorTexts,
  km: viConsoleFields.consoleFieldErrorTexts,
  en: enConsoleFields.consoleFieldErrorTexts,
};

export const staffFieldErrorTexts: Texts<typeof viFields.staffFieldErrorTexts> = {
  vi: viFields.staffFieldErrorTexts,
  km: viFields.staffFieldErrorTexts,
  en: enFields.staffFieldErrorTexts,
};

export const identityErrorTexts: Texts<typeof viIdentity.identityErrorTexts> = {
  vi: viIdentity.identityErrorTexts,
  km: viIdentity.identityErrorTexts,
  en: enIdentity.identityErrorTexts,
};

export const linkErrorTexts: Texts<typeof viLinks.linkErrorTexts> = {
  vi: viLinks.linkErrorTexts,
  km: viLinks.linkErrorTexts,
  en: enLinks.linkErrorTexts,
};

export const staffErrorTexts: Texts<typeof viResponses.staffErrorTexts> = {
  vi: viResponses.staffErrorTexts,
  km: viResponses.staffErrorTexts,
  en: enResponses.staffErrorTexts,
};
