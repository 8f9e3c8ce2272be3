import { baseStyle } from './style/base.ts';
import { chatStyle } from './style/chat.ts';
import { formStyle } from './style/form.ts';
import { frontStyle } from './style/front.ts';
import { khmerStyle } from './style/khmer.ts';
import { officerStyle } from './style/officer.ts';
import { openStyle } from './style/open-pages.ts';
import { portalStyle } from './style/portal.ts';
import { publicStyle } from './style/public.ts';
import { reportStyle } from './style/report.ts';
import { stepsStyle } from './style/steps.ts';

const compact = (css: string): string =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .trim();

/** The one stylesheet of all pages, sent inside each: a bad connection pays for one request. */
export const stylesheet = compact(baseStyle + formStyle + portalStyle + officerStyle);

/** Beside it on the daily report, which is for staff: no citizen's page pays for it. */
export const reportStylesheet = compact(reportStyle);

/** Beside it on every citizen's page: no officer's pays for it. */
export const frontStylesheet = compact(frontStyle);

/** Beside it on the steps of a report. */
export const stepsStylesheet = compact(stepsStyle);

/** Beside it on Khmer pages: their letters, for devices that have none. */
export const khmerStylesheet = compact(khmerStyle);

/** Beside it on the chat's page. */
export const chatStylesheet = compact(chatStyle);

/** Beside it on what is open to everybody: published answers, the agencies' performance. */
export const openStylesheet = compact(openStyle);

/** Beside it on what everybody is told. */
export const publicStylesheet = compact(publicStyle);
