import { hotlinePlaceholders } from '../../../core/directory/read/hotline-details.ts';
import { formatNumericDate } from '../../../core/messages/format-dates.ts';
import { getErrorResponseText } from '../../../core/messages/texts/errors/error-response-text.ts';
import type {
  LinkUnitSuccession,
  OfficerLinkEndReason,
} from '../../../core/officer/resolve-link.ts';
import { getNextDay } from '../../../core/time/local-date.ts';
import { officerPageTexts } from '../../../i18n/officer.ts';
import { renderIcon } from '../../design/view/components/icon.ts';
import { type Html, html } from '../../design/view/html.ts';
import { renderOfficerLayout } from './officer-layout.ts';
import { renderUnsentText, type UnsentFormValues } from './unsent-text.ts';

export type EndedOfficerLinkPageModel = {
  reason: OfficerLinkEndReason;
  succession?: LinkUnitSuccession | undefined;
  /** Form input that the officer couldn't send before the officer link ended. */
  values?: UnsentFormValues | undefined;
};

/** Renders which unit ended or was renamed when, and which unit is responsible now. */
const renderSuccession = ({ kind, name, lastDay, successorName }: LinkUnitSuccession): Html => {
  const texts = officerPageTexts.unitEnded;
  const since = formatNumericDate(getNextDay(lastDay));
  if (kind === 'renamed') return html`<p>${texts.renamed(name, since, successorName ?? name)}</p>`;
  return html`<p>${texts.ended(name, since)} ${
    successorName === undefined ? texts.operatorsChoose : texts.successor(successorName)
  }</p>`;
};

/** Renders the page of an expired or revoked officer link, with the reason and a phone number. */
export function renderEndedOfficerLinkPage({
  reason,
  succession,
  values = {},
}: EndedOfficerLinkPageModel): string {
  const { title, detail } = getErrorResponseText(`link-${reason}`, 'vi');
  return renderOfficerLayout({
    title,
    main: html`<h1>${title}</h1>
${succession && renderSuccession(succession)}
<p>${detail}</p>
${succession?.kind === 'ended' && html`<p>${officerPageTexts.unitEnded.whatToDo}</p>`}
<p><a class="button" href="tel:${hotlinePlaceholders.dial}">${renderIcon('phone')}${officerPageTexts.call}</a></p>
${renderUnsentText(values, { title: officerPageTexts.justWritten })}`,
  });
}
