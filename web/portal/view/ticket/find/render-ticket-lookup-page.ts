import type { Lang } from '../../../../../core/messages/lang.ts';
import { citizenPageTexts } from '../../../../../i18n/portal.ts';
import { renderErrorSummary } from '../../../../design/view/components/error-summary.ts';
import { type FormError, findFormError } from '../../../../design/view/components/field.ts';
import { html } from '../../../../design/view/html.ts';
import { renderPortalPage } from '../../frame/portal-page.ts';
import { renderLostCodeLink } from './lost-code-page.ts';
import { renderRememberedReports } from './remembered-reports.ts';
import { renderTicketCodeForm } from './ticket-code-form.ts';

export type TicketLookupPageModel = {
  lang: Lang;
  code?: string | undefined;
  errors: readonly FormError[];
};

export function renderTicketLookupPage({ lang, code, errors }: TicketLookupPageModel): string {
  const { follow, ticket, report } = citizenPageTexts[lang];
  return renderPortalPage({
    lang,
    title: (errors.length > 0 ? report.errorPrefix : '') + follow.title,
    here: { path: '/tra-cuu' },
    isListed: errors.length === 0,
    main: html`${renderErrorSummary(ticket.errorTitle, errors)}
<h1>${follow.title}</h1>
${renderTicketCodeForm({ lang, code, error: findFormError(errors, 'ma') })}
${renderLostCodeLink(lang)}
${renderRememberedReports(lang)}`,
  });
}
