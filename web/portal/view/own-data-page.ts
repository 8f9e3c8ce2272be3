import { formatInstant } from '../../../core/messages/dates.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import {
  getPrivacyPageTexts,
  type PrivacyPageTexts,
} from '../../../core/messages/wording/pages-privacy.ts';
import { DataSubjectRight } from '../../../core/privacy/data-right.ts';
import type { StoredDataOverview } from '../../../core/privacy/own-data.ts';
import { formatTicketCode } from '../../../core/ticket/code.ts';
import { renderHiddenField, renderRadioGroup, renderTextArea } from '../../design/view/field.ts';
import { type Html, type HtmlPiece, html } from '../../design/view/html.ts';
import { renderPortalPage, toPortalPath } from './portal-page.ts';

export type OwnDataPageModel = {
  lang: Lang;
  code: string;
  now: Date;
  data: StoredDataOverview;
  mayAsk: boolean;
  key: string;
};

const listStoredData = ({ holds }: StoredDataOverview, { kept }: PrivacyPageTexts): string[] => [
  ...(holds.text ? [kept.text] : []),
  ...(holds.place ? [kept.place] : []),
  ...(holds.answers > 0 ? [kept.answers] : []),
  ...(holds.photos > 0 ? [kept.photos(holds.photos)] : []),
  ...(holds.voiceMessages > 0 ? [kept.voices(holds.voiceMessages)] : []),
  ...(holds.contact ? [kept.contact] : []),
  ...(holds.name ? [kept.name] : []),
];

const renderStoredData = ({ lang, now, data }: OwnDataPageModel, words: PrivacyPageTexts): Html => {
  const held = listStoredData(data, words);
  const { keptUntil, keepDays, because, isHeld } = data;
  const until = keptUntil
    ? words.until(formatInstant(keptUntil, lang, now))
    : keepDays && words.days(keepDays);
  return html`
<section class="card" aria-labelledby="dang-luu"><h2 id="dang-luu">${words.keptTitle}</h2>
${held.length > 0 ? html`<ul class="points">${held.map((line) => html`<li>${line}</li>`)}</ul>` : html`<p>${words.nothing}</p>`}
<p>${data.bases.map((basis) => words.bases[basis]).join(' ')}</p>
${until && html`<p>${isHeld ? words.isHeld : until}</p>`}
${because && !isHeld && html`<p class="soft small"${lang === 'km' && html` lang="vi"`}>${because[lang === 'en' ? 'en' : 'vi']}</p>`}
</section>`;
};

const renderAccessLog = (
  { lang, now, data }: OwnDataPageModel,
  words: PrivacyPageTexts,
): Html => html`
<section class="card" aria-labelledby="ai-xem"><h2 id="ai-xem">${words.seenTitle}</h2>
<p class="soft">${words.seenWhy}</p>
${
  data.seen.length === 0
    ? html`<p>${words.nobody}</p>`
    : html`<ul class="points">${data.seen.map(
        ({ at, kind, role }) =>
          html`<li>${formatInstant(at, lang, now)}: ${words.roles[role]}, ${words.looks[kind]}</li>`,
      )}</ul>`
}
</section>`;

const renderRequestStatus = (
  { lang, now, data }: OwnDataPageModel,
  words: PrivacyPageTexts,
): HtmlPiece => {
  const { request } = data;
  return (
    request &&
    html`
<p class="note ${request.state === 'refused' ? 'amber' : 'leaf'}">${words.rights[request.right]}: ${
      request.state === 'asked' || request.state === 'delayed'
        ? words.waiting(formatInstant(request.dueAt, lang, now))
        : words.states[request.state]
    }</p>`
  );
};

const renderRequestForm = (
  { lang, code, key, mayAsk }: OwnDataPageModel,
  words: PrivacyPageTexts,
): HtmlPiece =>
  mayAsk &&
  html`
<form action="${toPortalPath(lang, '/tra-cuu/du-lieu')}" method="post" novalidate>
${renderHiddenField('ma', code)}${renderHiddenField('key', `ask-data-${key}`)}
${renderRadioGroup({
  name: 'right',
  label: words.ask.label,
  value: 'see',
  choices: DataSubjectRight.options.map((right) => ({ code: right, name: words.rights[right] })),
})}
${renderTextArea({ name: 'text', value: '', label: words.ask.text, hint: words.ask.hint, rows: 4 })}
<div class="send"><button class="button">${words.ask.button}</button></div>
</form>`;

/**
 * Renders the page with the citizen's personal data and the log of accesses to that data. A form requests a copy, a
 * correction or erasure.
 */
export function renderOwnDataPage(model: OwnDataPageModel): string {
  const { lang, code, data } = model;
  const words = getPrivacyPageTexts(lang);
  const here = { path: '/tra-cuu/du-lieu', query: { ma: code } };
  return renderPortalPage({
    lang,
    title: words.title,
    here,
    main: html`<h1>${words.title}</h1><p>${formatTicketCode(code)}</p>
${data.anonymisedAt && html`<p class="note leaf">${words.gone.what}</p>`}
${renderStoredData(model, words)}${renderAccessLog(model, words)}
<section class="card" aria-labelledby="yeu-cau"><h2 id="yeu-cau">${words.ask.title}</h2>
<p>${words.ask.lead}</p>${renderRequestStatus(model, words)}${renderRequestForm(model, words)}</section>
<p class="no-print"><a class="back" href="${toPortalPath(lang, '/tra-cuu', { ma: code })}">${words.back}</a></p>`,
  });
}
