import type {
  CitizenTicketStatus,
  PublicTicketStatus,
} from '../../../../../core/intake/follow/citizen-view.ts';
import { formatNumericDate } from '../../../../../core/messages/format-dates.ts';
import type { Lang } from '../../../../../core/messages/lang.ts';
import {
  isAnsweredOrEnded,
  type TicketStatus,
} from '../../../../../core/ticket/model/lifecycle.ts';
import type { Predecessor } from '../../../../../core/ticket/model/ticket-parts.ts';
import type { Delays } from '../../../../../core/ticket/read/delays.ts';
import { formatPredecessor } from '../../../../../core/ticket/read/units/format-predecessor.ts';
import { toLocalDate } from '../../../../../core/time/local-date.ts';
import { publicStatusLabels } from '../../../../../i18n/citizens.ts';
import type { TextsOf } from '../../../../../i18n/languages.ts';
import { citizenPageTexts } from '../../../../../i18n/portal.ts';
import {
  getStatusTone,
  renderChip,
  renderStatusChip,
} from '../../../../design/view/components/status-chip.ts';
import { type Html, type HtmlPiece, html } from '../../../../design/view/html.ts';
import {
  formatDeadlineForPage,
  formatInstantForPage,
} from '../../../../design/view/page-formats.ts';

type DatedStatus = Omit<CitizenTicketStatus, 'openedAt'>;
/** Status of a ticket as displayed to the citizen. Without the PIN, the status contains no dates. */
type TicketStatusView = (DatedStatus | Omit<PublicTicketStatus, 'openedAt'>) & {
  unit?: string | undefined;
  delays?: Delays | undefined;
};
type Reader = { lang: Lang; now: Date };
type Words = TextsOf<typeof citizenPageTexts>['ticket']['headline'];

const describeEnd = (status: TicketStatus, { ended }: Words): string => {
  switch (status) {
    case 'closed':
    case 'refused':
    case 'referred':
      return ended[status];
    default:
      return '';
  }
};

/** Returns the main sentence about a ticket's status, for example that the ticket is answered, late, or due on a date. */
const headline = (statusView: TicketStatusView, { lang, now }: Reader, texts: Words): string => {
  const { status, unit } = statusView;
  if (status === 'waiting') return texts.paused;
  if (!('resolveBy' in statusView)) return '';
  const { answeredAt, resolveBy, late } = statusView;
  if (isAnsweredOrEnded(status)) {
    return answeredAt
      ? texts.answeredAt(formatInstantForPage(answeredAt, lang, now))
      : describeEnd(status, texts);
  }
  return late === 'resolve'
    ? texts.overdue(formatInstantForPage(resolveBy, lang, now))
    : texts.answerBy(formatDeadlineForPage(resolveBy, now, lang), unit);
};

/** Returns the sentences about a deadline that the unit's predecessor missed before it ended. */
const listPredecessorSentences = (
  { acknowledgeBy, late, unit }: OverdueTicketView,
  predecessor: Predecessor,
  { lang, now }: Reader,
  texts: Words,
): string[] => {
  const former = formatPredecessor(predecessor, lang);
  const since = formatNumericDate(toLocalDate(predecessor.until));
  return [
    late === 'acknowledge'
      ? texts.unacknowledgedBy(former, formatInstantForPage(acknowledgeBy, lang, now))
      : texts.overdueAt(former),
    ...(unit === undefined ? [] : [texts.continues(unit, since)]),
  ];
};

type OverdueTicketView = Pick<DatedStatus, 'acknowledgeBy' | 'late'> &
  Pick<TicketStatusView, 'unit'>;

/** Renders which deadline was missed, by whom, and whether a superior was notified. */
const delay = (statusView: TicketStatusView, reader: Reader, texts: Words): HtmlPiece => {
  if (!('resolveBy' in statusView) || statusView.late === undefined) return undefined;
  const { late, acknowledgeBy, delays } = statusView;
  const { isReported = false, predecessor } = delays?.[late] ?? {};
  const own =
    late === 'acknowledge'
      ? [texts.unacknowledged(formatInstantForPage(acknowledgeBy, reader.lang, reader.now))]
      : [];
  const sentences = [
    ...(predecessor ? listPredecessorSentences(statusView, predecessor, reader, texts) : own),
    ...(isReported ? [texts.escalated] : []),
  ];
  return sentences.length > 0 && html`<p>${sentences.join(' ')}</p>`;
};

/** Ticket statuses for which a page opened with the PIN shows a form or card instead of the general explanation. */
const statusesShownBelow: ReadonlySet<TicketStatus> = new Set([
  'waiting',
  'extended',
  'answered',
  'closed',
  'refused',
  'referred',
]);

/** Renders a ticket's status and deadline. */
export function renderTicketStatus(
  statusView: TicketStatusView,
  reader: Reader & { isOpened: boolean },
): Html {
  const { lang, isOpened } = reader;
  const { status } = statusView;
  const late = 'resolveBy' in statusView ? statusView.late : undefined;
  const { ticket: texts } = citizenPageTexts[lang];
  const main = headline(statusView, reader, texts.headline);
  return html`<div class="note ${late && !isAnsweredOrEnded(status) ? 'alarm' : getStatusTone(status)}">
<p class="chips">${renderStatusChip(status, publicStatusLabels[lang][status])}${
    late && renderChip({ tone: 'alarm', icon: 'warning' }, texts.late[late])
  }</p>
${main && html`<p class="headline">${main}</p>`}${delay(statusView, reader, texts.headline)}
${!(isOpened && statusesShownBelow.has(status)) && html`<p>${texts.means[status]}</p>`}
</div>`;
}
