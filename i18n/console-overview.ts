// biome-ignore-all format: generated
// Generated from the folders of the languages by npm run generate -- snapshots --only combined-texts
import * as enOverview from './en/console-overview/overview.ts';
import type { Texts } from './languages.ts';
import * as viOverview from './vi/console-overview/overview.ts';

export const overviewTexts: Texts<typeof viOverview.overviewTexts> = {
  vi: viOverview.overviewTexts,
  km: viOverview.overviewTexts,
  en: enOverview.overviewTexts,
};
