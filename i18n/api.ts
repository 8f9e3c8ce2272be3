// biome-ignore-all format: generated
// Generated from the folders of the languages by npm run generate -- snapshots --only combined-texts
import * as enActions from './en/api/actions.ts';
import * as enDocs from './en/api/docs.ts';
import * as enOpen311 from './en/api/open311.ts';
import * as enOpen311Errors from './en/api/open311-errors.ts';
import * as enWebhooks from './en/api/webhooks.ts';
import type { Texts } from './languages.ts';
import * as viActions from './vi/api/actions.ts';
import * as viDocs from './vi/api/docs.ts';
import * as viOpen311 from './vi/api/open311.ts';
import * as viOpen311Errors from './vi/api/open311-errors.ts';
import * as viWebhooks from './vi/api/webhooks.ts';

export const staffActionDescriptions: Texts<typeof viActions.staffActionDescriptions> = {
  vi: viActions.staffActionDescriptions,
  km: viActions.staffActionDescriptions,
  en: enActions.staffActionDescriptions,
};

export const apiDocTexts: Texts<typeof viDocs.apiDocTexts> = {
  vi: viDocs.apiDocTexts,
  km: viDocs.apiDocTexts,
  en: enDocs.apiDocTexts,
};

export const open311OperationTexts: Texts<typeof viOpen311.open311OperationTexts> = {
  vi: viOpen311.open311OperationTexts,
  km: viOpen311.open311OperationTexts,
  en: enOpen311.open311OperationTexts,
};

export const open311FieldTexts: Texts<typeof viOpen311.open311FieldTexts> = {
  vi: viOpen311.open311FieldTexts,
  km: viOpen311.open311FieldTexts,
  en: enOpen311.open311FieldTexts,
};

export const open311EndpointTexts: Texts<typeof viOpen311.open311EndpointTexts> = {
  vi: viOpen311.open311EndpointTexts,
  km: viOpen311.open311EndpointTexts,
  en: enOpen311.open311EndpointTexts,
};

export const open311ErrorTexts: Texts<typeof viOpen311Errors.open311ErrorTexts> = {
  vi: viOpen311Errors.open311ErrorTexts,
  km: viOpen311Errors.open311ErrorTexts,
  en: enOpen311Errors.open311ErrorTexts,
};

export const webhookTexts: Texts<typeof viWebhooks.webhookTexts> = {
  vi: viWebhooks.webhookTexts,
  km: viWebhooks.webhookTexts,
  en: enWebhooks.webhookTexts,
};

export const domainEventTexts: Texts<typeof viWebhooks.domainEventTexts> = {
  vi: viWebhooks.domainEventTexts,
  km: viWebhooks.domainEventTexts,
  en: enWebhooks.domainEventTexts,
};
