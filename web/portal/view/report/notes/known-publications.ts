import type { KnownPublication } from '../../../../../core/intake/proposals/find-known-publications.ts';
import type { Lang } from '../../../../../core/messages/lang.ts';
import { reportProposalTexts } from '../../../../../i18n/portal.ts';
import { renderIcon } from '../../../../design/view/components/icon.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import { toPortalPath } from '../../frame/portal-page.ts';
import { knownAnswersScript } from '../../frame/portal-scripts.ts';
import { publicationsPath } from '../../public/publications-page.ts';
import { renderFollowOffer } from '../../ticket/find/remembered-reports.ts';
import type { ReportPageModel } from '../report-page-model.ts';

type ShownAnswer = Pick<KnownPublication, 'id' | 'title'> & { count: string };

/** Answer whose placeholders the browser script replaces. */
const templateAnswer: ShownAnswer = { id: '', title: '', count: '{count}' };

const renderNote = (lang: Lang, answers: readonly ShownAnswer[]): Html => {
  const texts = reportProposalTexts[lang].known;
  const path = toPortalPath(lang, publicationsPath);
  return html`
<div class="note sky"><h2 class="titled">${renderIcon('check')}${texts.title}</h2>
<ul class="points">${answers.map(
    ({ id, title, count }) =>
      html`<li><b lang="vi">${title}</b><p data-count>${texts.count(count)}</p><p><a class="back" href="${path}/${id}">${texts.read}</a></p>${renderFollowOffer(lang, { id, title })}</li>`,
  )}</ul>
<p>${texts.orContinue}</p></div>`;
};

/**
 * Renders published answers about the issue, so that the citizen can read or follow them instead of reporting again. A
 * script replaces them while the citizen writes or selects another topic or place.
 */
export function renderKnownPublications({
  lang,
  known = [],
  values = {},
}: Pick<ReportPageModel, 'lang' | 'known'> & Partial<Pick<ReportPageModel, 'values'>>): Html {
  const shown = known.map((one) => ({ ...one, count: String(one.reportCount) }));
  return html`
<div class="stack" role="status" data-known="${values['topic'] ?? ''}" data-area="${values['areaCode'] ?? ''}"><template>${renderNote(lang, [templateAnswer])}</template>${shown.length > 0 && renderNote(lang, shown)}</div>${knownAnswersScript}`;
}
