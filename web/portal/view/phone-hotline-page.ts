import {
  getServiceTexts,
  type ServiceRow,
  statusDigit,
} from '../../../core/directory/model/services/service.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { infoPageTexts } from '../../../i18n/portal.ts';
import { type Html, html } from '../../design/view/html.ts';
import { renderPublicPageFrame } from './frame/public-page-frame.ts';

type Keys = readonly (readonly string[])[];

/** Returns the keys of the main menu with their meaning. The services have the keys before and after the status key. */
export function listMenuKeys(lang: Lang, services: readonly ServiceRow[]): Keys {
  const { keys } = infoPageTexts[lang].call.steps.menu;
  const at = keys.findIndex(([key]) => key === String(statusDigit));
  const rows = services.flatMap((row) =>
    row.phoneMenu ? [{ digit: row.phoneMenu.digit, name: getServiceTexts(lang, row).short }] : [],
  );
  const toCells = (isBefore: boolean): string[][] =>
    rows
      .filter(({ digit }) => digit < statusDigit === isBefore)
      .toSorted((a, b) => a.digit - b.digit)
      .map(({ digit, name }) => [String(digit), name]);
  return [
    ...keys.slice(0, at),
    ...toCells(true),
    ...keys.slice(at, at + 1),
    ...toCells(false),
    ...keys.slice(at + 1),
  ];
}

const renderKeys = (id: string, title: string, keys: Keys, lang: Lang): Html => {
  const { key, does } = infoPageTexts[lang].call;
  return html`
<h3 id="${id}">${title}</h3>
<table class="keys phone" aria-labelledby="${id}"><thead><tr><th scope="col">${key}</th><th scope="col">${does}</th></tr></thead>
<tbody>${keys.map(([digit = '', use = '']) => html`<tr><th scope="row">${digit}</th><td>${use}</td></tr>`)}</tbody></table>`;
};

/**
 * Renders the guide to the telephone hotline: phone numbers, menu options and night hours. `services` are those that citizens
 * can choose today.
 */
export function renderPhoneHotlinePage(lang: Lang, services: readonly ServiceRow[]): string {
  const { call: texts } = infoPageTexts[lang];
  const { steps } = texts;
  const parts = [
    [texts.nightTitle, texts.night],
    [texts.languageTitle, texts.language],
    [texts.elsewhereTitle, texts.elsewhere],
  ];
  return renderPublicPageFrame({
    lang,
    title: texts.title,
    description: texts.lead,
    here: { path: '/cach-goi' },
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
<ul class="numbers">${texts.numbers.map(
      ([number = '', dial = '', text = '']) =>
        html`<li><a href="tel:${dial}">${number}</a><p class="soft">${text}</p></li>`,
    )}</ul>
<section aria-labelledby="phim"><h2 id="phim">${texts.keysTitle}</h2>
${renderKeys('phim-1', steps.language.title, steps.language.keys, lang)}
${renderKeys('phim-2', steps.menu.title, listMenuKeys(lang, services), lang)}
<p>${texts.keysNote}</p></section>
${parts.map(([title, text]) => html`<section><h2>${title}</h2><p>${text}</p></section>`)}`,
  });
}
