// biome-ignore-all format: generated
// Generated from the folders of the languages by npm run generate -- snapshots --only combined-texts
import * as enAdministration from './en/console-administration/administration.ts';
import * as enAudit from './en/console-administration/audit.ts';
import * as enCalendar from './en/console-administration/calendar.ts';
import * as enDirectoryChanges from './en/console-administration/directory-changes.ts';
import * as enDirectoryDraft from './en/console-administration/directory-draft.ts';
import * as enDirectoryFields from './en/console-administration/directory-fields.ts';
import * as enDirectoryValues from './en/console-administration/directory-values.ts';
import * as enMembers from './en/console-administration/members.ts';
import * as enMerger from './en/console-administration/merger.ts';
import * as enMessageTextEditor from './en/console-administration/message-text-editor.ts';
import * as enOpen311Clients from './en/console-administration/open311-clients.ts';
import * as enPublicContent from './en/console-administration/public-content.ts';
import * as enRoutingTest from './en/console-administration/routing-test.ts';
import * as enRowForm from './en/console-administration/row-form.ts';
import * as enTableFiles from './en/console-administration/table-files.ts';
import * as enWebhooks from './en/console-administration/webhooks.ts';
import type { Texts } from './languages.ts';
import * as viAdministration from './vi/console-administration/administration.ts';
import * as viAudit from './vi/console-administration/audit.ts';
import * as viCalendar from './vi/console-administration/calendar.ts';
import * as viDirectoryChanges from './vi/console-administration/directory-changes.ts';
import * as viDirectoryDraft from './vi/console-administration/directory-draft.ts';
import * as viDirectoryFields from './vi/console-administration/directory-fields.ts';
import * as viDirectoryValues from './vi/console-administration/directory-values.ts';
import * as viMembers from './vi/console-administration/members.ts';
import * as viMerger from './vi/console-administration/merger.ts';
import * as viMessageTextEditor from './vi/console-administration/message-text-editor.ts';
import * as viOpen311Clients from './vi/console-administration/open311-clients.ts';
import * as viPublicContent from './vi/console-administration/public-content.ts';
import * as viRoutingTest from './vi/console-administration/routing-test.ts';
import * as viRowForm from './vi/console-administration/row-form.ts';
import * as viTableFiles from './vi/console-administration/table-files.ts';
import * as viWebhooks from './vi/console-administration/webhooks.ts';

export const administrationTexts: Texts<typeof viAdministration.administrationTexts> = {
  vi: viAdministration.administrationTexts,
  km: viAdministration.administrationTexts,
  en: enAdministration.administrationTexts,
};

export const auditTexts: Texts<typeof viAudit.auditTexts> = {
  vi: viAudit.auditTexts,
  km: viAudit.auditTexts,
  en: enAudit.auditTexts,
};

export const calendarTexts: Texts<typeof viCalendar.calendarTexts> = {
  vi: viCalendar.calendarTexts,
  km: viCalendar.calendarTexts,
  en: enCalendar.calendarTexts,
};

export const directoryChangeTexts: Texts<typeof viDirectoryChanges.directoryChangeTexts> = {
  vi: viDirectoryChanges.directoryChangeTexts,
  km: viDirectoryChanges.directoryChangeTexts,
  en: enDirectoryChanges.directoryChangeTexts,
};

export const directoryDraftTexts: Texts<typeof viDirectoryDraft.directoryDraftTexts> = {
  vi: viDirectoryDraft.directoryDraftTexts,
  km: viDirectoryDraft.directoryDraftTexts,
  en: enDirectoryDraft.directoryDraftTexts,
};

export const directoryFieldLabels: Texts<typeof viDirectoryFields.directoryFieldLabels> = {
  vi: viDirectoryFields.directoryFieldLabels,
  km: viDirectoryFields.directoryFieldLabels,
  en: enDirectoryFields.directoryFieldLabels,
};

export const directoryValueLabels: Texts<typeof viDirectoryValues.directoryValueLabels> = {
  vi: viDirectoryValues.directoryValueLabels,
  km: viDirectoryValues.directoryValueLabels,
  en: enDirectoryValues.directoryValueLabels,
};

export const memberTexts: Texts<typeof viMembers.memberTexts> = {
  vi: viMembers.memberTexts,
  km: viMembers.memberTexts,
  en: enMembers.memberTexts,
};

export const mergerTexts: Texts<typeof viMerger.mergerTexts> = {
  vi: viMerger.mergerTexts,
  km: viMerger.mergerTexts,
  en: enMerger.mergerTexts,
};

export const messageTextEditorTexts: Texts<typeof viMessageTextEditor.messageTextEditorTexts> = {
  vi: viMessageTextEditor.messageTextEditorTexts,
  km: viMessageTextEditor.messageTextEditorTexts,
  en: enMessageTextEditor.messageTextEditorTexts,
};

export const open311ClientTexts: Texts<typeof viOpen311Clients.open311ClientTexts> = {
  vi: viOpen311Clients.open311ClientTexts,
  km: viOpen311Clients.open311ClientTexts,
  en: enOpen311Clients.open311ClientTexts,
};

export const publicContentTexts: Texts<typeof viPublicContent.publicContentTexts> = {
  vi: viPublicContent.publicContentTexts,
  km: viPublicContent.publicContentTexts,
  en: enPublicContent.publicContentTexts,
};

export const routingTestTexts: Texts<typeof viRoutingTest.routingTestTexts> = {
  vi: viRoutingTest.routingTestTexts,
  km: viRoutingTest.routingTestTexts,
  en: enRoutingTest.routingTestTexts,
};

export const rowFormTexts: Texts<typeof viRowForm.rowFormTexts> = {
  vi: viRowForm.rowFormTexts,
  km: viRowForm.rowFormTexts,
  en: enRowForm.rowFormTexts,
};

export const tableFileTexts: Texts<typeof viTableFiles.tableFileTexts> = {
  vi: viTableFiles.tableFileTexts,
  km: viTableFiles.tableFileTexts,
  en: enTableFiles.tableFileTexts,
};

export const webhookSubscriberTexts: Texts<typeof viWebhooks.webhookSubscriberTexts> = {
  vi: viWebhooks.webhookSubscriberTexts,
  km: viWebhooks.webhookSubscriberTexts,
  en: enWebhooks.webhookSubscriberTexts,
};
