import { hotlineNumber } from '../../../core/messages/hotline-number.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { pageTexts } from '../../../core/messages/wording/pages.ts';
import { html } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';
import { pathIn, portalPage } from './portal-page.ts';

export type ProblemPageModel = { lang: Lang; status: number; title: string; detail: string };

/** Renders an error with its explanation and links to continue. */
export const problemPage = ({ lang, status, title, detail }: ProblemPageModel): string => {
  const words = pageTexts(lang);
  return portalPage({
    lang,
    title,
    main: html`<h1>${title}</h1>
<p>${detail}</p>
<p><a class="button" href="tel:${hotlineNumber}">${icon('phone')}${words.call}</a></p>
<p><a class="back" href="${pathIn(lang, '/')}">${words.home}</a></p>
<p><a class="back" href="${pathIn(lang, '/tra-cuu')}">${words.problem.follow}</a></p>
<p class="soft small">${words.problem.number(status)}</p>`,
  });
};
