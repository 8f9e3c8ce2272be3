import {
  eventHeaders,
  eventSchemas,
  nameOf,
  updateFields,
} from '../../../core/contract/posted-by-us.ts';
import { schemaRows } from '../../../core/contract/schema-rows.ts';
import { detailType, outsideKinds } from '../../../core/events/outside-event.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { contractWords } from '../../../core/messages/wording/contract.ts';
import {
  eventWords,
  type Posted,
  postedWords,
} from '../../../core/messages/wording/contract-posted.ts';
import { type Html, html } from '../../design/view/html.ts';
import { fields, part } from './parts.ts';

const names = (all: readonly Posted[], lang: Lang): Html =>
  html`<ul>${all.map(
    (name) =>
      html`<li><code><b>${name}</b></code> <span class="soft small">${postedWords(name, lang)}</span></li>`,
  )}</ul>`;

const event = (kind: (typeof outsideKinds)[number], lang: Lang): Html => {
  const words = contractWords(lang);
  const schema = eventSchemas()[nameOf(kind)] ?? {};
  return html`
<details class="card" id="posted${nameOf(kind)}"><summary><b>POST</b> <code>${detailType(kind)}</code> <span class="soft">${eventWords(kind, lang)}</span></summary>
<dl class="facts">${part(words.parts.header, names(eventHeaders, lang))}${part(
    words.parts.body,
    html`<p><code>{"id", "type", "data"}</code>, <code>data</code>:</p>${fields(schemaRows(schema), words)}<p><a href="/events/schemas/${detailType(kind)}.json">JSON Schema</a></p>`,
  )}</dl></details>`;
};

const update = (lang: Lang): Html => {
  const { parts } = contractWords(lang);
  return html`
<details class="card" id="postedServiceRequestUpdate"><summary><b>POST</b> <code>servicerequestupdates</code> <span class="soft">${postedWords('update', lang)}</span></summary>
<dl class="facts">${part(parts.body, names(updateFields, lang))}${part(
    parts.answer,
    html`<p><b>2xx</b> ${postedWords('taken', lang)}</p><p><b>400</b> ${postedWords('exists', lang)}</p>`,
  )}</dl></details>`;
};

/** What comes unasked to those who wanted to be told. */
export const postedSection = (lang: Lang): Html => html`
<section aria-labelledby="webhooks"><h2 id="webhooks">${postedWords('title', lang)}</h2>
<p>${postedWords('lead', lang)}</p><p>${postedWords('again', lang)}</p>
${outsideKinds.map((kind) => event(kind, lang))}${update(lang)}</section>`;
