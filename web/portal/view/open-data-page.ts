import { formatInstant } from '../../../core/messages/dates.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { getOpenDataPageTexts } from '../../../core/messages/wording/pages-open-data.ts';
import {
  type OpenDataColumn,
  openDataRequestColumns,
  openDataStatisticsColumns,
} from '../../../core/open-data/columns.ts';
import { openDataLicense } from '../../../core/open-data/datapackage.ts';
import { type Html, html } from '../../design/view/html.ts';
import { openDataPath } from './open-data-link.ts';
import { renderPublicPageFrame } from './public-page.ts';
import { publicationsPath } from './published-page.ts';

export type OpenDataPageModel = {
  lang: Lang;
  now: Date;
  madeAt: Date | undefined;
  requests: number;
};

const links = (all: readonly (readonly [string, string])[]): Html =>
  html`<ul class="chips">${all.map(
    ([href, label]) => html`<li><a class="back" href="${href}">${label}</a></li>`,
  )}</ul>`;

const files = (name: string): Html =>
  links([
    [`${openDataPath}/${name}.csv`, 'CSV'],
    [`${openDataPath}/${name}.json`, 'JSON'],
  ]);

const dictionary = (lang: Lang, caption: string, columns: readonly OpenDataColumn[]): Html => {
  const words = getOpenDataPageTexts(lang);
  return html`<section><h3>${caption}</h3><dl class="facts small">${columns.map(
    ({ name, said }) =>
      html`<div><dt lang="en"><code>${name}</code></dt><dd>${said[lang]}</dd></div>`,
  )}</dl><p class="soft small">${words.excel}</p></section>`;
};

/** Renders the open-data page with downloads, the rules of anonymization and descriptions of the columns. */
export function renderOpenDataPage({ lang, now, madeAt, requests }: OpenDataPageModel): string {
  const words = getOpenDataPageTexts(lang);
  const asOf = madeAt ? words.asOf(formatInstant(madeAt, lang, now)) : words.notYet;
  return renderPublicPageFrame({
    lang,
    title: words.title,
    here: { path: openDataPath },
    main: html`<div class="stack" lang="${lang}"><h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<p>${asOf}</p>
<section class="card"><h2>${words.requests}</h2><p>${words.requestsText(String(requests))} <code class="whole">?updated_since=2021-12-03</code></p>${files('requests')}</section>
<section class="card"><h2>${words.figures}</h2><p>${words.figuresText}</p>${files('figures')}</section>
<section><h2>${words.rulesTitle}</h2><ul class="reasons">${words.rules.map((rule) => html`<li>${rule}</li>`)}</ul></section>
<section><h2>${words.licenseTitle}</h2><p>${words.license} <a class="back" href="${openDataLicense.path}" rel="license">${openDataLicense.name}</a></p></section>
<section><h2>${words.forPrograms}</h2>${links([
      [`${openDataPath}/datapackage.json`, words.dictionary],
      ['/open311/discovery.json', 'Open311'],
      [`${publicationsPath}.atom`, `${words.feeds}: Atom`],
      [`${publicationsPath}.rss`, `${words.feeds}: RSS`],
    ])}</section>
<h2>${words.dictionaryTitle}</h2>
${dictionary(lang, words.requests, openDataRequestColumns)}${dictionary(lang, words.figures, openDataStatisticsColumns)}</div>`,
  });
}
