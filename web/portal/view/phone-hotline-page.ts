import type { Lang } from '../../../core/messages/lang.ts';
import { infoPageTexts } from '../../../i18n/portal.ts';
import { html } from '../../design/view/html.ts';
import { renderPublicPageFrame } from './public-page-frame.ts';

/** Renders the guide to the telephone hotline: phone numbers, menu options and night hours. */
export function renderPhoneHotlinePage(lang: Lang): string {
  const { call: texts } = infoPageTexts[lang];
  const parts = [
    [texts.nightTitle, texts.night],
    [texts.languageTitle, texts.language],
    [texts.elsewhereTitle, texts.elsewhere],
  ];
  return renderPublicPageFrame({
    lang,
    title: texts.title,
    here: { path: '/cach-goi' },
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
<ul class="numbers">${texts.numbers.map(
      ([number = '', dial = '', text = '']) =>
        html`<li><a href="tel:${dial}">${number}</a><p class="soft">${text}</p></li>`,
    )}</ul>
<section aria-labelledby="phim"><h2 id="phim">${texts.keysTitle}</h2>
<table class="keys" aria-labelledby="phim"><thead><tr><th scope="col">${texts.key}</th><th scope="col">${texts.does}</th></tr></thead>
<tbody>${texts.keys.map(([key = '', does = '']) => html`<tr><th scope="row">${key}</th><td>${does}</td></tr>`)}</tbody></table>
<p>${texts.keysNote}</p></section>
${parts.map(([title, text]) => html`<section><h2>${title}</h2><p>${text}</p></section>`)}
<p class="note amber small">${texts.unconfirmed}</p>`,
  });
}
