import {
  eventHeaders,
  eventSchemaName,
  eventSchemas,
  open311UpdateFields,
} from '../../../core/contract/posted-by-us.ts';
import { schemaTables } from '../../../core/contract/schema-rows.ts';
import { detailType, domainEventKinds } from '../../../core/events/outside-event.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { apiDocTexts } from '../../../core/messages/wording/contract.ts';
import {
  domainEventText,
  type WebhookTextKey,
  webhookText,
} from '../../../core/messages/wording/contract-posted.ts';
import { type Html, html } from '../../design/view/html.ts';
import { renderDefinition, renderSchemaFields } from './parts.ts';

const names = (all: readonly WebhookTextKey[], lang: Lang): Html =>
  html`<ul>${all.map(
    (name) =>
      html`<li><code><b>${name}</b></code> <span class="soft small">${webhookText(name, lang)}</span></li>`,
  )}</ul>`;

const event = (kind: (typeof domainEventKinds)[number], lang: Lang): Html => {
  const words = apiDocTexts(lang);
  const schema = eventSchemas()[eventSchemaName(kind)] ?? {};
  return html`
<details class="card" id="posted${eventSchemaName(kind)}"><summary><b>POST</b> <code>${detailType(kind)}</code> <span class="soft">${domainEventText(kind, lang)}</span></summary>
<dl class="facts">${renderDefinition(words.parts.header, names(eventHeaders, lang))}${renderDefinition(
    words.parts.body,
    html`<p><code>{"id", "type", "data"}</code>, <code>data</code>:</p>${renderSchemaFields(schemaTables(schema), words)}<p><a href="/events/schemas/${detailType(kind)}.json">JSON Schema</a></p>`,
  )}</dl></details>`;
};

const update = (lang: Lang): Html => {
  const { parts } = apiDocTexts(lang);
  return html`
<details class="card" id="postedServiceRequestUpdate"><summary><b>POST</b> <code>servicerequestupdates</code> <span class="soft">${webhookText('update', lang)}</span></summary>
<dl class="facts">${renderDefinition(parts.body, names(open311UpdateFields, lang))}${renderDefinition(
    parts.answer,
    html`<p><b>2xx</b> ${webhookText('taken', lang)}</p><p><b>400</b> ${webhookText('exists', lang)}</p>`,
  )}</dl></details>`;
};

/** Renders the documentation of the webhook events that the hotline posts to subscribers. */
export function renderWebhookSection(lang: Lang): Html {
  return html`
<section aria-labelledby="webhooks"><h2 id="webhooks">${webhookText('title', lang)}</h2>
<p>${webhookText('lead', lang)}</p><p>${webhookText('again', lang)}</p>
${domainEventKinds.map((kind) => event(kind, lang))}${update(lang)}</section>`;
}
