// biome-ignore-all format: generated
// Generated from the folders of the languages by npm run generate -- snapshots --only combined-texts
import * as enConnectChat from './en/channels/connect-chat.ts';
import * as enConversation from './en/channels/conversation.ts';
import * as enOpen311 from './en/channels/open311.ts';
import * as enOpen311Updates from './en/channels/open311-updates.ts';
import * as enOperatorReplies from './en/channels/operator-replies.ts';
import * as enTelephone from './en/channels/telephone.ts';
import * as kmConnectChat from './km/channels/connect-chat.ts';
import * as kmConversation from './km/channels/conversation.ts';
import * as kmOpen311 from './km/channels/open311.ts';
import * as kmOpen311Updates from './km/channels/open311-updates.ts';
import * as kmOperatorReplies from './km/channels/operator-replies.ts';
import * as kmTelephone from './km/channels/telephone.ts';
import type { Texts } from './languages.ts';
import * as viConnectChat from './vi/channels/connect-chat.ts';
import * as viConversation from './vi/channels/conversation.ts';
import * as viOpen311 from './vi/channels/open311.ts';
import * as viOpen311Updates from './vi/channels/open311-updates.ts';
import * as viOperatorReplies from './vi/channels/operator-replies.ts';
import * as viTelephone from './vi/channels/telephone.ts';

export const connectChatTexts: Texts<typeof viConnectChat.connectChatTexts> = {
  vi: viConnectChat.connectChatTexts,
  km: kmConnectChat.connectChatTexts,
  en: enConnectChat.connectChatTexts,
};

export const conversationTexts: Texts<typeof viConversation.conversationTexts> = {
  vi: viConversation.conversationTexts,
  km: kmConversation.conversationTexts,
  en: enConversation.conversationTexts,
};

export const open311FormNotices: Texts<typeof viOpen311.open311FormNotices> = {
  vi: viOpen311.open311FormNotices,
  km: kmOpen311.open311FormNotices,
  en: enOpen311.open311FormNotices,
};

export const unpublishedServiceName: Texts<typeof viOpen311.unpublishedServiceName> = {
  vi: viOpen311.unpublishedServiceName,
  km: kmOpen311.unpublishedServiceName,
  en: enOpen311.unpublishedServiceName,
};

export const open311RequestNotices: Texts<typeof viOpen311.open311RequestNotices> = {
  vi: viOpen311.open311RequestNotices,
  km: kmOpen311.open311RequestNotices,
  en: enOpen311.open311RequestNotices,
};

export const open311TokenNotice: Texts<typeof viOpen311.open311TokenNotice> = {
  vi: viOpen311.open311TokenNotice,
  km: kmOpen311.open311TokenNotice,
  en: enOpen311.open311TokenNotice,
};

export const rejectedFilesNotice: Texts<typeof viOpen311.rejectedFilesNotice> = {
  vi: viOpen311.rejectedFilesNotice,
  km: kmOpen311.rejectedFilesNotice,
  en: enOpen311.rejectedFilesNotice,
};

export const open311DatatypeHints: Texts<typeof viOpen311.open311DatatypeHints> = {
  vi: viOpen311.open311DatatypeHints,
  km: kmOpen311.open311DatatypeHints,
  en: enOpen311.open311DatatypeHints,
};

export const unpublishedUpdateText: Texts<typeof viOpen311Updates.unpublishedUpdateText> = {
  vi: viOpen311Updates.unpublishedUpdateText,
  km: kmOpen311Updates.unpublishedUpdateText,
  en: enOpen311Updates.unpublishedUpdateText,
};

export const mergedUpdateText: Texts<typeof viOpen311Updates.mergedUpdateText> = {
  vi: viOpen311Updates.mergedUpdateText,
  km: kmOpen311Updates.mergedUpdateText,
  en: enOpen311Updates.mergedUpdateText,
};

export const passedOnStatusText: Texts<typeof viOpen311Updates.passedOnStatusText> = {
  vi: viOpen311Updates.passedOnStatusText,
  km: kmOpen311Updates.passedOnStatusText,
  en: enOpen311Updates.passedOnStatusText,
};

export const open311WaitingTexts: Texts<typeof viOpen311Updates.open311WaitingTexts> = {
  vi: viOpen311Updates.open311WaitingTexts,
  km: kmOpen311Updates.open311WaitingTexts,
  en: enOpen311Updates.open311WaitingTexts,
};

export const operatorReplyTexts: Texts<typeof viOperatorReplies.operatorReplyTexts> = {
  vi: viOperatorReplies.operatorReplyTexts,
  km: kmOperatorReplies.operatorReplyTexts,
  en: enOperatorReplies.operatorReplyTexts,
};

export const spokenVocabulary: Texts<typeof viTelephone.spokenVocabulary> = {
  vi: viTelephone.spokenVocabulary,
  km: kmTelephone.spokenVocabulary,
  en: enTelephone.spokenVocabulary,
};
