// biome-ignore-all format: generated
// Generated from the folders of the languages by npm run generate -- snapshots --only combined-texts
import * as enAccessLog from './en/staff/access-log.ts';
import * as enAudit from './en/staff/audit.ts';
import * as enDirectory from './en/staff/directory.ts';
import * as enDirectoryErrors from './en/staff/directory-errors.ts';
import * as enRevealWarnings from './en/staff/reveal-warnings.ts';
import * as enRowRules from './en/staff/row-rules.ts';
import * as enSmsTextProblems from './en/staff/sms-text-problems.ts';
import * as enSurgeLevel from './en/staff/surge-level.ts';
import type { Texts } from './languages.ts';
import * as viAccessLog from './vi/staff/access-log.ts';
import * as viAudit from './vi/staff/audit.ts';
import * as viDirectory from './vi/staff/directory.ts';
import * as viDirectoryErrors from './vi/staff/directory-errors.ts';
import * as viRevealWarnings from './vi/staff/reveal-warnings.ts';
import * as viRowRules from './vi/staff/row-rules.ts';
import * as viSmsTextProblems from './vi/staff/sms-text-problems.ts';
import * as viSurgeLevel from './vi/staff/surge-level.ts';

export const accessLogLabels: Texts<typeof viAccessLog.accessLogLabels> = {
  vi: viAccessLog.accessLogLabels,
  km: viAccessLog.accessLogLabels,
  en: enAccessLog.accessLogLabels,
};

export const auditEntryLabels: Texts<typeof viAudit.auditEntryLabels> = {
  vi: viAudit.auditEntryLabels,
  km: viAudit.auditEntryLabels,
  en: enAudit.auditEntryLabels,
};

export const directoryTableLabels: Texts<typeof viDirectory.directoryTableLabels> = {
  vi: viDirectory.directoryTableLabels,
  km: viDirectory.directoryTableLabels,
  en: enDirectory.directoryTableLabels,
};

export const directoryChangeVerbs: Texts<typeof viDirectory.directoryChangeVerbs> = {
  vi: viDirectory.directoryChangeVerbs,
  km: viDirectory.directoryChangeVerbs,
  en: enDirectory.directoryChangeVerbs,
};

export const partialDirectoryPreviewNote: Texts<typeof viDirectory.partialDirectoryPreviewNote> = {
  vi: viDirectory.partialDirectoryPreviewNote,
  km: viDirectory.partialDirectoryPreviewNote,
  en: enDirectory.partialDirectoryPreviewNote,
};

export const directoryErrorTexts: Texts<typeof viDirectoryErrors.directoryErrorTexts> = {
  vi: viDirectoryErrors.directoryErrorTexts,
  km: viDirectoryErrors.directoryErrorTexts,
  en: enDirectoryErrors.directoryErrorTexts,
};

export const identityRevealWarningTexts: Texts<typeof viRevealWarnings.identityRevealWarningTexts> = {
  vi: viRevealWarnings.identityRevealWarningTexts,
  km: viRevealWarnings.identityRevealWarningTexts,
  en: enRevealWarnings.identityRevealWarningTexts,
};

export const rowRuleTexts: Texts<typeof viRowRules.rowRuleTexts> = {
  vi: viRowRules.rowRuleTexts,
  km: viRowRules.rowRuleTexts,
  en: enRowRules.rowRuleTexts,
};

export const smsTextProblemTexts: Texts<typeof viSmsTextProblems.smsTextProblemTexts> = {
  vi: viSmsTextProblems.smsTextProblemTexts,
  km: viSmsTextProblems.smsTextProblemTexts,
  en: enSmsTextProblems.smsTextProblemTexts,
};

export const surgeLevelTexts: Texts<typeof viSurgeLevel.surgeLevelTexts> = {
  vi: viSurgeLevel.surgeLevelTexts,
  km: viSurgeLevel.surgeLevelTexts,
  en: enSurgeLevel.surgeLevelTexts,
};
