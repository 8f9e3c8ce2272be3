// biome-ignore-all format: generated
// Generated from the folders of the languages by npm run generate -- snapshots --only combined-texts
import * as enStaffStatusLabels from './en/ticket-status/staff-status-labels.ts';
import type { Texts } from './languages.ts';
import * as viStaffStatusLabels from './vi/ticket-status/staff-status-labels.ts';

export const staffStatusLabels: Texts<typeof viStaffStatusLabels.staffStatusLabels> = {
  vi: viStaffStatusLabels.staffStatusLabels,
  km: viStaffStatusLabels.staffStatusLabels,
  en: enStaffStatusLabels.staffStatusLabels,
};
