import { dateInWords } from '../../../core/messages/dates.ts';
import { officerPageWords } from '../../../core/messages/wording/pages-officer.ts';
import { type Html, html } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';

/** What became of a form that the officer sent. */
export type Notice = {
  kind: 'recorded' | 'already-recorded' | 'stale' | 'refused';
  what: 'acknowledge' | 'answer';
  at?: Date | undefined;
  whoIsTold: 'citizen' | 'nobody';
};

const words = officerPageWords.notice;

const titleOf = ({ kind, what }: Notice): string => {
  switch (kind) {
    case 'recorded':
      return words.done[what];
    case 'already-recorded':
      return words.already[what];
    case 'stale':
      return words.stale;
    case 'refused':
      return words.refused[what];
  }
};

const explained = ({ kind, at, whoIsTold }: Notice, now: Date): (string | undefined)[] => {
  const when = at && dateInWords(at, 'vi', now);
  switch (kind) {
    case 'recorded':
      return [when && words.at(when), words.told[whoIsTold]];
    case 'already-recorded':
      return [when && words.at(when), words.notTwice];
    case 'stale':
      return [when && words.changedAt(when), words.staleWhy];
    case 'refused':
      return [];
  }
};

/** Above everything: what was recorded, and who will be told. */
export const notice = (given: Notice, now: Date): Html => {
  const isWell = given.kind === 'recorded' || given.kind === 'already-recorded';
  return html`<div class="note ${isWell ? 'leaf' : 'amber'}" role="status">
<h2 class="titled">${icon(isWell ? 'check' : 'warning')}<span>${titleOf(given)}</span></h2>
${explained(given, now).map((line) => line !== undefined && html`<p>${line}</p>`)}</div>`;
};
