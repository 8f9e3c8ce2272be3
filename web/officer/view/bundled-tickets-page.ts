import {
  formatHandOver,
  type HandOver,
} from '../../../core/messages/kinds/grouped/hand-over-text.ts';
import { officerPageTexts } from '../../../i18n/officer.ts';
import { type IconName, renderIcon } from '../../design/view/components/icon.ts';
import { renderChip } from '../../design/view/components/status-chip.ts';
import { type Html, type HtmlPiece, html } from '../../design/view/html.ts';
import { formatInstantForPage, formatTicketCodeForPage } from '../../design/view/page-formats.ts';
import { getOfficerLinkPath } from './officer-form.ts';
import { renderOfficerLayout } from './officer-layout.ts';

type Row = {
  token: string;
  code: string;
  topicOrService: string;
  areaName?: string | undefined;
  openedAt: Date;
  /** Deadline for the answer. */
  dueAt: Date;
  /** Clock whose deadline has passed. If it is that for the answer, the acknowledgment is not mentioned. */
  passed?: { clock: 'acknowledge' | 'resolve'; since: Date } | undefined;
  isPaused: boolean;
  handOver?: HandOver | undefined;
  isEmergency: boolean;
  isSuspect: boolean;
  /** True if the reader's unit only coordinates. */
  isCoordinated: boolean;
};

export type BundledTicketsPageModel = { rows: readonly Row[]; now: Date };

const texts = officerPageTexts.bundle;

const renderChips = ({ isSuspect, isEmergency }: Row): Html =>
  html`${isEmergency && renderChip({ tone: 'alarm', icon: 'warning' }, texts.isEmergency)}${isSuspect && renderChip({ tone: 'amber', icon: 'warning' }, texts.isSuspect)}`;

const renderLine = (icon: IconName, text: string, tone: 'alarm' | '' = ''): Html =>
  html`<p class="glance ${tone}">${renderIcon(icon)}<span>${text}</span></p>`;

const renderDueTime = ({ dueAt, passed, isPaused }: Row, now: Date): Html => {
  if (isPaused) return renderLine('clock', texts.paused);
  const late =
    passed &&
    renderLine(
      'warning',
      `${texts.late[passed.clock]} ${formatInstantForPage(passed.since, 'vi', now)}`,
      'alarm',
    );
  const due = renderLine('clock', `${texts.due} ${formatInstantForPage(dueAt, 'vi', now)}`);
  return html`${late}${passed?.clock !== 'resolve' && due}`;
};

const renderRow = (row: Row, now: Date): Html => {
  const { token, code, topicOrService, areaName, openedAt } = row;
  return html`<li class="card listed"><p class="chips"><a class="back" href="${getOfficerLinkPath(token)}"><b>${formatTicketCodeForPage(code)}</b></a>${renderChips(row)}</p>
${renderLine('place', areaName ?? officerPageTexts.noPlace)}${renderLine('matter', topicOrService)}${row.handOver && html`<p>${formatHandOver(row.handOver)}</p>`}${renderDueTime(row, now)}
<p class="soft small">${officerPageTexts.openedAt} ${formatInstantForPage(openedAt, 'vi', now)}</p></li>`;
};

const renderRows = (rows: readonly Row[], now: Date): HtmlPiece =>
  rows.length > 0 && html`<ol class="stack">${rows.map((row) => renderRow(row, now))}</ol>`;

/**
 * Renders the list of tickets named in an officer's bundled messages. The page contains only links to the tickets and no
 * ticket texts.
 */
export function renderBundledTicketsPage({ rows, now }: BundledTicketsPageModel): string {
  const own = rows.filter(({ isCoordinated }) => !isCoordinated);
  const coordinated = rows.filter(({ isCoordinated }) => isCoordinated);
  const suspects = own.filter(({ isSuspect }) => isSuspect).length;
  return renderOfficerLayout({
    title: texts.title,
    main: html`<h1>${texts.title}</h1>
<p>${own.length > 0 ? texts.count(own.length, suspects) : texts.none}</p>
${renderRows(own, now)}${
  coordinated.length > 0 &&
  html`<h2>${texts.coordinated(coordinated.length)}</h2><p class="soft">${texts.coordinatedHint}</p>${renderRows(coordinated, now)}`
}`,
    footer: html`<p>${officerPageTexts.privacy}</p>`,
  });
}
