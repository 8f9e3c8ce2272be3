import type { Lang } from '../../../../core/messages/lang.ts';
import { selectLocalizedText } from '../../../../core/messages/localized-text.ts';
import { DataSubjectRight } from '../../../../core/privacy/data-right.ts';
import type { StoredDataOverview } from '../../../../core/privacy/stored-data-overview.ts';
import type { TextsOf } from '../../../../i18n/languages.ts';
import { privacyPageTexts } from '../../../../i18n/portal.ts';
import {
  renderHiddenField,
  renderRadioGroup,
  renderTextArea,
} from '../../../design/view/components/field.ts';
import { type Html, type HtmlPiece, html } from '../../../design/view/html.ts';
import {
  formatDayForPage,
  formatInstantForPage,
  formatTicketCodeForPage,
} from '../../../design/view/page-formats.ts';
import { renderPortalPage, toPortalPath } from '../frame/portal-page.ts';
import { renderLangAttribute } from '../frame/public-page-frame.ts';
import { renderUntranslatedNote } from '../untranslated-note.ts';

export type OwnDataPageModel = {
  lang: Lang;
  code: string;
  now: Date;
  data: StoredDataOverview;
  mayAsk: boolean;
  key: string;
};

const listStoredData = (
  { holds }: StoredDataOverview,
  { kept: labels }: TextsOf<typeof privacyPageTexts>,
): string[] => [
  ...(holds.text ? [labels.text] : []),
  ...(holds.place ? [labels.place] : []),
  ...(holds.answers > 0 ? [labels.answers] : []),
  ...(holds.photos > 0 ? [labels.photos(holds.photos)] : []),
  ...(holds.voiceMessages > 0 ? [labels.voices(holds.voiceMessages)] : []),
  ...(holds.contact ? [labels.contact] : []),
  ...(holds.name ? [labels.name] : []),
];

const renderStoredData = (
  { lang, data }: OwnDataPageModel,
  texts: TextsOf<typeof privacyPageTexts>,
): Html => {
  const held = listStoredData(data, texts);
  const { keptUntil, keepDays, because, isHeld } = data;
  const reason = because && selectLocalizedText(lang, because);
  const until = keptUntil
    ? texts.until(formatDayForPage(keptUntil, lang))
    : keepDays && texts.days(keepDays);
  return html`
<section class="card" aria-labelledby="dang-luu"><h2 id="dang-luu">${texts.keptTitle}</h2>
${held.length > 0 ? html`<ul class="points">${held.map((line) => html`<li>${line}</li>`)}</ul>` : html`<p>${texts.nothing}</p>`}
${held.length > 0 && html`<p>${data.bases.map((basis) => texts.bases[basis]).join(' ')}</p>`}
${until && html`<p>${isHeld ? texts.isHeld : until}</p>`}
${reason && !isHeld && html`${renderUntranslatedNote(lang, reason.lang)}<p class="soft small"${renderLangAttribute(reason.lang, lang)}>${reason.text}</p>`}
</section>`;
};

const renderAccessLog = (
  { lang, now, data }: OwnDataPageModel,
  texts: TextsOf<typeof privacyPageTexts>,
): Html => html`
<section class="card" aria-labelledby="ai-xem"><h2 id="ai-xem">${texts.seenTitle}</h2>
<p class="soft">${texts.seenWhy}</p>
${
  data.seen.length === 0
    ? html`<p>${texts.nobody}</p>`
    : html`<ul class="points">${data.seen.map(
        ({ at, kind, role }) =>
          html`<li>${formatInstantForPage(at, lang, now)}: ${texts.roles[role]}, ${texts.looks[kind]}</li>`,
      )}</ul>`
}
</section>`;

const renderRequestStatus = (
  { lang, now, data }: OwnDataPageModel,
  texts: TextsOf<typeof privacyPageTexts>,
): HtmlPiece => {
  const { request } = data;
  return (
    request &&
    html`
<p class="note ${request.state === 'refused' ? 'amber' : 'leaf'}">${texts.rights[request.right]}: ${
      request.state === 'asked' || request.state === 'delayed'
        ? texts.waiting(formatInstantForPage(request.dueAt, lang, now))
        : texts.states[request.state]
    }</p>`
  );
};

const renderRequestForm = (
  { lang, code, key, mayAsk }: OwnDataPageModel,
  texts: TextsOf<typeof privacyPageTexts>,
): HtmlPiece =>
  mayAsk &&
  html`
<form action="${toPortalPath(lang, '/tra-cuu/du-lieu')}" method="post" novalidate>
${renderHiddenField('ma', code)}${renderHiddenField('key', `ask-data-${key}`)}
${renderRadioGroup({
  name: 'right',
  label: texts.ask.label,
  value: 'see',
  choices: DataSubjectRight.options.map((right) => ({ code: right, name: texts.rights[right] })),
})}
${renderTextArea({ name: 'text', value: '', label: texts.ask.text, hint: texts.ask.hint, rows: 4 })}
<div class="send"><button class="button">${texts.ask.button}</button></div>
</form>`;

/** Renders the section of data subject requests; nothing if there is none and the citizen can't make one. */
const renderRequests = (
  model: OwnDataPageModel,
  texts: TextsOf<typeof privacyPageTexts>,
): HtmlPiece =>
  (model.mayAsk || model.data.request !== undefined) &&
  html`
<section class="card" aria-labelledby="yeu-cau"><h2 id="yeu-cau">${texts.ask.title}</h2>
${model.mayAsk && html`<p>${texts.ask.lead}</p>`}${renderRequestStatus(model, texts)}${renderRequestForm(model, texts)}</section>`;

/**
 * Renders the page with the citizen's personal data and the log of accesses to that data. A form requests a copy, a
 * correction or erasure.
 */
export function renderOwnDataPage(model: OwnDataPageModel): string {
  const { lang, code, data } = model;
  const texts = privacyPageTexts[lang];
  const here = { path: '/tra-cuu/du-lieu', query: { ma: code } };
  return renderPortalPage({
    lang,
    title: texts.title,
    here,
    main: html`<h1>${texts.title}</h1><p>${formatTicketCodeForPage(code)}</p>
${data.anonymisedAt && html`<p class="note leaf">${texts.gone.what}</p>`}
${renderStoredData(model, texts)}${renderAccessLog(model, texts)}
${renderRequests(model, texts)}
<p class="no-print"><a class="back" href="${toPortalPath(lang, '/tra-cuu', { ma: code })}">${texts.back}</a></p>`,
  });
}
