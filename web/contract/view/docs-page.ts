import { getOperationDescription, getStatusDescription } from '../../../core/contract/api-texts.ts';
import { toRequestJsonSchema, toResponseJsonSchema } from '../../../core/contract/json-schema.ts';
import { getOperationId } from '../../../core/contract/openapi.ts';
import {
  getOpenApiParameters,
  type OpenApiParameter,
} from '../../../core/contract/openapi-parameters.ts';
import type { ApiAudience, ApiOperation } from '../../../core/contract/operation.ts';
import { listRouteProblems } from '../../../core/contract/route-problems.ts';
import { buildSchemaTables } from '../../../core/contract/schema-tables.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import {
  errorResponseCodes,
  getErrorResponseText,
} from '../../../core/messages/texts/errors/error-response-text.ts';
import { StaffRole } from '../../../core/staff/members/member.ts';
import { apiDocTexts } from '../../../i18n/api.ts';
import type { TextsOf } from '../../../i18n/languages.ts';
import { listTextLangs, selectTextLang } from '../../../i18n/languages.ts';
import { type Html, type HtmlPiece, html } from '../../design/view/html.ts';
import { renderInlineMarkdown } from '../../design/view/markdown.ts';
import { renderPortalPage } from '../../portal/view/frame/portal-page.ts';
import { renderOpen311Section } from './open311-section.ts';
import { renderDefinition, renderSchemaFields } from './schema-fields.ts';
import { renderWebhookSection } from './webhook-section.ts';

const parameters = (all: OpenApiParameter[], texts: TextsOf<typeof apiDocTexts>): HtmlPiece =>
  (['path', 'query', 'header'] as const).map((place) => {
    const those = all.filter((one) => one.in === place);
    return (
      those.length > 0 &&
      renderDefinition(
        texts.parts[place],
        html`<ul>${those.map(
          ({ name, required, description }) =>
            html`<li><code><b>${name}</b></code> <span class="soft small">${required && texts.required} ${description && renderInlineMarkdown(description)}</span></li>`,
        )}</ul>`,
      )
    );
  });

const renderAccessRules = (
  { access }: ApiOperation,
  texts: TextsOf<typeof apiDocTexts>,
): HtmlPiece =>
  access &&
  renderDefinition(
    texts.access,
    StaffRole.options
      .filter((role) => access[role] !== 'no')
      .map((role) => `${texts.roles[role]} (${texts.reach[access[role]]})`)
      .join(', '),
  );

const answers = (
  { contract }: ApiOperation,
  lang: Lang,
  texts: TextsOf<typeof apiDocTexts>,
): Html =>
  html`${Object.entries(contract.answers).map(
    ([status, schema]) =>
      html`<p><b>${status}</b> ${getStatusDescription(status, lang)}${!schema && ` (${texts.noBody})`}</p>${
        schema && renderSchemaFields(buildSchemaTables(toResponseJsonSchema(schema)), texts)
      }`,
  )}`;

const problems = (operation: ApiOperation, lang: Lang): Html =>
  html`<ul>${listRouteProblems(operation).map(
    ({ status, word }) =>
      html`<li><b>${status}</b> <code>${word}</code> <span class="soft small">${getErrorResponseText(word, lang).title}</span></li>`,
  )}</ul>`;

const operationCard = (operation: ApiOperation, lang: Lang): Html => {
  const texts = apiDocTexts[lang];
  const { method, path, body } = operation;
  return html`
<details class="card" id="${getOperationId(operation)}"><summary><b>${method}</b> <code>${path}</code><br><span class="soft">${getOperationDescription(operation, lang)}</span></summary>
<dl class="facts">${renderAccessRules(operation, texts)}${parameters(getOpenApiParameters(operation, lang), texts)}${
    body &&
    renderDefinition(
      texts.parts.body,
      renderSchemaFields(buildSchemaTables(toRequestJsonSchema(body)), texts),
    )
  }${renderDefinition(texts.parts.answer, answers(operation, lang, texts))}${
    operation.contract.problems && renderDefinition(texts.parts.problems, problems(operation, lang))
  }</dl></details>`;
};

const renderAudienceSection = (
  apiAudience: ApiAudience,
  operations: readonly ApiOperation[],
  lang: Lang,
): Html => {
  const { doors, doorTitles, signIn } = apiDocTexts[lang];
  return html`
<section aria-labelledby="${apiAudience}"><h2 id="${apiAudience}">${doorTitles[apiAudience]}</h2>
<p>${doors[apiAudience]}</p>${apiAudience === 'staff' && html`<p>${renderInlineMarkdown(signIn)}</p>`}
${operations.filter((one) => one.audience === apiAudience).map((one) => operationCard(one, lang))}</section>`;
};

const allProblems = (
  lang: Lang,
  { problemsTitle, problemsLead }: TextsOf<typeof apiDocTexts>,
): Html => html`
<section aria-labelledby="problems"><h2 id="problems">${problemsTitle}</h2><p>${renderInlineMarkdown(problemsLead)}</p>
<dl class="facts">${errorResponseCodes.map((word) => {
  const { title, detail } = getErrorResponseText(word, lang);
  return html`<div><dt><code>${word}</code></dt><dd><b>${title}</b><br>${detail}</dd></div>`;
})}</dl></section>`;

/** Renders the API documentation for developers as one static page without scripts, in Vietnamese or English. */
export function renderApiDocsPage(
  operations: readonly ApiOperation[],
  requestedLang: Lang,
): string {
  const lang = selectTextLang('api', requestedLang);
  const texts = apiDocTexts[lang];
  return renderPortalPage({
    lang,
    title: texts.title,
    here: { path: '/docs', languages: listTextLangs('api') },
    isWide: true,
    isListed: true,
    main: html`<h1>${texts.title}</h1>${texts.lead.map((line) => html`<p>${renderInlineMarkdown(line)}</p>`)}
<p><a class="back" href="/openapi.json?lang=${lang}">${texts.document}</a></p>
${renderAudienceSection('public', operations, lang)}${renderOpen311Section(lang)}${renderWebhookSection(lang)}${renderAudienceSection('staff', operations, lang)}${allProblems(lang, texts)}`,
  });
}
