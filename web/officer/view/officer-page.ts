import type { Priority } from '../../../core/directory/model/services/service.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import { isAnsweredOrEnded, type TicketStatus } from '../../../core/ticket/model/lifecycle.ts';
import { officerActionTexts, officerPageTexts as words } from '../../../i18n/officer.ts';
import { staffStatusLabels } from '../../../i18n/ticket-status.ts';
import { renderErrorSummary } from '../../design/view/components/error-summary.ts';
import { renderIcon } from '../../design/view/components/icon.ts';
import { type PhotoView, renderPhotoList } from '../../design/view/components/photo-list.ts';
import { renderChip, renderStatusChip } from '../../design/view/components/status-chip.ts';
import {
  renderTopicAnswers,
  type TopicAnswerView,
} from '../../design/view/components/topic-answers.ts';
import {
  renderVoiceMessages,
  type VoiceListenerView,
  type VoiceMessageView,
} from '../../design/view/components/voice-list.ts';
import { type Html, type HtmlPiece, html } from '../../design/view/html.ts';
import { formatInstantForPage, formatTicketCodeForPage } from '../../design/view/page-formats.ts';
import { type OfficerDelays, renderDeadlines } from './deadlines.ts';
import { type OfficerFormNotice, renderOfficerFormNotice } from './form-notice.ts';
import type { OfficerActionsModel } from './handling-actions.ts';
import { type MergedReportView, renderCitizenText, renderMergedReports } from './merged-reports.ts';
import { officerActionFields } from './officer-action-fields.ts';
import { getOfficerTicketListPath, renderOfficerForm } from './officer-form.ts';
import { renderOfficerLayout } from './officer-layout.ts';
import { renderEventHistory } from './render-event-history.ts';
import { renderUnsentText } from './unsent-text.ts';

export type OfficerPageModel = OfficerActionsModel & {
  token: string;
  /** Idempotency key of the page's form, valid for this version of the ticket. */
  nonce: string;
  version: number;
  /** Whether the officer has also received a link to a list of several tickets. */
  hasList?: boolean | undefined;
  now: Date;
  unitName: string;
  /**
   * Relation of the reader's unit to the ticket: lead unit (`unit`), co-unit, unit above the lead unit, operators
   * (`hotline`), or unit that returned the ticket (`handed`). Only the lead unit can act.
   */
  reader: 'unit' | 'co-unit' | 'above' | 'hotline' | 'handed';
  ticket: {
    code: string;
    serviceName: string;
    topicName?: string | undefined;
    areaName?: string | undefined;
    place?: string | undefined;
    text: string;
    /** Names of the units that the report complains about. */
    accused?: readonly string[] | undefined;
    answers?: readonly TopicAnswerView[] | undefined;
    mergedReports?: readonly MergedReportView[] | undefined;
    photos?: readonly PhotoView[] | undefined;
    /** Photos that the unit took of its work. */
    resultPhotos?: readonly PhotoView[] | undefined;
    voices?: readonly VoiceMessageView[] | undefined;
    /** Units whose people have played the voice messages. */
    listeners?: readonly VoiceListenerView[] | undefined;
    priority: Priority;
    status: TicketStatus;
    openedAt: Date;
    acknowledgeBy?: Date | undefined;
    resolveBy?: Date | undefined;
    acknowledgedAt?: Date | undefined;
    acknowledgedBy?: string | undefined;
    delays?: OfficerDelays | undefined;
    waitingUntil?: Date | undefined;
    extension?: { state: 'asked' | 'granted'; amount: string } | undefined;
    answer?: { text: string; at: Date } | undefined;
  };
  events: readonly TicketEvent[];
  notice?: OfficerFormNotice | undefined;
};

/** Renders a two-line summary of the ticket, with place and topic. */
const renderSummary = ({
  place,
  areaName,
  topicName,
  serviceName,
}: OfficerPageModel['ticket']): Html => html`
<h1 class="matter"><span class="glance">${renderIcon('place')}<span>${[place, areaName].filter(Boolean).join(', ') || words.noPlace}</span></span>
<span class="glance">${renderIcon('matter')}<span>${topicName ?? serviceName}</span></span></h1>`;

const renderAccused = ({ accused = [] }: OfficerPageModel['ticket']): HtmlPiece =>
  accused.length > 0 && html`<p>${words.accused(accused)}</p>`;

const photos = ({ photos = [] }: OfficerPageModel['ticket']): HtmlPiece =>
  photos.length > 0 && renderPhotoList(photos, 'vi');

const renderResultPhotos = ({ resultPhotos = [] }: OfficerPageModel['ticket']): HtmlPiece =>
  resultPhotos.length > 0 &&
  html`<section aria-labelledby="ket-qua"><h2 id="ket-qua">${officerActionTexts.photo.added}</h2>${renderPhotoList(resultPhotos, 'vi')}</section>`;

const renderStatus = ({ ticket, now, unitName }: OfficerPageModel): Html => {
  const { code, status, priority, openedAt } = ticket;
  return html`<p class="chips">${renderStatusChip(status, staffStatusLabels.vi[status])}${
    priority === 'P1' && renderChip({ tone: 'alarm', icon: 'warning' }, words.urgent)
  }</p>
<p class="soft">${words.title(formatTicketCodeForPage(code))} · ${unitName}<br>${words.openedAt} ${formatInstantForPage(openedAt, 'vi', now)}</p>`;
};

const renderAnswer = ({ ticket: { answer }, now }: OfficerPageModel): Html | undefined =>
  answer &&
  html`<section class="card answer" aria-labelledby="da-tra-loi"><h2 id="da-tra-loi">${words.given}</h2>
<p class="said">${answer.text}</p><p class="soft small">${formatInstantForPage(answer.at, 'vi', now)}</p></section>`;

/**
 * Renders the draft answer that awaits approval, for everyone except the approver. The approver sees the draft beside the
 * approval buttons.
 */
const renderAwaitingDraft = ({ draft, possible }: OfficerPageModel): Html | undefined =>
  draft === undefined || possible.includes('approve')
    ? undefined
    : html`<section class="card" aria-labelledby="cho-duyet"><h2 id="cho-duyet">${words.draft}</h2>
<p class="said">${draft}</p><p class="soft small">${words.draftWhy}</p></section>`;

const renderReadOnlyNote = ({ reader, ticket, unitName }: OfficerPageModel): Html => {
  if (isAnsweredOrEnded(ticket.status)) return html`<p class="note leaf">${words.settled}</p>`;
  if (reader === 'unit') return html`<p class="note sky">${words.waitsForOthers}</p>`;
  const why = words.mayOnlyRead[reader];
  return html`<p class="note sky">${typeof why === 'string' ? why : why(unitName)}</p>`;
};

const renderActions = (model: OfficerPageModel): Html => {
  const form = renderOfficerForm(model);
  // these actions are possible on an answered ticket, so they alone don't mean that the officer handles the ticket
  const isHandling =
    form && model.possible.some((act) => act !== 'withdraw-photo' && act !== 'supplement');
  return html`${!isHandling && renderReadOnlyNote(model)}${form}`;
};

/**
 * Returns the ticket's events for the history, without the event of the current answer, which has its own section on the
 * page.
 */
const listOtherEvents = ({ events, ticket: { answer } }: OfficerPageModel): TicketEvent[] =>
  events.filter(({ kind, at }) => kind !== 'answered' || at.getTime() !== answer?.at.getTime());

/** Renders the page of one ticket for an officer's phone, with topic, place, deadlines, actions and history. */
export function renderOfficerPage(model: OfficerPageModel): string {
  const { ticket, now, reader, unitName, possible, values = {}, errors = [] } = model;
  const title = words.title(formatTicketCodeForPage(ticket.code));
  const fields = new Set(
    possible.flatMap((act) => Object.values<string>(officerActionFields[act])),
  );
  return renderOfficerLayout({
    title: (errors.length > 0 ? words.errorPrefix : '') + title,
    main: html`${model.notice && renderOfficerFormNotice(model.notice, now)}
${renderErrorSummary(words.errorTitle, errors)}
${renderSummary(ticket)}
${renderStatus(model)}
${reader !== 'handed' && renderDeadlines(ticket, { now, unit: reader === 'unit' ? undefined : unitName })}
<section aria-labelledby="viet"><h2 id="viet">${words.whatTheyWrote}</h2>${renderCitizenText(ticket.text)}${renderAccused(ticket)}${renderTopicAnswers(ticket.answers ?? [])}${photos(ticket)}${renderVoiceMessages(ticket, now)}</section>
${renderMergedReports(ticket.mergedReports ?? [], now)}
${renderEventHistory(listOtherEvents(model), now)}
${renderAnswer(model)}${renderResultPhotos(ticket)}
${renderAwaitingDraft(model)}
${renderUnsentText(values, { hasField: (name) => fields.has(name) })}
${renderActions(model)}
${model.hasList === true && html`<p><a class="back" href="${getOfficerTicketListPath(model.token)}">${words.toList}</a></p>`}`,
    footer: html`<p>${words.privacy}</p>`,
  });
}
