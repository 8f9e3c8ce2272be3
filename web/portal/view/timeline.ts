import { dateInWords } from '../../../core/messages/dates.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { type PageWords, pageWords } from '../../../core/messages/wording/pages.ts';
import type { ClockName } from '../../../core/sla/sla-row.ts';
import { type Html, html } from '../../design/view/html.ts';
import type { Tone } from '../../design/view/tokens.ts';

type EventWords = PageWords['ticket']['events'];

/** Something that was done about a ticket, by a unit and never by a person. */
export type TimelineEvent = {
  at: Date;
  kind: keyof EventWords | 'rung';
  unitName?: string | undefined;
  text?: string | undefined;
  clock?: ClockName | undefined;
  percent?: number | undefined;
};

const rungInWords = (
  { clock = 'resolve', percent = 0, unitName }: TimelineEvent,
  { rung, someUnit }: PageWords['ticket'],
): string =>
  percent >= 100 ? rung.escalated[clock] : rung.reminded[clock](unitName ?? someUnit, percent);

const inWords = (event: TimelineEvent, words: PageWords['ticket']): string =>
  event.kind === 'rung'
    ? rungInWords(event, words)
    : words.events[event.kind](event.unitName ?? words.someUnit);

const toneOf = ({ kind, percent = 0 }: TimelineEvent): Tone => {
  if (kind === 'rung') return percent >= 100 ? 'alarm' : 'amber';
  return 'leaf';
};

/** What was done so far, in the order it happened. */
export const timeline = (lang: Lang, events: readonly TimelineEvent[], now: Date): Html => html`
<ol class="timeline">${events.map(
  (event) => html`
<li class="${toneOf(event)}"><p class="what">${inWords(event, pageWords(lang).ticket)}</p>
${event.text !== undefined && html`<p class="said" lang="vi">${event.text}</p>`}<p class="soft small">${dateInWords(event.at, lang, now)}</p></li>`,
)}
</ol>`;
