import type { Service } from '../../../core/directory/service.ts';
import { dateInWords, deadlineInWords } from '../../../core/messages/dates.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { statusLabels } from '../../../core/messages/wording/labels.ts';
import { type PageWords, pageWords } from '../../../core/messages/wording/pages.ts';
import type { ClockName } from '../../../core/sla/sla-row.ts';
import { spaced } from '../../../core/ticket/code.ts';
import { isSettled, type TicketStatus } from '../../../core/ticket/lifecycle.ts';
import { answerList, type GivenAnswer } from '../../design/view/answer-list.ts';
import { errorSummary } from '../../design/view/error-summary.ts';
import { errorFor, hidden, type PageError, textField } from '../../design/view/field.ts';
import { attributes, type Html, html, type Piece } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';
import { chip, statusChip, toneOf } from '../../design/view/status-chip.ts';
import { pathIn, portalPage } from './portal-page.ts';
import { type TimelineEvent, timeline } from './timeline.ts';

export type TicketPageModel = {
  lang: Lang;
  code: string;
  now: Date;
  /** What the code alone may show. */
  label: {
    status: TicketStatus;
    service?: Service | undefined;
    openedAt: Date;
    acknowledgeBy?: Date | undefined;
    resolveBy?: Date | undefined;
    acknowledgedAt?: Date | undefined;
    answeredAt?: Date | undefined;
    unitName?: string | undefined;
    /** The clock that has run out, if one has. */
    late?: ClockName | undefined;
  };
  /** What takes the PIN as well. */
  full?: {
    text: string;
    answers?: readonly GivenAnswer[] | undefined;
    topicName?: string | undefined;
    areaName?: string | undefined;
    place?: string | undefined;
    answer?: { text: string; at: Date; unitName: string } | undefined;
    events: readonly TimelineEvent[];
  };
  errors: readonly PageError[];
};
type Words = PageWords['ticket'];

/** The one sentence that people come for: answered, promised or late. */
const headline = ({ lang, now, label }: TicketPageModel, words: Words['headline']): string => {
  const { status, answeredAt, resolveBy, late, unitName } = label;
  if (isSettled(status)) {
    return answeredAt ? words.answeredAt(dateInWords(answeredAt, lang, now)) : '';
  }
  if (status === 'waiting' || !resolveBy) return '';
  return late === 'resolve'
    ? words.overdue(dateInWords(resolveBy, lang, now))
    : words.answerBy(deadlineInWords(resolveBy, now, lang), unitName);
};

const delay = ({ lang, now, label }: TicketPageModel, words: Words['headline']): Piece => {
  const { late, acknowledgeBy } = label;
  if (late === undefined) return undefined;
  const silent = late === 'acknowledge' && acknowledgeBy;
  return html`<p>${silent && words.unacknowledged(dateInWords(acknowledgeBy, lang, now))} ${words.escalated}</p>`;
};

const standing = (model: TicketPageModel, words: Words): Html => {
  const { lang, label } = model;
  const { status, late } = label;
  const main = headline(model, words.headline);
  return html`<div class="note ${late && !isSettled(status) ? 'alarm' : toneOf(status)}">
<p class="chips">${statusChip(status, statusLabels[lang][status])}${
    late && chip({ tone: 'alarm', icon: 'warning' }, words.late[late])
  }</p>
${main && html`<p class="headline">${main}</p>`}${delay(model, words.headline)}
<p>${words.means[status]}</p>
</div>`;
};

const fact = (term: string, value: string | undefined, lang?: Lang): Html | undefined =>
  value === undefined
    ? undefined
    : html`<div><dt>${term}</dt><dd${attributes({ lang })}>${value}</dd></div>`;

const facts = ({ lang, now, label, full }: TicketPageModel, words: Words): Html => {
  const when = (date: Date | undefined) => date && dateInWords(date, lang, now);
  const { acknowledgedAt, acknowledgeBy, resolveBy, unitName } = label;
  const place = [full?.place, full?.areaName].filter(Boolean).join(', ') || undefined;
  return html`<dl class="facts">
${fact(words.service, label.service && pageWords(lang).services[label.service].short)}${fact(words.topic, full?.topicName, 'vi')}
${fact(words.place, place, 'vi')}${fact(words.openedAt, when(label.openedAt))}
${unitName ? fact(words.unit, unitName, 'vi') : fact(words.unit, words.noUnit)}
${acknowledgedAt ? fact(words.acknowledgedAt, when(acknowledgedAt)) : fact(words.acknowledgeBy, when(acknowledgeBy))}
${!isSettled(label.status) && fact(words.resolveBy, when(resolveBy))}
</dl>`;
};

const pinForm = ({ lang, code, errors }: TicketPageModel, words: Words): Html => html`
<section class="card" aria-labelledby="mo"><h2 id="mo" class="titled">${icon('lock')}${words.openTitle}</h2>
<p>${words.openWhy}</p>
<form class="ask" action="${pathIn(lang, '/tra-cuu')}" method="post" novalidate>
${textField({ name: 'pin', ...words.pin, error: errorFor(errors, 'pin'), inputmode: 'numeric', width: 'digits' })}
${hidden('ma', code)}<button class="button">${words.openButton}</button>
</form></section>`;

type Full = NonNullable<TicketPageModel['full']>;

const opened = (
  { lang, now }: TicketPageModel,
  { answer, text, answers, events }: Full,
  words: Words,
): Html => html`
${
  answer &&
  html`<section class="card answer" aria-labelledby="tra-loi"><h2 id="tra-loi">${words.answerTitle}</h2>
<p class="said" lang="vi">${answer.text}</p>
<p class="soft small">${words.answeredBy(answer.unitName, dateInWords(answer.at, lang, now))}</p></section>`
}
<section aria-labelledby="noi-dung-gui"><h2 id="noi-dung-gui">${words.textTitle}</h2>
<blockquote class="said">${text}</blockquote>${answerList(answers ?? [])}</section>
<section aria-labelledby="dien-bien"><h2 id="dien-bien">${words.timelineTitle}</h2>
${timeline(
  lang,
  events.map((event) => (event.text === answer?.text ? { ...event, text: undefined } : event)),
  now,
)}</section>`;

/** A ticket as its sender follows it: where it stands and by when, before all else. */
export const ticketPage = (model: TicketPageModel): string => {
  const { lang, code, label, full, errors } = model;
  const { ticket: words, report } = pageWords(lang);
  // No line may break inside the code.
  const title = words.title(spaced(code).replaceAll(' ', '\u00a0'));
  return portalPage({
    lang,
    title: (errors.length > 0 ? report.errorPrefix : '') + title,
    here: { path: '/tra-cuu', query: { ma: code } },
    isHealth: label.service === 'health',
    main: html`${errorSummary(words.errorTitle, errors)}
<h1>${title}</h1>
${standing(model, words)}
${full ? opened(model, full, words) : pinForm(model, words)}
${facts(model, words)}
<p class="no-print"><a class="back" href="${pathIn(lang, '/tra-cuu')}">${words.another}</a></p>`,
  });
};
