import { type Html, html } from './html.ts';
import { renderLocalPage } from './page.ts';

type Problem = { title: string; errors: readonly { field: string; message: string }[] };

/** Renders the error of a control page, with a link back to the page. */
export function renderProblemPage({ title, errors }: Problem, back: string, now: Date): Html {
  return renderLocalPage({
    title,
    now,
    body: html`${errors.length > 0 ? html`<ul>${errors.map(({ field, message }) => html`<li><code>${field}</code>: ${message}</li>`)}</ul>` : undefined}
<p><a href="${back}">Quay lại</a></p>`,
  });
}
