import * as z from 'zod';
import { toResponseJsonSchema } from '../../../core/contract/json-schema.ts';
import {
  type Open311Operation,
  open311Operations,
} from '../../../core/contract/open311/open311-operations.ts';
import { getOpen311Path } from '../../../core/contract/open311/open311-paths.ts';
import { buildSchemaTables } from '../../../core/contract/schema-tables.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { getOpen311ErrorText } from '../../../core/open311/error-text.ts';
import {
  apiDocTexts,
  open311EndpointTexts,
  open311FieldTexts,
  open311OperationTexts,
} from '../../../i18n/api.ts';
import { type Html, type HtmlPiece, html } from '../../design/view/html.ts';
import { renderInlineMarkdown } from '../../design/view/markdown.ts';
import { renderDefinition, renderSchemaFields } from './schema-fields.ts';

const renderParameters = (title: string, names: Open311Operation['query'], lang: Lang): HtmlPiece =>
  names.length > 0 &&
  renderDefinition(
    title,
    html`<ul>${names.map(
      (name) =>
        html`<li><code><b>${name}</b></code> <span class="soft small">${renderInlineMarkdown(open311FieldTexts[lang][name])}</span></li>`,
    )}</ul>`,
  );

const refusals = ({ refuses }: Open311Operation): Html =>
  html`<ul>${Object.entries(refuses).flatMap(([status, errorCodes]) =>
    errorCodes.map(
      (word) =>
        html`<li><b>${status}</b> <span class="soft small">${getOpen311ErrorText(word)}</span></li>`,
    ),
  )}</ul>`;

/**
 * Returns the documentation rows for the response fields of an Open311 operation. For a list response, returns the fields of
 * one list element.
 */
const fieldsOf = ({ answer }: Open311Operation) =>
  buildSchemaTables(toResponseJsonSchema(answer instanceof z.ZodArray ? answer.unwrap() : answer));

const card = (operation: Open311Operation, lang: Lang): Html => {
  const texts = apiDocTexts[lang];
  const { id, method, query } = operation;
  return html`
<details class="card" id="${id}"><summary><b>${method}</b> <code>${getOpen311Path(operation)}</code><br><span class="soft">${open311OperationTexts[lang][id]}</span></summary>
<dl class="facts">${renderParameters(texts.parts.query, query, lang)}${
    operation.form && renderParameters(texts.parts.body, operation.form, lang)
  }${renderDefinition(texts.parts.answer, renderSchemaFields(fieldsOf(operation), texts))}${renderDefinition(
    texts.parts.problems,
    refusals(operation),
  )}</dl></details>`;
};

/** Renders the documentation of the Open311 GeoReport v2 operations. */
export function renderOpen311Section(lang: Lang): Html {
  return html`
<section aria-labelledby="open311"><h2 id="open311">${open311EndpointTexts[lang].title}</h2>
<p>${renderInlineMarkdown(open311EndpointTexts[lang].lead)}</p>
${open311Operations.map((one) => card(one, lang))}</section>`;
}
