import { formatInstant } from '../../../core/messages/dates.ts';
import {
  officerActionTexts as acts,
  officerNoticeTexts as words,
} from '../../../core/messages/wording/pages-officer-acts.ts';
import type { TicketEvent } from '../../../core/ticket/event.ts';
import { type Html, html } from '../../design/view/html.ts';
import { renderIcon } from '../../design/view/icon.ts';
import type { OfficerAction } from './officer-action-fields.ts';
import { toOfficerEventView } from './to-officer-event-view.ts';

export type FormNotice =
  | { kind: 'recorded'; what: string; at: Date; told: keyof typeof words.told }
  | { kind: 'already-recorded'; what: string; at: Date }
  | { kind: 'stale'; since: readonly TicketEvent[] }
  | { kind: 'refused'; act: OfficerAction };

type What = keyof typeof words.done;
const isKnown = (what: string): what is What => Object.hasOwn(words.done, what);
const known = (what: string): What => (isKnown(what) ? what : 'other');

const buttons: Record<OfficerAction, string> = {
  acknowledge: acts.acknowledge.button,
  answer: acts.answer.button,
  ask: acts.ask.summary,
  return: acts.return.summary,
  extend: acts.extend.summary,
  approve: acts.review.approve,
  reject: acts.review.reject,
  'grant-extension': acts.extension.grant,
  'refuse-extension': acts.extension.refuse,
};

const titleOf = (given: FormNotice): string => {
  switch (given.kind) {
    case 'recorded':
      return words.done[known(given.what)];
    case 'already-recorded':
      return words.already[known(given.what)];
    case 'stale':
      return words.stale;
    case 'refused':
      return words.refused(buttons[given.act]);
  }
};

const changes = (since: readonly TicketEvent[], now: Date): string[] =>
  since.flatMap((event) => {
    const past = toOfficerEventView(event);
    return past ? words.changed(past.what, formatInstant(event.at, 'vi', now)) : [];
  });

const explained = (given: FormNotice, now: Date): string[] => {
  switch (given.kind) {
    case 'recorded':
      return [words.at(formatInstant(given.at, 'vi', now)), words.told[given.told]];
    case 'already-recorded':
      return [words.at(formatInstant(given.at, 'vi', now)), words.notTwice];
    case 'stale':
      return [...changes(given.since, now), words.staleWhy];
    case 'refused':
      return [];
  }
};

/** Renders the result at the top of the page: the recorded action and who is notified. */
export function renderFormNotice(given: FormNotice, now: Date): Html {
  const isWell = given.kind === 'recorded' || given.kind === 'already-recorded';
  return html`<div class="note ${isWell ? 'leaf' : 'amber'}" role="status">
<h2 class="titled">${renderIcon(isWell ? 'check' : 'warning')}<span>${titleOf(given)}</span></h2>
${explained(given, now).map((line) => html`<p>${line}</p>`)}</div>`;
}
