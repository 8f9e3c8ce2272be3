import type { SchemaRow } from '../../../core/contract/schema-rows.ts';
import type { ApiDocTexts } from '../../../core/messages/wording/contract.ts';
import { type Html, html, type Piece } from '../../design/view/html.ts';

export const part = (title: string, inside: Piece): Html =>
  html`<div><dt>${title}</dt><dd>${inside}</dd></div>`;

const field = ({ name, type, isRequired }: SchemaRow, words: ApiDocTexts): Html =>
  html`<li><code><b>${name}</b></code> <span class="soft small">${type}${isRequired && ` · ${words.required}`}</span></li>`;

export const fields = (forms: SchemaRow[][], words: ApiDocTexts): Html =>
  html`${forms.map((rows) => html`<ul>${rows.map((row) => field(row, words))}</ul>`)}`;
