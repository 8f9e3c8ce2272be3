import { officerPageTexts } from '../../../core/messages/wording/pages-officer.ts';
import { hidden } from '../../design/view/field.ts';
import { type Html, html } from '../../design/view/html.ts';
import { decisions } from './decision-acts.ts';
import { type ActionsModel, handling } from './handling-acts.ts';

export const linkPath = (token: string): string => `/a/${encodeURIComponent(token)}`;
/** Returns the path of the ticket list, as sent in bundled SMS. */
export const listPath = (token: string): string => `${linkPath(token)}/ds`;

type FormModel = ActionsModel & { token: string; nonce: string; version: number };

/** Renders all available actions in one form, so that submitting one keeps the input of the others. */
export const officerForm = (model: FormModel): Html | undefined => {
  const possible = [...decisions(model), ...handling(model)];
  const { token, nonce, version } = model;
  return possible.length === 0
    ? undefined
    : html`<section aria-labelledby="lam"><h2 id="lam">${officerPageTexts.actionsTitle}</h2>
<form action="${linkPath(token)}" method="post" novalidate class="actions">${hidden('nonce', nonce)}${hidden('version', String(version))}
${possible}
</form>
<p class="note amber" role="status" data-lost hidden>${officerPageTexts.lost}</p>
<script src="/assets/officer.js" defer></script></section>`;
};
