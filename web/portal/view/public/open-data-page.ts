import type { Lang } from '../../../../core/messages/lang.ts';
import {
  type OpenDataColumn,
  openDataRequestColumns,
  openDataStatisticsColumns,
} from '../../../../core/open-data/columns.ts';
import { openDataLicense } from '../../../../core/open-data/datapackage.ts';
import { toLocalDate } from '../../../../core/time/local-date.ts';
import { openDataPageTexts, performancePageTexts } from '../../../../i18n/portal.ts';
import { type Html, html } from '../../../design/view/html.ts';
import { formatInstantForPage } from '../../../design/view/page-formats.ts';
import { renderPublicPageFrame } from '../frame/public-page-frame.ts';
import { openDataPath } from './open-data-link.ts';
import { publicationsPath } from './publications-page.ts';

export type OpenDataPageModel = {
  lang: Lang;
  now: Date;
  madeAt: Date | undefined;
  requests: number;
};

type Links = readonly (readonly [string, string])[];

const links = (all: Links, look: 'chips' | 'list'): Html =>
  html`<ul${look === 'chips' && html` class="chips"`}>${all.map(
    ([href, label]) => html`<li><a class="back" href="${href}">${label}</a></li>`,
  )}</ul>`;

const files = (name: string): Html =>
  links(
    [
      [`${openDataPath}/${name}.csv`, 'CSV'],
      [`${openDataPath}/${name}.json`, 'JSON'],
    ],
    'chips',
  );

/** Renders the downloads, which exist from the first night after the start of operation. */
const downloads = ({ lang, now, requests }: OpenDataPageModel): Html => {
  const texts = openDataPageTexts[lang];
  const count = performancePageTexts[lang].count(requests);
  return html`
<section class="card"><h2>${texts.requests}</h2><p>${texts.requestsText(count)} <code class="whole">?updated_since=${toLocalDate(now).slice(0, 7)}-01</code></p>${files('requests')}</section>
<section class="card"><h2>${texts.figures}</h2><p>${texts.figuresText}</p>${files('figures')}</section>`;
};

const dictionary = (lang: Lang, caption: string, columns: readonly OpenDataColumn[]): Html => {
  const texts = openDataPageTexts[lang];
  return html`<section><h3>${caption}</h3><dl class="facts small">${columns.map(
    ({ name, description }) =>
      html`<div><dt lang="en"><code>${name}</code></dt><dd>${description[lang]}</dd></div>`,
  )}</dl><p class="soft small">${texts.excel}</p></section>`;
};

/** Renders the open-data page with downloads, the rules of anonymization and descriptions of the columns. */
export function renderOpenDataPage(model: OpenDataPageModel): string {
  const { lang, now, madeAt } = model;
  const texts = openDataPageTexts[lang];
  const asOf = madeAt ? texts.asOf(formatInstantForPage(madeAt, lang, now)) : texts.notYet;
  return renderPublicPageFrame({
    lang,
    title: texts.title,
    description: texts.lead,
    here: { path: openDataPath },
    main: html`<div class="stack" lang="${lang}"><h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
<p>${asOf}</p>
${madeAt && downloads(model)}
<section><h2>${texts.rulesTitle}</h2><ul class="points">${texts.rules.map((rule) => html`<li>${rule}</li>`)}</ul></section>
<section><h2>${texts.licenseTitle}</h2><p>${texts.license}</p><p><a class="back" href="${openDataLicense.path}" rel="license">${texts.licenseText}</a></p></section>
<section><h2>${texts.forPrograms}</h2>${links(
      [
        ...(madeAt ? ([[`${openDataPath}/datapackage.json`, texts.dictionary]] as const) : []),
        ['/open311/discovery.json', 'Open311'],
        [`${publicationsPath}.atom`, `${texts.feeds}: Atom`],
        [`${publicationsPath}.rss`, `${texts.feeds}: RSS`],
      ],
      'list',
    )}</section>
<h2>${texts.dictionaryTitle}</h2>
${dictionary(lang, texts.requests, openDataRequestColumns)}${dictionary(lang, texts.figures, openDataStatisticsColumns)}</div>`,
  });
}
