import type { Priority } from '../../../core/directory/service.ts';
import { formatInstant } from '../../../core/messages/dates.ts';
import { statusLabels } from '../../../core/messages/wording/labels.ts';
import { officerPageTexts as words } from '../../../core/messages/wording/pages-officer.ts';
import { formatTicketCode } from '../../../core/ticket/code.ts';
import type { TicketEvent } from '../../../core/ticket/event.ts';
import { isSettled, type TicketStatus } from '../../../core/ticket/lifecycle.ts';
import { answerList, type GivenAnswer } from '../../design/view/answer-list.ts';
import { errorSummary } from '../../design/view/error-summary.ts';
import { type Html, html, type Piece } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';
import { photoList, type ShownPhoto } from '../../design/view/photo-list.ts';
import { chip, statusChip } from '../../design/view/status-chip.ts';
import { type ShownVoice, voiceList } from '../../design/view/voice-list.ts';
import { actFields } from './act-fields.ts';
import { deadlines } from './deadlines.ts';
import type { ActionsModel } from './handling-acts.ts';
import { type Notice, notice } from './notice.ts';
import { listPath, officerForm } from './officer-form.ts';
import { officerLayout } from './officer-layout.ts';
import { past } from './past.ts';
import { unsentText } from './unsent-text.ts';

export type OfficerPageModel = ActionsModel & {
  token: string;
  /** Idempotency key of the form, valid for this ticket version. */
  nonce: string;
  version: number;
  /** Whether the reader was also sent a list of tickets. */
  hasList?: boolean | undefined;
  now: Date;
  unitName: string;
  /** Reader of the page. Only the lead unit (`unit`) can act; all others read. */
  reader: 'unit' | 'co-unit' | 'above' | 'hotline' | 'handed';
  ticket: {
    code: string;
    serviceName: string;
    topicName?: string | undefined;
    areaName?: string | undefined;
    place?: string | undefined;
    text: string;
    answers?: readonly GivenAnswer[] | undefined;
    photos?: readonly ShownPhoto[] | undefined;
    voices?: readonly ShownVoice[] | undefined;
    priority: Priority;
    status: TicketStatus;
    openedAt: Date;
    acknowledgeBy?: Date | undefined;
    resolveBy?: Date | undefined;
    acknowledgedAt?: Date | undefined;
    waitingUntil?: Date | undefined;
    extension?: { state: 'asked' | 'granted'; amount: string } | undefined;
    answer?: { text: string; at: Date } | undefined;
  };
  events: readonly TicketEvent[];
  notice?: Notice | undefined;
};

/** Renders a two-line summary: place and topic. */
const glance = ({
  place,
  areaName,
  topicName,
  serviceName,
}: OfficerPageModel['ticket']): Html => html`
<h1 class="matter"><span class="glance">${icon('place')}<span>${[place, areaName].filter(Boolean).join(', ') || words.noPlace}</span></span>
<span class="glance">${icon('matter')}<span>${topicName ?? serviceName}</span></span></h1>`;

const photos = ({ photos = [] }: OfficerPageModel['ticket']): Piece =>
  photos.length > 0 && photoList(photos, 'vi');

const standing = ({ ticket, now, unitName }: OfficerPageModel): Html => {
  const { code, status, priority, openedAt } = ticket;
  return html`<p class="chips">${statusChip(status, statusLabels.vi[status])}${
    priority === 'P1' && chip({ tone: 'alarm', icon: 'warning' }, words.urgent)
  }</p>
<p class="soft">${words.title(formatTicketCode(code))} · ${unitName}<br>${words.openedAt} ${formatInstant(openedAt, 'vi', now)}</p>`;
};

const given = ({ ticket: { answer }, now }: OfficerPageModel): Html | undefined =>
  answer &&
  html`<section class="card answer" aria-labelledby="da-tra-loi"><h2 id="da-tra-loi">${words.given}</h2>
<p class="said">${answer.text}</p><p class="soft small">${formatInstant(answer.at, 'vi', now)}</p></section>`;

/** Renders the pending draft for its author and other readers. For the approver it appears beside the buttons instead. */
const awaiting = ({ draft, possible }: OfficerPageModel): Html | undefined =>
  draft === undefined || possible.includes('approve')
    ? undefined
    : html`<section class="card" aria-labelledby="cho-duyet"><h2 id="cho-duyet">${words.draft}</h2>
<p class="said">${draft}</p><p class="soft small">${words.draftWhy}</p></section>`;

const whatToDo = (model: OfficerPageModel): Html => {
  const { reader, possible, ticket, unitName } = model;
  const form = possible.length > 0 && officerForm(model);
  if (form) return form;
  if (isSettled(ticket.status)) return html`<p class="note leaf">${words.settled}</p>`;
  if (reader === 'unit') return html`<p class="note sky">${words.waitsForOthers}</p>`;
  const why = words.mayOnlyRead[reader];
  return html`<p class="note sky">${typeof why === 'string' ? why : why(unitName)}</p>`;
};

/** Returns the events without the current answer, which has its own section. */
const eventsBesides = ({ events, ticket: { answer } }: OfficerPageModel): TicketEvent[] =>
  events.filter(({ kind, at }) => kind !== 'answered' || at.getTime() !== answer?.at.getTime());

/** Renders one ticket for an officer's phone: topic, place, deadlines, actions and history. */
export const officerPage = (model: OfficerPageModel): string => {
  const { ticket, now, reader, unitName, possible, values = {}, errors = [] } = model;
  const title = words.title(formatTicketCode(ticket.code));
  const fields = new Set(possible.flatMap((act) => Object.values<string>(actFields[act])));
  return officerLayout({
    title: (errors.length > 0 ? words.errorPrefix : '') + title,
    main: html`${model.notice && notice(model.notice, now)}
${errorSummary(words.errorTitle, errors)}
${glance(ticket)}
${standing(model)}
${reader !== 'handed' && deadlines(ticket, { now, unit: reader === 'unit' ? undefined : unitName })}
<section aria-labelledby="viet"><h2 id="viet">${words.whatTheyWrote}</h2><blockquote class="said">${ticket.text}</blockquote>${answerList(ticket.answers ?? [])}${photos(ticket)}${voiceList(ticket.voices ?? [])}</section>
${past(eventsBesides(model), now)}
${given(model)}
${awaiting(model)}
${unsentText(values, { hasField: (name) => fields.has(name) })}
${whatToDo(model)}
${model.hasList === true && html`<p><a class="back" href="${listPath(model.token)}">${words.toList}</a></p>`}`,
    footer: html`<p>${words.privacy}</p>`,
  });
};
