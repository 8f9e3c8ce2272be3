import { hotlinePlaceholders } from '../../../core/directory/read/hotline-details.ts';
import { getErrorResponseText } from '../../../core/messages/texts/error-response-text.ts';
import type { OfficerLinkEndReason } from '../../../core/officer/resolve-link.ts';
import { officerPageTexts } from '../../../i18n/officer.ts';
import { html } from '../../design/view/html.ts';
import { renderIcon } from '../../design/view/icon.ts';
import { renderOfficerLayout } from './officer-layout.ts';
import { renderUnsentText, type UnsentFormValues } from './unsent-text.ts';

export type EndedOfficerLinkPageModel = {
  reason: OfficerLinkEndReason;
  /** Form input that the officer couldn't send before the officer link ended. */
  values?: UnsentFormValues | undefined;
};

/** Renders the page of an expired or revoked officer link, with the reason and a phone number. */
export function renderEndedOfficerLinkPage({
  reason,
  values = {},
}: EndedOfficerLinkPageModel): string {
  const { title, detail } = getErrorResponseText(`link-${reason}`, 'vi');
  return renderOfficerLayout({
    title,
    main: html`<h1>${title}</h1>
<p>${detail}</p>
<p><a class="button" href="tel:${hotlinePlaceholders.dial}">${renderIcon('phone')}${officerPageTexts.call}</a></p>
${renderUnsentText(values, { title: officerPageTexts.justWritten })}`,
  });
}
