import { isAssignedToUnit } from '../../../../../core/intake/follow/citizen-view.ts';
import type { Lang } from '../../../../../core/messages/lang.ts';
import { isAnsweredOrEnded } from '../../../../../core/ticket/model/lifecycle.ts';
import { citizenPageTexts } from '../../../../../i18n/portal.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../../../design/view/html.ts';
import { formatInstantForPage } from '../../../../design/view/page-formats.ts';
import type { TicketPageModel } from '../ticket-page-model.ts';

const fact = (term: string, value: string | Html | undefined, lang?: Lang): Html | undefined =>
  value === undefined
    ? undefined
    : html`<div><dt>${term}</dt><dd${renderAttributes({ lang })}>${value}</dd></div>`;

/** Renders when the ticket was acknowledged, and by which unit if another one has it now. */
const renderAcknowledgement = ({ lang, now, full }: TicketPageModel, at: Date): string | Html => {
  const event = full?.events.find((one) => one.unit && one.at.getTime() === at.getTime());
  const when = formatInstantForPage(at, lang, now);
  return event && event.unit !== full?.unit
    ? html`${when}, <span lang="vi">${event.unit}</span>`
    : when;
};

/** Renders the due dates and completion dates of a ticket. */
const dateFacts = (model: TicketPageModel): HtmlPiece => {
  const { lang, now, label } = model;
  const { ticket: texts, acts } = citizenPageTexts[lang];
  const isOpen = !isAnsweredOrEnded(label.status);
  if (!('resolveBy' in label)) return isOpen && fact(texts.resolveBy, texts.withPin);
  const when = (date: Date) => formatInstantForPage(date, lang, now);
  const { status, acknowledgedAt, acknowledgeBy, resolveBy } = label;
  return html`${acknowledgedAt ? fact(texts.acknowledgedAt, renderAcknowledgement(model, acknowledgedAt)) : isOpen && fact(texts.acknowledgeBy, when(acknowledgeBy))}
${isOpen && fact(texts.resolveBy, status === 'waiting' ? acts.paused : when(resolveBy))}`;
};

/** Renders the topic, place, unit and dates of a ticket. */
export function renderTicketFacts(model: TicketPageModel): Html {
  const { lang, now, label, full } = model;
  const { ticket: texts } = citizenPageTexts[lang];
  const when = (date: Date) => formatInstantForPage(date, lang, now);
  const { status } = label;
  const isOpen = !isAnsweredOrEnded(status);
  const unit = !full && isAssignedToUnit(label) ? texts.withPin : texts.noUnit;
  const place = [full?.place, full?.areaName].filter(Boolean).join(', ') || undefined;
  return html`<dl class="facts">
${fact(texts.service, full?.serviceName)}${fact(texts.topic, full?.topic?.name, full?.topic?.lang)}
${fact(texts.place, place, 'vi')}${fact(texts.openedAt, when(label.openedAt))}
${full?.unit ? fact(texts.unit, full.unit, 'vi') : isOpen && fact(texts.unit, unit)}
${dateFacts(model)}
</dl>
${full?.nationalNumber && html`<p class="soft">${texts.national(full.nationalNumber)}</p>`}`;
}
