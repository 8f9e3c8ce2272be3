import { Lang } from '../../core/messages/lang.ts';
import { officerPages } from './sample-officer.ts';
import { citizenPages } from './sample-portal.ts';
import { reportPages } from './sample-report.ts';

export type SamplePage = { name: string; html: string };

const named = (prefix: string, pages: Record<string, string>): SamplePage[] =>
  Object.entries(pages).map(([name, html]) => ({ name: `${prefix}/${name}`, html }));

/** Every page in every language, with the longest texts that real people write. */
export const portalSamples = Lang.options.flatMap((lang) => named(lang, citizenPages(lang)));
export const officerSamples = named('officer', officerPages());
/** For staff, who read Vietnamese. */
const reportSamples = named('vi', reportPages());
export const samplePages = [...portalSamples, ...officerSamples, ...reportSamples];
