import type { SchemaTableRow } from '../../../core/contract/schema-tables.ts';
import type { apiDocTexts } from '../../../i18n/api.ts';
import type { TextsOf } from '../../../i18n/languages.ts';
import { type Html, type HtmlPiece, html } from '../../design/view/html.ts';

export function renderDefinition(title: string, inside: HtmlPiece): Html {
  return html`<div><dt>${title}</dt><dd>${inside}</dd></div>`;
}

const field = (
  { name, type, isRequired }: SchemaTableRow,
  texts: TextsOf<typeof apiDocTexts>,
): Html =>
  html`<li><code><b>${name}</b></code> <span class="soft small">${type}${isRequired && ` · ${texts.required}`}</span></li>`;

export function renderSchemaFields(
  forms: SchemaTableRow[][],
  texts: TextsOf<typeof apiDocTexts>,
): Html {
  return html`${forms.map((rows) => html`<ul>${rows.map((row) => field(row, texts))}</ul>`)}`;
}
