import type { Lang } from '../../../../../core/messages/lang.ts';
import type { Programme } from '../../../../../core/welfare/programme.ts';
import { infoPageTexts } from '../../../../../i18n/portal.ts';
import { renderErrorSummary } from '../../../../design/view/components/error-summary.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import { renderPlainTextAsHtml } from '../../../../design/view/plain-text.ts';
import { renderContentSource } from '../../content-source.ts';
import { toPortalPath } from '../../frame/portal-page.ts';
import {
  localizeWithLangAttribute,
  renderParentLink,
  renderPublicPageFrame,
} from '../../frame/public-page-frame.ts';
import { renderEligibilityForm } from './eligibility-form.ts';
import { renderEligibilityResult } from './eligibility-result.ts';
import type { ProgrammePageModel } from './programme-page-model.ts';

const programmesPath = '/an-sinh';

/** Service for reports about support, and the number of its current articles, which also explain permanent benefits. */
export type WelfareService = { code: string; name: string; articleCount: number };

const renderWaysWithoutProgrammes = (lang: Lang, service: WelfareService | undefined): Html => {
  const { programmes: texts, articles } = infoPageTexts[lang];
  const query: Record<string, string> = service ? { 'dich-vu': service.code } : {};
  return html`<p><a class="button" href="${toPortalPath(lang, '/bao-cao', query)}">${texts.apply}</a></p>
${service && service.articleCount > 0 && html`<p><a href="${toPortalPath(lang, '/hoi-dap', query)}">${articles.more(service.articleCount, service.name)}</a></p>`}`;
};

/**
 * Renders the list of support programs for people and businesses in hardship. If it is empty, links lead to the report form
 * and the articles of the given service.
 */
export function renderWelfareProgrammesPage(
  lang: Lang,
  programmes: readonly Programme[],
  service: WelfareService | undefined,
): string {
  const { programmes: texts } = infoPageTexts[lang];
  const lead = programmes.length === 0 ? texts.none : texts.lead;
  return renderPublicPageFrame({
    lang,
    title: texts.title,
    description: lead,
    here: { path: programmesPath },
    isWide: true,
    main: html`<h1>${texts.title}</h1>
<p class="lead">${lead}</p>
${programmes.length === 0 && renderWaysWithoutProgrammes(lang, service)}
<ul class="entries">${programmes.map(({ code, name, amount }) => {
      const [called, much] = [
        localizeWithLangAttribute(name, lang),
        localizeWithLangAttribute(amount, lang),
      ];
      return html`<li class="entry-card leaf"><h2><a href="${toPortalPath(lang, `${programmesPath}/${code}`)}"${called.mark}>${called.text}</a></h2><p class="soft"${much.mark}>${much.text}</p>${called.note}</li>`;
    })}</ul>`,
  });
}

const facts = (lang: Lang, programme: Programme): Html => {
  const { programmes: texts } = infoPageTexts[lang];
  const rows = [
    [texts.who, programme.who],
    [texts.amount, programme.amount],
    [texts.where, programme.where],
    [texts.papers, programme.papers],
    [texts.period, programme.period],
  ] as const;
  return html`<dl class="facts">${rows.map(([label, value]) => {
    if (value === undefined) return undefined;
    const { text, mark } = localizeWithLangAttribute(value, lang);
    return html`<div><dt>${label}</dt><dd${mark}>${renderPlainTextAsHtml(text)}</dd></div>`;
  })}<div><dt>${texts.basis}</dt><dd lang="vi">${programme.legalBasis.join('; ')}</dd></div></dl>`;
};

/** Renders the page of a support program with its eligibility check. A result is displayed at the top. */
export function renderWelfareProgrammePage(model: ProgrammePageModel): string {
  const { lang, programme, owner, errors, result } = model;
  const { programmes: texts } = infoPageTexts[lang];
  const { text, mark } = localizeWithLangAttribute(programme.name, lang);
  const who = localizeWithLangAttribute(programme.who, lang);
  const isFresh = result === undefined && errors.length === 0;
  return renderPublicPageFrame({
    lang,
    title: text,
    description: who.text,
    here: { path: `${programmesPath}/${programme.code}` },
    isListed: isFresh,
    main: html`${renderErrorSummary(texts.errorTitle, errors)}${renderParentLink(lang, programmesPath, texts.title)}
<h1${mark}>${text}</h1>${who.note}
${renderEligibilityResult(model)}${isFresh && facts(lang, programme)}
${renderEligibilityForm(model)}
${!isFresh && html`<details class="card fold"><summary><b>${texts.about}</b></summary><div class="inside">${facts(lang, programme)}</div></details>`}
${renderContentSource(lang, { ...programme, owner })}`,
  });
}
