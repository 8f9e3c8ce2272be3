// biome-ignore-all format: generated
// Generated from the folders of the languages by npm run generate -- snapshots --only combined-texts
import * as enBundledNotifications from './en/console/bundled-notifications.ts';
import * as enLikelyDuplicates from './en/console/likely-duplicates.ts';
import * as enMessageBudget from './en/console/message-budget.ts';
import * as enOperatorDesk from './en/console/operator-desk.ts';
import * as enPrivacyNotice from './en/console/privacy-notice.ts';
import * as enProblems from './en/console/problems.ts';
import * as enSharedParts from './en/console/shared-parts.ts';
import * as enShell from './en/console/shell.ts';
import * as enSignIn from './en/console/sign-in.ts';
import * as enStatistics from './en/console/statistics.ts';
import * as enSupervision from './en/console/supervision.ts';
import * as enWeeklyMails from './en/console/weekly-mails.ts';
import type { Texts } from './languages.ts';
import * as viBundledNotifications from './vi/console/bundled-notifications.ts';
import * as viLikelyDuplicates from './vi/console/likely-duplicates.ts';
import * as viMessageBudget from './vi/console/message-budget.ts';
import * as viOperatorDesk from './vi/console/operator-desk.ts';
import * as viPrivacyNotice from './vi/console/privacy-notice.ts';
import * as viProblems from './vi/console/problems.ts';
import * as viSharedParts from './vi/console/shared-parts.ts';
import * as viShell from './vi/console/shell.ts';
import * as viSignIn from './vi/console/sign-in.ts';
import * as viStatistics from './vi/console/statistics.ts';
import * as viSupervision from './vi/console/supervision.ts';
import * as viWeeklyMails from './vi/console/weekly-mails.ts';

export const bundledNotificationTexts: Texts<typeof viBundledNotifications.bundledNotificationTexts> = {
  vi: viBundledNotifications.bundledNotificationTexts,
  km: viBundledNotifications.bundledNotificationTexts,
  en: enBundledNotifications.bundledNotificationTexts,
};

export const likelyDuplicateTexts: Texts<typeof viLikelyDuplicates.likelyDuplicateTexts> = {
  vi: viLikelyDuplicates.likelyDuplicateTexts,
  km: viLikelyDuplicates.likelyDuplicateTexts,
  en: enLikelyDuplicates.likelyDuplicateTexts,
};

export const messageBudgetTexts: Texts<typeof viMessageBudget.messageBudgetTexts> = {
  vi: viMessageBudget.messageBudgetTexts,
  km: viMessageBudget.messageBudgetTexts,
  en: enMessageBudget.messageBudgetTexts,
};

export const operatorDeskTexts: Texts<typeof viOperatorDesk.operatorDeskTexts> = {
  vi: viOperatorDesk.operatorDeskTexts,
  km: viOperatorDesk.operatorDeskTexts,
  en: enOperatorDesk.operatorDeskTexts,
};

export const privacyNotice: Texts<typeof viPrivacyNotice.privacyNotice> = {
  vi: viPrivacyNotice.privacyNotice,
  km: viPrivacyNotice.privacyNotice,
  en: enPrivacyNotice.privacyNotice,
};

export const problemTexts: Texts<typeof viProblems.problemTexts> = {
  vi: viProblems.problemTexts,
  km: viProblems.problemTexts,
  en: enProblems.problemTexts,
};

export const sharedPartTexts: Texts<typeof viSharedParts.sharedPartTexts> = {
  vi: viSharedParts.sharedPartTexts,
  km: viSharedParts.sharedPartTexts,
  en: enSharedParts.sharedPartTexts,
};

export const shellTexts: Texts<typeof viShell.shellTexts> = {
  vi: viShell.shellTexts,
  km: viShell.shellTexts,
  en: enShell.shellTexts,
};

export const signInTexts: Texts<typeof viSignIn.signInTexts> = {
  vi: viSignIn.signInTexts,
  km: viSignIn.signInTexts,
  en: enSignIn.signInTexts,
};

export const statisticsTexts: Texts<typeof viStatistics.statisticsTexts> = {
  vi: viStatistics.statisticsTexts,
  km: viStatistics.statisticsTexts,
  en: enStatistics.statisticsTexts,
};

export const supervisionTexts: Texts<typeof viSupervision.supervisionTexts> = {
  vi: viSupervision.supervisionTexts,
  km: viSupervision.supervisionTexts,
  en: enSupervision.supervisionTexts,
};

export const weeklyMailTexts: Texts<typeof viWeeklyMails.weeklyMailTexts> = {
  vi: viWeeklyMails.weeklyMailTexts,
  km: viWeeklyMails.weeklyMailTexts,
  en: enWeeklyMails.weeklyMailTexts,
};
