import { baseStyle } from './style/base.ts';
import { chatStyle } from './style/chat.ts';
import { citizenPageStyle } from './style/citizen-page.ts';
import { foldStyle } from './style/fold.ts';
import { formStyle } from './style/form.ts';
import { khmerStyle } from './style/khmer.ts';
import { officerStyle } from './style/officer.ts';
import { ownTicketStyle } from './style/own-ticket.ts';
import { publicContentStyle } from './style/public-content.ts';
import { publishedPagesStyle } from './style/published-pages.ts';
import { reportStyle } from './style/report.ts';
import { reportStepsStyle } from './style/report-steps.ts';
import { ticketStyle } from './style/ticket.ts';

const compact = (css: string): string =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .trim();

/** Base stylesheet, which is inlined into every page, so that loading a page takes one request on a slow connection. */
export const baseStylesheet = compact(baseStyle + formStyle + ticketStyle);

export const officerStylesheet = compact(foldStyle + officerStyle);

export const reportStylesheet = compact(reportStyle);

/** Stylesheet that all pages for citizens use in addition to the base stylesheet. */
export const citizenPageStylesheet = compact(citizenPageStyle);

export const reportStepsStylesheet = compact(foldStyle + reportStepsStyle);

/**
 * Stylesheet that Khmer pages use in addition to the base stylesheet, with a web font for devices that have no Khmer font.
 */
export const khmerStylesheet = compact(khmerStyle);

export const ownTicketStylesheet = compact(foldStyle + ownTicketStyle);

export const chatStylesheet = compact(foldStyle + chatStyle);

/** Stylesheet that the pages of published answers and agency performance use in addition to the base stylesheet. */
export const publishedPagesStylesheet = compact(publishedPagesStyle);

/**
 * Stylesheet that the pages of announcements, articles, support programs, guides and the press kit use in addition to the
 * base stylesheet.
 */
export const publicContentStylesheet = compact(foldStyle + publicContentStyle);
