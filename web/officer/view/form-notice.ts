import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import { officerActionTexts as acts, officerNoticeTexts as words } from '../../../i18n/officer.ts';
import { renderIcon } from '../../design/view/components/icon.ts';
import { type Html, html } from '../../design/view/html.ts';
import { formatInstantForPage } from '../../design/view/page-formats.ts';
import type { OfficerAction } from './officer-action-fields.ts';
import { toOfficerEventView } from './to-officer-event-view.ts';

export type OfficerFormNotice =
  | { kind: 'recorded'; eventKind: string; at: Date; notifiedParty: keyof typeof words.notified }
  | { kind: 'already-recorded'; eventKind: string; at: Date }
  | { kind: 'stale'; since: readonly TicketEvent[] }
  | { kind: 'refused'; action: OfficerAction }
  | { kind: 'photo-recorded' }
  | { kind: 'photo-refused' };

type What = keyof typeof words.done;
const isKnown = (what: string): what is What => Object.hasOwn(words.done, what);
const toKnownAction = (what: string): What => (isKnown(what) ? what : 'other');

const buttons: Record<OfficerAction, string> = {
  acknowledge: acts.acknowledge.button,
  answer: acts.answer.button,
  supplement: acts.supplement.label,
  ask: acts.ask.summary,
  return: acts.return.summary,
  extend: acts.extend.summary,
  approve: acts.review.approve,
  reject: acts.review.reject,
  'grant-extension': acts.extension.grant,
  'refuse-extension': acts.extension.refuse,
  'withdraw-photo': acts.withdrawPhoto.summary,
};

const titleOf = (formNotice: OfficerFormNotice): string => {
  switch (formNotice.kind) {
    case 'recorded':
      return words.done[toKnownAction(formNotice.eventKind)];
    case 'already-recorded':
      return words.already[toKnownAction(formNotice.eventKind)];
    case 'stale':
      return words.stale;
    case 'refused':
      return words.refused(buttons[formNotice.action]);
    case 'photo-recorded':
      return words.photo.recorded;
    case 'photo-refused':
      return words.photo.refused;
  }
};

const changes = (since: readonly TicketEvent[], now: Date): string[] =>
  since.flatMap((event) => {
    const past = toOfficerEventView(event);
    return past ? words.changed(past.summary, formatInstantForPage(event.at, 'vi', now)) : [];
  });

const describeNotice = (formNotice: OfficerFormNotice, now: Date): string[] => {
  switch (formNotice.kind) {
    case 'recorded':
      return [
        words.at(formatInstantForPage(formNotice.at, 'vi', now)),
        words.notified[formNotice.notifiedParty],
      ];
    case 'already-recorded':
      return [words.at(formatInstantForPage(formNotice.at, 'vi', now)), words.notTwice];
    case 'stale':
      return [...changes(formNotice.since, now), words.staleWhy];
    case 'photo-recorded':
      return [words.photo.why];
    case 'refused':
    case 'photo-refused':
      return [];
  }
};

/**
 * Renders the notice about a submitted form at the top of the officer page: which action was recorded and who is notified.
 */
export function renderOfficerFormNotice(formNotice: OfficerFormNotice, now: Date): Html {
  const isWell = ['recorded', 'already-recorded', 'photo-recorded'].includes(formNotice.kind);
  return html`<div class="note ${isWell ? 'leaf' : 'amber'}" role="status">
<h2 class="titled">${renderIcon(isWell ? 'check' : 'warning')}<span>${titleOf(formNotice)}</span></h2>
${describeNotice(formNotice, now).map((line) => html`<p>${line}</p>`)}</div>`;
}
