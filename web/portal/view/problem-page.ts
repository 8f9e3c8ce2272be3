import { hotlinePlaceholders } from '../../../core/directory/read/hotline-details.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { citizenPageTexts } from '../../../i18n/portal.ts';
import { renderIcon } from '../../design/view/components/icon.ts';
import { html } from '../../design/view/html.ts';
import { type LocalizedPageAddress, renderPortalPage, toPortalPath } from './frame/portal-page.ts';

export type ProblemPageModel = {
  lang: Lang;
  status: number;
  title: string;
  detail: string;
  /** Address of the requested page; undefined for a form submission. */
  here?: LocalizedPageAddress | undefined;
};

/** Renders an error page with an explanation and links to other pages. */
export function renderProblemPage({ lang, status, title, detail, here }: ProblemPageModel): string {
  const texts = citizenPageTexts[lang];
  return renderPortalPage({
    lang,
    title,
    here,
    isError: true,
    main: html`<h1>${title}</h1>
<p>${detail}</p>
<p><a class="button" href="tel:${hotlinePlaceholders.dial}">${renderIcon('phone')}${texts.call}</a></p>
<p><a class="back" href="${toPortalPath(lang, '/')}">${texts.home}</a></p>
<p><a class="back" href="${toPortalPath(lang, '/tra-cuu')}">${texts.problem.follow}</a></p>
<p class="soft small">${texts.problem.number(status)}</p>`,
  });
}
