import { dateInWords } from '../../../core/messages/dates.ts';
import { officerPageWords } from '../../../core/messages/wording/pages-officer.ts';
import { spaced } from '../../../core/ticket/code.ts';
import { type Html, html } from '../../design/view/html.ts';
import { chip } from '../../design/view/status-chip.ts';
import { linkPath } from './officer-form.ts';
import { officerLayout } from './officer-layout.ts';

type Row = {
  token: string;
  code: string;
  matter: string;
  areaName?: string | undefined;
  openedAt: Date;
  isSuspect: boolean;
};

export type BundlePageModel = { rows: readonly Row[]; now: Date };

const words = officerPageWords.bundle;

const rowOf = ({ token, code, matter, areaName, openedAt, isSuspect }: Row, now: Date): Html =>
  html`<li><a class="back" href="${linkPath(token)}">${spaced(code)}</a> ${isSuspect && chip({ tone: 'alarm', icon: 'warning' }, words.isSuspect)}<br>
${[matter, areaName].filter(Boolean).join(', ')}<br>
<span class="soft small">${officerPageWords.openedAt} ${dateInWords(openedAt, 'vi', now)}</span></li>`;

/** The emergencies that came to a post in bundles: no text of them, and a link to each. */
export const bundlePage = ({ rows, now }: BundlePageModel): string => {
  const suspects = rows.filter(({ isSuspect }) => isSuspect).length;
  return officerLayout({
    title: words.title,
    main: html`<h1>${words.title}</h1>
<p>${rows.length > 0 ? words.count(rows.length, suspects) : words.none}</p>
<ol class="stack">${rows.map((row) => rowOf(row, now))}</ol>`,
    footer: html`<p>${officerPageWords.privacy}</p>`,
  });
};
