// biome-ignore-all format: generated
// Generated from the folders of the languages by npm run generate -- snapshots --only combined-texts
import * as enBundledNotifications from './en/console-screens/bundled-notifications.ts';
import * as enLikelyDuplicates from './en/console-screens/likely-duplicates.ts';
import * as enMessageBudget from './en/console-screens/message-budget.ts';
import * as enOperatorChat from './en/console-screens/operator-chat.ts';
import * as enOperatorDesk from './en/console-screens/operator-desk.ts';
import * as enPrivacyNotice from './en/console-screens/privacy-notice.ts';
import * as enStatistics from './en/console-screens/statistics.ts';
import * as enSupervision from './en/console-screens/supervision.ts';
import * as enWeeklyMails from './en/console-screens/weekly-mails.ts';
import type { Texts } from './languages.ts';
import * as viBundledNotifications from './vi/console-screens/bundled-notifications.ts';
import * as viLikelyDuplicates from './vi/console-screens/likely-duplicates.ts';
import * as viMessageBudget from './vi/console-screens/message-budget.ts';
import * as viOperatorChat from './vi/console-screens/operator-chat.ts';
import * as viOperatorDesk from './vi/console-screens/operator-desk.ts';
import * as viPrivacyNotice from './vi/console-screens/privacy-notice.ts';
import * as viStatistics from './vi/console-screens/statistics.ts';
import * as viSupervision from './vi/console-screens/supervision.ts';
import * as viWeeklyMails from './vi/console-screens/weekly-mails.ts';

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

export const operatorChatTexts: Texts<typeof viOperatorChat.operatorChatTexts> = {
  vi: viOperatorChat.operatorChatTexts,
  km: viOperatorChat.operatorChatTexts,
  en: enOperatorChat.operatorChatTexts,
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
