// biome-ignore-all format: generated
// Generated from the folders of the languages by npm run generate -- snapshots --only combined-texts
import * as enCitizen from './en/portal/citizen.ts';
import * as enConfirmationCode from './en/portal/confirmation-code.ts';
import * as enDenunciation from './en/portal/denunciation.ts';
import * as enInfo from './en/portal/info.ts';
import * as enLostCode from './en/portal/lost-code.ts';
import * as enOpenData from './en/portal/open-data.ts';
import * as enOpenDataColumns from './en/portal/open-data-columns.ts';
import * as enOwnReports from './en/portal/own-reports.ts';
import * as enPerformance from './en/portal/performance.ts';
import * as enPhotos from './en/portal/photos.ts';
import * as enPrivacy from './en/portal/privacy.ts';
import * as enPublished from './en/portal/published.ts';
import * as enReportProposals from './en/portal/report-proposals.ts';
import * as enReportSteps from './en/portal/report-steps.ts';
import * as enSiteInfo from './en/portal/site-info.ts';
import * as kmCitizen from './km/portal/citizen.ts';
import * as kmConfirmationCode from './km/portal/confirmation-code.ts';
import * as kmDenunciation from './km/portal/denunciation.ts';
import * as kmInfo from './km/portal/info.ts';
import * as kmLostCode from './km/portal/lost-code.ts';
import * as kmOpenData from './km/portal/open-data.ts';
import * as kmOpenDataColumns from './km/portal/open-data-columns.ts';
import * as kmOwnReports from './km/portal/own-reports.ts';
import * as kmPerformance from './km/portal/performance.ts';
import * as kmPhotos from './km/portal/photos.ts';
import * as kmPrivacy from './km/portal/privacy.ts';
import * as kmPublished from './km/portal/published.ts';
import * as kmReportProposals from './km/portal/report-proposals.ts';
import * as kmReportSteps from './km/portal/report-steps.ts';
import * as kmSiteInfo from './km/portal/site-info.ts';
import type { Texts } from './languages.ts';
import * as viCitizen from './vi/portal/citizen.ts';
import * as viConfirmationCode from './vi/portal/confirmation-code.ts';
import * as viDenunciation from './vi/portal/denunciation.ts';
import * as viInfo from './vi/portal/info.ts';
import * as viLostCode from './vi/portal/lost-code.ts';
import * as viOpenData from './vi/portal/open-data.ts';
import * as viOpenDataColumns from './vi/portal/open-data-columns.ts';
import * as viOwnReports from './vi/portal/own-reports.ts';
import * as viPerformance from './vi/portal/performance.ts';
import * as viPhotos from './vi/portal/photos.ts';
import * as viPrivacy from './vi/portal/privacy.ts';
import * as viPublished from './vi/portal/published.ts';
import * as viReportProposals from './vi/portal/report-proposals.ts';
import * as viReportSteps from './vi/portal/report-steps.ts';
import * as viSiteInfo from './vi/portal/site-info.ts';

export const citizenPageTexts: Texts<typeof viCitizen.citizenPageTexts> = {
  vi: viCitizen.citizenPageTexts,
  km: kmCitizen.citizenPageTexts,
  en: enCitizen.citizenPageTexts,
};

export const confirmationCodeLabels: Texts<typeof viConfirmationCode.confirmationCodeLabels> = {
  vi: viConfirmationCode.confirmationCodeLabels,
  km: kmConfirmationCode.confirmationCodeLabels,
  en: enConfirmationCode.confirmationCodeLabels,
};

export const denunciationPageTexts: Texts<typeof viDenunciation.denunciationPageTexts> = {
  vi: viDenunciation.denunciationPageTexts,
  km: kmDenunciation.denunciationPageTexts,
  en: enDenunciation.denunciationPageTexts,
};

export const infoPageTexts: Texts<typeof viInfo.infoPageTexts> = {
  vi: viInfo.infoPageTexts,
  km: kmInfo.infoPageTexts,
  en: enInfo.infoPageTexts,
};

export const lostCodePageTexts: Texts<typeof viLostCode.lostCodePageTexts> = {
  vi: viLostCode.lostCodePageTexts,
  km: kmLostCode.lostCodePageTexts,
  en: enLostCode.lostCodePageTexts,
};

export const openDataPageTexts: Texts<typeof viOpenData.openDataPageTexts> = {
  vi: viOpenData.openDataPageTexts,
  km: kmOpenData.openDataPageTexts,
  en: enOpenData.openDataPageTexts,
};

export const openDataColumnTexts: Texts<typeof viOpenDataColumns.openDataColumnTexts> = {
  vi: viOpenDataColumns.openDataColumnTexts,
  km: kmOpenDataColumns.openDataColumnTexts,
  en: enOpenDataColumns.openDataColumnTexts,
};

export const ownReportTexts: Texts<typeof viOwnReports.ownReportTexts> = {
  vi: viOwnReports.ownReportTexts,
  km: kmOwnReports.ownReportTexts,
  en: enOwnReports.ownReportTexts,
};

export const performancePageTexts: Texts<typeof viPerformance.performancePageTexts> = {
  vi: viPerformance.performancePageTexts,
  km: kmPerformance.performancePageTexts,
  en: enPerformance.performancePageTexts,
};

export const photoTexts: Texts<typeof viPhotos.photoTexts> = {
  vi: viPhotos.photoTexts,
  km: kmPhotos.photoTexts,
  en: enPhotos.photoTexts,
};

export const privacyPageTexts: Texts<typeof viPrivacy.privacyPageTexts> = {
  vi: viPrivacy.privacyPageTexts,
  km: kmPrivacy.privacyPageTexts,
  en: enPrivacy.privacyPageTexts,
};

export const publishedPageTexts: Texts<typeof viPublished.publishedPageTexts> = {
  vi: viPublished.publishedPageTexts,
  km: kmPublished.publishedPageTexts,
  en: enPublished.publishedPageTexts,
};

export const reportProposalTexts: Texts<typeof viReportProposals.reportProposalTexts> = {
  vi: viReportProposals.reportProposalTexts,
  km: kmReportProposals.reportProposalTexts,
  en: enReportProposals.reportProposalTexts,
};

export const reportStepTexts: Texts<typeof viReportSteps.reportStepTexts> = {
  vi: viReportSteps.reportStepTexts,
  km: kmReportSteps.reportStepTexts,
  en: enReportSteps.reportStepTexts,
};

export const siteInfoTexts: Texts<typeof viSiteInfo.siteInfoTexts> = {
  vi: viSiteInfo.siteInfoTexts,
  km: kmSiteInfo.siteInfoTexts,
  en: enSiteInfo.siteInfoTexts,
};
