import type { PublicTicketEvent } from '../../../../../core/intake/follow/public-event.ts';
import type { Lang } from '../../../../../core/messages/lang.ts';
import { lowercaseFirstLetter } from '../../../../../core/text/lowercase-first-letter.ts';
import type { TextsOf } from '../../../../../i18n/languages.ts';
import { citizenPageTexts } from '../../../../../i18n/portal.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../../../design/view/html.ts';
import { formatInstantForPage } from '../../../../design/view/page-formats.ts';
import type { ColorTone } from '../../../../design/view/tokens.ts';

const formatEscalationStep = (
  { clock = 'resolve', percent = 0, unit, version }: PublicTicketEvent,
  { rung: escalationTexts, someUnit }: TextsOf<typeof citizenPageTexts>['ticket'],
  reported: Reader['reported'],
): string => {
  if (percent < 100) {
    return escalationTexts.reminded[clock](unit ?? lowercaseFirstLetter(someUnit));
  }
  return escalationTexts[reported.has(version) ? 'escalated' : 'overdue'][clock];
};

const formatEvent = (event: PublicTicketEvent, { lang, reported }: Reader): string => {
  const { ticket: texts } = citizenPageTexts[lang];
  const { kind, unit = texts.someUnit, score = 0, outcome = 'reached', isOthers } = event;
  if (isOthers) return texts.reopenedByOther;
  switch (kind) {
    case 'rung':
      return formatEscalationStep(event, texts, reported);
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
  /** Versions of the events about an overdue clock of which a superior of the unit got a message. */
  reported: ReadonlySet<number>;
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
        reason &&
          !reader.quoted.has(reason) &&
          html`<p>${citizenPageTexts[reader.lang].acts.why}: ${reason}</p>`,
        renderQuote(text, reader, 'vi'),
      ];
    default:
      return renderQuote(question ?? text ?? reason, reader, 'vi');
  }
};

const renderMovedDeadlines = ({ moved = [] }: PublicTicketEvent, { lang, now }: Reader): Html[] =>
  moved.map(({ clock, to }) => {
    const by = formatInstantForPage(to, lang, now);
    return html`<p>${citizenPageTexts[lang].acts.moved[clock](by)}</p>`;
  });

/** Returns false for later steps of an overdue clock about which no superior was notified. */
const isShown = ({ kind, percent = 0, version }: PublicTicketEvent, { reported }: Reader) =>
  kind !== 'rung' || percent <= 100 || reported.has(version);

/** Renders the public events of a ticket in chronological order. They name units but no persons. */
export function renderTicketTimeline(events: readonly PublicTicketEvent[], reader: Reader): Html {
  const { lang, now } = reader;
  return html`
<ol class="timeline">${events
    .filter((event) => isShown(event, reader))
    .map(
      (event) => html`
<li class="${toneOf(event)}"><p class="what">${formatEvent(event, reader)}</p>
${renderEventText(event, reader)}${renderMovedDeadlines(event, reader)}<p class="soft small">${formatInstantForPage(event.at, lang, now)}</p></li>`,
    )}
</ol>`;
}
