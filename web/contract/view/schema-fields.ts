import type { SchemaTableRow } from '../../../core/contract/schema-tables.ts';
import type { ApiDocTexts } from '../../../core/messages/i18n/api-docs.ts';
import { type Html, type HtmlPiece, html } from '../../design/view/html.ts';

export function renderDefinition(title: string, inside: HtmlPiece): Html {
  return html`<div><dt>${title}</dt><dd>${inside}</dd></div>`;
}

const field = ({ name, type, isRequired }: SchemaTableRow, texts: ApiDocTexts): Html =>
  html`<li><code><b>${name}</b></code> <span class="soft small">${type}${isRequired && ` · ${texts.required}`}</span></li>`;

export function renderSchemaFields(forms: SchemaTableRow[][], texts: ApiDocTexts): Html {
  return html`${forms.map((rows) => html`<ul>${rows.map((row) => field(row, texts))}</ul>`)}`;
}
