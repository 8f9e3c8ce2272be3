import type { Lang } from '../../../core/messages/lang.ts';
import { getInfoPageTexts } from '../../../core/messages/wording/pages-public.ts';
import { html } from '../../design/view/html.ts';
import { renderPublicPageFrame } from './public-page.ts';

/** Renders the guide to the telephone hotline: phone numbers, menu options and night hours. */
export function renderPhoneHotlinePage(lang: Lang): string {
  const { call: words } = getInfoPageTexts(lang);
  const parts = [
    [words.nightTitle, words.night],
    [words.languageTitle, words.language],
    [words.elsewhereTitle, words.elsewhere],
  ];
  return renderPublicPageFrame({
    lang,
    title: words.title,
    here: { path: '/cach-goi' },
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<ul class="numbers">${words.numbers.map(
      ([number = '', dial = '', text = '']) =>
        html`<li><a href="tel:${dial}">${number}</a><p class="soft">${text}</p></li>`,
    )}</ul>
<section aria-labelledby="phim"><h2 id="phim">${words.keysTitle}</h2>
<table class="keys" aria-labelledby="phim"><thead><tr><th scope="col">${words.key}</th><th scope="col">${words.does}</th></tr></thead>
<tbody>${words.keys.map(([key = '', does = '']) => html`<tr><th scope="row">${key}</th><td>${does}</td></tr>`)}</tbody></table>
<p>${words.keysNote}</p></section>
${parts.map(([title, text]) => html`<section><h2>${title}</h2><p>${text}</p></section>`)}
<p class="note amber small">${words.unconfirmed}</p>`,
  });
}
