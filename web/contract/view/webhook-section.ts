import { buildSchemaTables } from '../../../core/contract/schema-tables.ts';
import {
  buildEventSchemas,
  getEventSchemaName,
  open311UpdateFields,
  webhookHeaderNames,
} from '../../../core/contract/webhook-schemas.ts';
import { domainEventKinds, getEventDetailType } from '../../../core/events/domain-event.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { apiDocTexts, domainEventTexts, webhookTexts } from '../../../i18n/api.ts';
import type { TextsOf } from '../../../i18n/languages.ts';
import { type Html, html } from '../../design/view/html.ts';
import { renderInlineMarkdown } from '../../design/view/markdown.ts';
import { renderDefinition, renderSchemaFields } from './schema-fields.ts';

const names = (all: readonly (keyof TextsOf<typeof webhookTexts>)[], lang: Lang): Html =>
  html`<ul>${all.map(
    (name) =>
      html`<li><code><b>${name}</b></code> <span class="soft small">${renderInlineMarkdown(webhookTexts[lang][name])}</span></li>`,
  )}</ul>`;

const event = (kind: (typeof domainEventKinds)[number], lang: Lang): Html => {
  const texts = apiDocTexts[lang];
  const schema = buildEventSchemas()[getEventSchemaName(kind)] ?? {};
  return html`
<details class="card" id="posted${getEventSchemaName(kind)}"><summary><b>POST</b> <code>${getEventDetailType(kind)}</code><br><span class="soft">${domainEventTexts[lang][kind]}</span></summary>
<dl class="facts">${renderDefinition(texts.parts.header, names(webhookHeaderNames, lang))}${renderDefinition(
    texts.parts.body,
    html`<p><code>{"id", "type", "data"}</code>, <code>data</code>:</p>${renderSchemaFields(buildSchemaTables(schema), texts)}<p><a href="/events/schemas/${getEventDetailType(kind)}.json">JSON Schema</a></p>`,
  )}</dl></details>`;
};

const update = (lang: Lang): Html => {
  const { parts } = apiDocTexts[lang];
  return html`
<details class="card" id="postedServiceRequestUpdate"><summary><b>POST</b> <code>servicerequestupdates</code><br><span class="soft">${renderInlineMarkdown(webhookTexts[lang].update)}</span></summary>
<dl class="facts">${renderDefinition(parts.body, names(open311UpdateFields, lang))}${renderDefinition(
    parts.answer,
    html`<p><b>2xx</b> ${webhookTexts[lang].taken}</p><p><b>400</b> ${webhookTexts[lang].exists}</p>`,
  )}</dl></details>`;
};

/** Renders the documentation of the webhook events that the hotline sends to subscribers. */
export function renderWebhookSection(lang: Lang): Html {
  return html`
<section aria-labelledby="webhooks"><h2 id="webhooks">${webhookTexts[lang].title}</h2>
<p>${renderInlineMarkdown(webhookTexts[lang].lead)}</p><p>${webhookTexts[lang].again}</p>
${domainEventKinds.map((kind) => event(kind, lang))}${update(lang)}</section>`;
}
