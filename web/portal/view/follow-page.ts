import type { Lang } from '../../../core/messages/lang.ts';
import { pageTexts } from '../../../core/messages/wording/pages.ts';
import { errorSummary } from '../../design/view/error-summary.ts';
import { errorFor, type PageError } from '../../design/view/field.ts';
import { html } from '../../design/view/html.ts';
import { codeForm } from './code-form.ts';
import { lostCodeLink } from './lost-code-page.ts';
import { portalPage } from './portal-page.ts';

export type FollowPageModel = {
  lang: Lang;
  code?: string | undefined;
  errors: readonly PageError[];
};

export const followPage = ({ lang, code, errors }: FollowPageModel): string => {
  const { follow, ticket, report } = pageTexts(lang);
  return portalPage({
    lang,
    title: (errors.length > 0 ? report.errorPrefix : '') + follow.title,
    here: { path: '/tra-cuu' },
    isListed: errors.length === 0,
    main: html`${errorSummary(ticket.errorTitle, errors)}
<h1>${follow.title}</h1>
${codeForm({ lang, code, error: errorFor(errors, 'ma') })}
${lostCodeLink(lang)}`,
  });
};
