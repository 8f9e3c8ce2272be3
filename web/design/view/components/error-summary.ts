import { type Html, html } from '../html.ts';
import type { FormError } from './field.ts';

/** Renders the error summary at the top of a rejected form; each error links to its form field. */
export function renderErrorSummary(title: string, errors: readonly FormError[]): Html | undefined {
  return errors.length === 0
    ? undefined
    : html`<div class="summary" role="alert" tabindex="-1" autofocus aria-labelledby="loi">
<h2 id="loi">${title}</h2>
<ul>${errors.map(
        ({ field, message }) =>
          html`<li>${field ? html`<a href="#${field}">${message}</a>` : message}</li>`,
      )}</ul>
</div>`;
}
