import { officerPageTexts } from '../../../i18n/officer.ts';
import { renderHiddenField } from '../../design/view/components/field.ts';
import { html } from '../../design/view/html.ts';
import { getOfficerLinkPath, getOfficerTicketListPath } from './officer-form.ts';
import { renderOfficerLayout } from './officer-layout.ts';

const texts = { ticket: officerPageTexts.open, list: officerPageTexts.bundle };
const paths = { ticket: getOfficerLinkPath, list: getOfficerTicketListPath };

type OpenPageModel = { token: string; opens?: keyof typeof texts };

/**
 * Renders the landing page of an officer link with a button that opens the ticket. The page contains no ticket data, because
 * phones and mail scanners prefetch links.
 */
export function renderOfficerLinkLandingPage({ token, opens = 'ticket' }: OpenPageModel): string {
  const pageTexts = texts[opens];
  return renderOfficerLayout({
    title: pageTexts.title,
    main: html`<h1>${pageTexts.title}</h1>
<p>${pageTexts.why}</p>
<div class="actions"><form action="${paths[opens](token)}" method="post">${renderHiddenField('action', 'open')}
<button class="button">${pageTexts.open}</button></form></div>`,
    footer: html`<p>${officerPageTexts.privacy}</p>`,
  });
}
