import { baseStyle } from './style/base.ts';
import { chatStyle } from './style/chat.ts';
import { formStyle } from './style/form.ts';
import { citizenPageStyle } from './style/front.ts';
import { khmerStyle } from './style/khmer.ts';
import { officerStyle } from './style/officer.ts';
import { openPagesStyle } from './style/open-pages.ts';
import { ticketStyle } from './style/portal.ts';
import { publicStyle } from './style/public.ts';
import { reportStyle } from './style/report.ts';
import { stepsStyle } from './style/steps.ts';

const compact = (css: string): string =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .trim();

/** Base stylesheet that every page inlines, so that a slow connection needs one request only. */
export const baseStylesheet = compact(baseStyle + formStyle + ticketStyle + officerStyle);

export const reportStylesheet = compact(reportStyle);

/** Additional stylesheet of all citizens' pages. */
export const citizenPageStylesheet = compact(citizenPageStyle);

export const reportStepsStylesheet = compact(stepsStyle);

/** Additional stylesheet of Khmer pages, with a web font for devices without Khmer letters. */
export const khmerStylesheet = compact(khmerStyle);

export const chatStylesheet = compact(chatStyle);

/** Additional stylesheet of published answers and agency performance. */
export const openPagesStylesheet = compact(openPagesStyle);

/** Additional stylesheet of announcements, articles, support programmes, guides and the press kit. */
export const publicContentStylesheet = compact(publicStyle);
