import { hotlineNumber } from '../../../core/messages/hotline-number.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { getCitizenPageTexts } from '../../../core/messages/wording/pages.ts';
import { html } from '../../design/view/html.ts';
import { renderIcon } from '../../design/view/icon.ts';
import { renderPortalPage, toPortalPath } from './portal-page.ts';

export type ProblemPageModel = { lang: Lang; status: number; title: string; detail: string };

/** Renders an error page with an explanation and links to other pages. */
export function renderProblemPage({ lang, status, title, detail }: ProblemPageModel): string {
  const words = getCitizenPageTexts(lang);
  return renderPortalPage({
    lang,
    title,
    main: html`<h1>${title}</h1>
<p>${detail}</p>
<p><a class="button" href="tel:${hotlineNumber}">${renderIcon('phone')}${words.call}</a></p>
<p><a class="back" href="${toPortalPath(lang, '/')}">${words.home}</a></p>
<p><a class="back" href="${toPortalPath(lang, '/tra-cuu')}">${words.problem.follow}</a></p>
<p class="soft small">${words.problem.number(status)}</p>`,
  });
}
