import type { CitizenTicketStatus, PublicTicketStatus } from '../../../core/intake/citizen-view.ts';
import { formatDeadline, formatInstant } from '../../../core/messages/dates.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { publicStatusLabels } from '../../../core/messages/wording/labels.ts';
import {
  type CitizenPageTexts,
  getCitizenPageTexts,
} from '../../../core/messages/wording/pages.ts';
import { isAnsweredOrEnded, type TicketStatus } from '../../../core/ticket/lifecycle.ts';
import { type Html, type HtmlPiece, html } from '../../design/view/html.ts';
import { getStatusTone, renderChip, renderStatusChip } from '../../design/view/status-chip.ts';

type DatedStatus = Omit<CitizenTicketStatus, 'openedAt'>;
/** Status of a ticket as displayed to the citizen. Without the PIN, the status contains no dates. */
type TicketStatusView = (DatedStatus | Omit<PublicTicketStatus, 'openedAt'>) & {
  unit?: string | undefined;
};
type Reader = { lang: Lang; now: Date };
type Words = CitizenPageTexts['ticket']['headline'];

/** Returns the main sentence about a ticket's status, for example that the ticket is answered, late, or due on a date. */
const headline = (standing: TicketStatusView, { lang, now }: Reader, words: Words): string => {
  const { status, unit } = standing;
  if (status === 'waiting') return words.paused;
  if (!('resolveBy' in standing)) return '';
  const { answeredAt, resolveBy, late } = standing;
  if (isAnsweredOrEnded(status)) {
    return answeredAt ? words.answeredAt(formatInstant(answeredAt, lang, now)) : '';
  }
  return late === 'resolve'
    ? words.overdue(formatInstant(resolveBy, lang, now))
    : words.answerBy(formatDeadline(resolveBy, now, lang), unit);
};

const delay = (standing: TicketStatusView, { lang, now }: Reader, words: Words): HtmlPiece => {
  if (!('resolveBy' in standing) || standing.late === undefined) return undefined;
  const { late, acknowledgeBy } = standing;
  const isSilent = late === 'acknowledge';
  return html`<p>${isSilent && words.unacknowledged(formatInstant(acknowledgeBy, lang, now))} ${words.escalated}</p>`;
};

/** Ticket statuses for which a page opened with the PIN shows a form or card instead of the general explanation. */
const statusesShownBelow: ReadonlySet<TicketStatus> = new Set([
  'waiting',
  'answered',
  'closed',
  'refused',
  'referred',
]);

/** Renders a ticket's status and deadline. */
export function renderTicketStatus(
  standing: TicketStatusView,
  reader: Reader & { isOpened: boolean },
): Html {
  const { lang, isOpened } = reader;
  const { status } = standing;
  const late = 'resolveBy' in standing ? standing.late : undefined;
  const { ticket: words } = getCitizenPageTexts(lang);
  const main = headline(standing, reader, words.headline);
  return html`<div class="note ${late && !isAnsweredOrEnded(status) ? 'alarm' : getStatusTone(status)}">
<p class="chips">${renderStatusChip(status, publicStatusLabels[lang][status])}${
    late && renderChip({ tone: 'alarm', icon: 'warning' }, words.late[late])
  }</p>
${main && html`<p class="headline">${main}</p>`}${delay(standing, reader, words.headline)}
${!(isOpened && statusesShownBelow.has(status)) && html`<p>${words.means[status]}</p>`}
</div>`;
}
