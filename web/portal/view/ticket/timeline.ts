import type { PublicTicketEvent } from '../../../../core/intake/follow/public-event.ts';
import { formatInstant } from '../../../../core/messages/format-dates.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { lowercaseFirstLetter } from '../../../../core/text/lowercase-first-letter.ts';
import type { TextsOf } from '../../../../i18n/languages.ts';
import { citizenPageTexts } from '../../../../i18n/portal.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../../design/view/html.ts';
import type { ColorTone } from '../../../design/view/tokens.ts';

const formatEscalationStep = (
  { clock = 'resolve', percent = 0, unit }: PublicTicketEvent,
  { rung: escalationTexts, someUnit }: TextsOf<typeof citizenPageTexts>['ticket'],
): string =>
  percent >= 100
    ? escalationTexts.escalated[clock]
    : escalationTexts.reminded[clock](unit ?? lowercaseFirstLetter(someUnit), percent);

const formatEvent = (
  event: PublicTicketEvent,
  texts: TextsOf<typeof citizenPageTexts>['ticket'],
): string => {
  const { kind, unit = texts.someUnit, score = 0, outcome = 'reached', isOthers } = event;
  if (isOthers) return texts.reopenedByOther;
  switch (kind) {
    case 'rung':
      return formatEscalationStep(event, texts);
    case 'called-back':
      return texts.called[outcome];
    default:
      return texts.events[kind](unit, score);
  }
};

const toneOf = ({ kind, percent = 0 }: PublicTicketEvent): ColorTone => {
  switch (kind) {
    case 'rung':
      return percent >= 100 ? 'alarm' : 'amber';
    case 'asked':
    case 'resumed':
    case 'extended':
    case 'refused':
      return 'amber';
    case 'wrote':
    case 'photo-added':
    case 'voice-message-left':
    case 'transcribed':
    case 'rated':
    case 'reopened':
    case 'callback-asked':
      return 'sky';
    default:
      return 'leaf';
  }
};

type Reader = {
  lang: Lang;
  now: Date;
  /** Texts that the page already shows above the timeline and that the timeline therefore omits. */
  quoted: ReadonlySet<string | undefined>;
};

const renderQuote = (
  text: string | undefined,
  { quoted }: Reader,
  lang?: 'vi',
): Html | undefined =>
  text === undefined || quoted.has(text)
    ? undefined
    : html`<p class="said"${renderAttributes({ lang })}>${text}</p>`;

/** Renders the text of a ticket event. Texts that units wrote have the attribute `lang="vi"`. */
const renderEventText = (event: PublicTicketEvent, reader: Reader): HtmlPiece => {
  const { kind, text, question, reason, comment } = event;
  switch (kind) {
    case 'wrote':
    case 'transcribed':
    case 'rated':
    case 'reopened':
      return renderQuote(text ?? comment ?? reason, reader);
    case 'closed':
    case 'refused':
    case 'referred':
      return [
        reason && html`<p>${citizenPageTexts[reader.lang].acts.why}: ${reason}</p>`,
        renderQuote(text, reader, 'vi'),
      ];
    default:
      return renderQuote(question ?? text ?? reason, reader, 'vi');
  }
};

const renderMovedDeadlines = ({ moved = [] }: PublicTicketEvent, { lang, now }: Reader): Html[] =>
  moved.map(({ clock, to }) => {
    const by = formatInstant(to, lang, now);
    return html`<p>${citizenPageTexts[lang].acts.moved[clock](by)}</p>`;
  });

/** Renders the public events of a ticket in chronological order. They name units but no persons. */
export function renderTicketTimeline(events: readonly PublicTicketEvent[], reader: Reader): Html {
  const { lang, now } = reader;
  return html`
<ol class="timeline">${events.map(
    (event) => html`
<li class="${toneOf(event)}"><p class="what">${formatEvent(event, citizenPageTexts[lang].ticket)}</p>
${renderEventText(event, reader)}${renderMovedDeadlines(event, reader)}<p class="soft small">${formatInstant(event.at, lang, now)}</p></li>`,
  )}
</ol>`;
}
