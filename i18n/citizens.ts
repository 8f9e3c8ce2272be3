// biome-ignore-all format: generated
// Generated from the folders of the languages by npm run generate -- snapshots --only combined-texts
import * as enAreaNames from './en/citizens/area-names.ts';
import * as enDates from './en/citizens/dates.ts';
import * as enEmergency from './en/citizens/emergency.ts';
import * as enInvalidReportFields from './en/citizens/invalid-report-fields.ts';
import * as enOtherAuthorityGuidance from './en/citizens/other-authority-guidance.ts';
import * as enPinLocked from './en/citizens/pin-locked.ts';
import * as enStatusLabels from './en/citizens/status-labels.ts';
import * as enVoiceMessageReport from './en/citizens/voice-message-report.ts';
import * as enYesNoLabels from './en/citizens/yes-no-labels.ts';
import * as kmAreaNames from './km/citizens/area-names.ts';
import * as kmDates from './km/citizens/dates.ts';
import * as kmEmergency from './km/citizens/emergency.ts';
import * as kmInvalidReportFields from './km/citizens/invalid-report-fields.ts';
import * as kmOtherAuthorityGuidance from './km/citizens/other-authority-guidance.ts';
import * as kmPinLocked from './km/citizens/pin-locked.ts';
import * as kmStatusLabels from './km/citizens/status-labels.ts';
import * as kmVoiceMessageReport from './km/citizens/voice-message-report.ts';
import * as kmYesNoLabels from './km/citizens/yes-no-labels.ts';
import type { Texts } from './languages.ts';
import * as viAreaNames from './vi/citizens/area-names.ts';
import * as viDates from './vi/citizens/dates.ts';
import * as viEmergency from './vi/citizens/emergency.ts';
import * as viInvalidReportFields from './vi/citizens/invalid-report-fields.ts';
import * as viOtherAuthorityGuidance from './vi/citizens/other-authority-guidance.ts';
import * as viPinLocked from './vi/citizens/pin-locked.ts';
import * as viStatusLabels from './vi/citizens/status-labels.ts';
import * as viVoiceMessageReport from './vi/citizens/voice-message-report.ts';
import * as viYesNoLabels from './vi/citizens/yes-no-labels.ts';

export const areaNameTexts: Texts<typeof viAreaNames.areaNameTexts> = {
  vi: viAreaNames.areaNameTexts,
  km: kmAreaNames.areaNameTexts,
  en: enAreaNames.areaNameTexts,
};

export const dateTexts: Texts<typeof viDates.dateTexts> = {
  vi: viDates.dateTexts,
  km: kmDates.dateTexts,
  en: enDates.dateTexts,
};

export const emergencyCallTexts: Texts<typeof viEmergency.emergencyCallTexts> = {
  vi: viEmergency.emergencyCallTexts,
  km: kmEmergency.emergencyCallTexts,
  en: enEmergency.emergencyCallTexts,
};

export const emergencyCallAdvice: Texts<typeof viEmergency.emergencyCallAdvice> = {
  vi: viEmergency.emergencyCallAdvice,
  km: kmEmergency.emergencyCallAdvice,
  en: enEmergency.emergencyCallAdvice,
};

export const invalidReportFieldLabels: Texts<typeof viInvalidReportFields.invalidReportFieldLabels> = {
  vi: viInvalidReportFields.invalidReportFieldLabels,
  km: kmInvalidReportFields.invalidReportFieldLabels,
  en: enInvalidReportFields.invalidReportFieldLabels,
};

export const invalidReportFieldsNotice: Texts<typeof viInvalidReportFields.invalidReportFieldsNotice> = {
  vi: viInvalidReportFields.invalidReportFieldsNotice,
  km: kmInvalidReportFields.invalidReportFieldsNotice,
  en: enInvalidReportFields.invalidReportFieldsNotice,
};

export const otherAuthorityGuidanceTexts: Texts<typeof viOtherAuthorityGuidance.otherAuthorityGuidanceTexts> = {
  vi: viOtherAuthorityGuidance.otherAuthorityGuidanceTexts,
  km: kmOtherAuthorityGuidance.otherAuthorityGuidanceTexts,
  en: enOtherAuthorityGuidance.otherAuthorityGuidanceTexts,
};

export const pinLockedText: Texts<typeof viPinLocked.pinLockedText> = {
  vi: viPinLocked.pinLockedText,
  km: kmPinLocked.pinLockedText,
  en: enPinLocked.pinLockedText,
};

export const publicStatusLabels: Texts<typeof viStatusLabels.publicStatusLabels> = {
  vi: viStatusLabels.publicStatusLabels,
  km: kmStatusLabels.publicStatusLabels,
  en: enStatusLabels.publicStatusLabels,
};

export const voiceMessageReportTexts: Texts<typeof viVoiceMessageReport.voiceMessageReportTexts> = {
  vi: viVoiceMessageReport.voiceMessageReportTexts,
  km: kmVoiceMessageReport.voiceMessageReportTexts,
  en: enVoiceMessageReport.voiceMessageReportTexts,
};

export const yesNoLabels: Texts<typeof viYesNoLabels.yesNoLabels> = {
  vi: viYesNoLabels.yesNoLabels,
  km: kmYesNoLabels.yesNoLabels,
  en: enYesNoLabels.yesNoLabels,
};
