import { reportProposalTexts } from '../../../../../i18n/portal.ts';
import { type HtmlPiece, html } from '../../../../design/view/html.ts';
import { renderIcon } from '../../../../design/view/icon.ts';
import { publicationsPath, toPublicationHref } from '../../public/publications-page.ts';
import type { ReportPageModel } from '../report-page-model.ts';

/** Renders links to published answers about the issue, so that the citizen can read them instead of reporting again. */
export function renderKnownPublications({
  lang,
  known = [],
}: Pick<ReportPageModel, 'lang' | 'known'>): HtmlPiece {
  const texts = reportProposalTexts[lang].known;
  return (
    known.length > 0 &&
    html`
<div class="note sky"><h2 class="titled">${renderIcon('check')}${texts.title}</h2>
<ul class="points">${known.map(
      (one) =>
        html`<li><b lang="vi">${one.title}</b><br>${texts.count(one.reportCount)}<br><a class="back" href="${toPublicationHref(lang, one)}">${texts.read}</a></li>`,
    )}</ul>
<p><a class="back" href="${publicationsPath}.rss">${texts.feed}</a></p><p>${texts.orContinue}</p></div>`
  );
}
