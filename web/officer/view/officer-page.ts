import type { Priority } from '../../../core/directory/service.ts';
import { dateInWords } from '../../../core/messages/dates.ts';
import { statusLabels } from '../../../core/messages/wording/labels.ts';
import { officerPageWords as words } from '../../../core/messages/wording/pages-officer.ts';
import { spaced } from '../../../core/ticket/code.ts';
import { isSettled, type TicketStatus } from '../../../core/ticket/lifecycle.ts';
import { answerList, type GivenAnswer } from '../../design/view/answer-list.ts';
import { errorSummary } from '../../design/view/error-summary.ts';
import type { PageError } from '../../design/view/field.ts';
import { type Html, html } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';
import { chip, statusChip } from '../../design/view/status-chip.ts';
import { deadlines } from './deadlines.ts';
import { type Notice, notice } from './notice.ts';
import { officerActions } from './officer-actions.ts';
import { officerLayout } from './officer-layout.ts';
import { unsentText } from './unsent-text.ts';

export type OfficerPageModel = {
  token: string;
  /** Makes the form work once, on the ticket at this version. */
  nonce: string;
  version: number;
  now: Date;
  unitName: string;
  may: 'act' | 'read';
  /** What the ticket's status allows this officer to do now. */
  actions: { acknowledge: boolean; answer: boolean };
  ticket: {
    code: string;
    serviceName: string;
    topicName?: string | undefined;
    areaName?: string | undefined;
    place?: string | undefined;
    text: string;
    answers?: readonly GivenAnswer[] | undefined;
    priority: Priority;
    status: TicketStatus;
    openedAt: Date;
    acknowledgeBy?: Date | undefined;
    resolveBy?: Date | undefined;
    acknowledgedAt?: Date | undefined;
    answer?: { text: string; at: Date } | undefined;
  };
  notice?: Notice | undefined;
  values?: Readonly<Partial<Record<string, string>>> | undefined;
  errors?: readonly PageError[] | undefined;
};

/** Place and matter, in two lines. */
const glance = ({
  place,
  areaName,
  topicName,
  serviceName,
}: OfficerPageModel['ticket']): Html => html`
<h1 class="matter"><span class="glance">${icon('place')}<span>${[place, areaName].filter(Boolean).join(', ') || words.noPlace}</span></span>
<span class="glance">${icon('matter')}<span>${topicName ?? serviceName}</span></span></h1>`;

const standing = ({ ticket, now, unitName }: OfficerPageModel): Html => {
  const { code, status, priority, openedAt } = ticket;
  return html`<p class="chips">${statusChip(status, statusLabels.vi[status])}${
    priority === 'P1' && chip({ tone: 'alarm', icon: 'warning' }, words.urgent)
  }</p>
<p class="soft">${words.title(spaced(code))} · ${unitName}<br>${words.openedAt} ${dateInWords(openedAt, 'vi', now)}</p>`;
};

const given = ({ ticket: { answer }, now }: OfficerPageModel): Html | undefined =>
  answer &&
  html`<section class="card answer" aria-labelledby="da-tra-loi"><h2 id="da-tra-loi">${words.given}</h2>
<p class="said">${answer.text}</p><p class="soft small">${dateInWords(answer.at, 'vi', now)}</p></section>`;

/** What they wrote has no field on this page any more. */
const stranded = ({ values, actions, may }: OfficerPageModel): Html | undefined => {
  const hasField = may === 'act' && actions.answer;
  return values?.['text'] && !hasField ? unsentText(values['text']) : undefined;
};

const whatToDo = (model: OfficerPageModel): Html | undefined => {
  if (model.may === 'read') return html`<p class="note sky">${words.mayOnlyRead}</p>`;
  if (isSettled(model.ticket.status)) return html`<p class="note leaf">${words.settled}</p>`;
  return officerActions(model);
};

/** One matter on an officer's phone: what, where, by when, and the buttons. */
export const officerPage = (model: OfficerPageModel): string => {
  const { ticket, errors = [] } = model;
  const title = words.title(spaced(ticket.code));
  return officerLayout({
    title: (errors.length > 0 ? words.errorPrefix : '') + title,
    main: html`${model.notice && notice(model.notice, model.now)}
${errorSummary(words.errorTitle, errors)}
${glance(ticket)}
${standing(model)}
${deadlines(ticket, model.now)}
<section aria-labelledby="viet"><h2 id="viet">${words.whatTheyWrote}</h2><blockquote class="said">${ticket.text}</blockquote>${answerList(ticket.answers ?? [])}</section>
${given(model)}
${stranded(model)}
${whatToDo(model)}`,
    footer: html`<p>${words.privacy}</p>`,
  });
};
