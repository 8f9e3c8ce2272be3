import type { DeadlineChange } from '../../../core/ticket/events/deadline-change.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import { officerHistoryTexts as words } from '../../../i18n/officer.ts';
import { type Html, html } from '../../design/view/html.ts';
import { formatInstantForPage } from '../../design/view/page-formats.ts';
import type { ColorTone } from '../../design/view/tokens.ts';
import { toOfficerEventView } from './to-officer-event-view.ts';

const toneOf = ({ kind }: TicketEvent): ColorTone => {
  switch (kind) {
    case 'returned':
    case 'rejected':
    case 'extension-refused':
    case 'reopened':
    case 'asked':
    case 'resumed':
    case 'not-transcribed':
      return 'amber';
    case 'wrote':
    case 'photo-added':
    case 'voice-message-left':
    case 'transcribed':
    case 'rated':
      return 'sky';
    default:
      return 'leaf';
  }
};

const newDeadline = (event: TicketEvent): Date | undefined => {
  const moved: readonly DeadlineChange[] = 'moved' in event ? (event.moved ?? []) : [];
  return moved.find(({ clock }) => clock === 'resolve')?.to;
};

const item = (event: TicketEvent, now: Date): Html | undefined => {
  const past = toOfficerEventView(event);
  if (!past) return undefined;
  const due = newDeadline(event);
  return html`
<li class="${toneOf(event)}"><p class="what">${past.summary}</p>
${past.text !== undefined && html`<p class="said">${past.text}</p>`}
${past.reason !== undefined && html`<p class="said">${words.why(past.reason)}</p>`}
<p class="soft small">${formatInstantForPage(event.at, 'vi', now)}${event.origin && html` · ${words.fromMerged}`}${due && html` · ${words.new(formatInstantForPage(due, 'vi', now))}`}</p></li>`;
};

/** Returns false for the events that the top of the officer page already shows: opening and automatic assignment. */
const isNews = (event: TicketEvent): boolean =>
  event.kind !== 'opened' && !(event.kind === 'assigned' && event.route);

/** Renders the event history of a ticket for officers; nothing for a ticket that was only opened and routed. */
export function renderEventHistory(events: readonly TicketEvent[], now: Date): Html | undefined {
  const shownEvents = events.filter((event) => isNews(event) && toOfficerEventView(event));
  return shownEvents.length === 0
    ? undefined
    : html`<section aria-labelledby="da-qua"><h2 id="da-qua">${words.title}</h2>
<ol class="timeline">${shownEvents.map((event) => item(event, now))}</ol></section>`;
}
