import { officerPageTexts } from '../../../core/messages/wording/pages-officer.ts';
import { renderHiddenField } from '../../design/view/field.ts';
import { type Html, html } from '../../design/view/html.ts';
import { renderDecisions } from './decision-acts.ts';
import { type OfficerActionsModel, renderHandlingActions } from './handling-acts.ts';

export function officerLinkPath(token: string): string {
  return `/a/${encodeURIComponent(token)}`;
}
/** Returns the path of the officer's ticket list, to which bundled SMS link. */
export function officerListPath(token: string): string {
  return `${officerLinkPath(token)}/ds`;
}

type FormModel = OfficerActionsModel & { token: string; nonce: string; version: number };

/** Renders all available actions in one form, so that submitting an action preserves the input for other actions. */
export function renderOfficerForm(model: FormModel): Html | undefined {
  const possible = [...renderDecisions(model), ...renderHandlingActions(model)];
  const { token, nonce, version } = model;
  return possible.length === 0
    ? undefined
    : html`<section aria-labelledby="lam"><h2 id="lam">${officerPageTexts.actionsTitle}</h2>
<form action="${officerLinkPath(token)}" method="post" novalidate class="actions">${renderHiddenField('nonce', nonce)}${renderHiddenField('version', String(version))}
${possible}
</form>
<p class="note amber" role="status" data-lost hidden>${officerPageTexts.lost}</p>
<script src="/assets/officer.js" defer></script></section>`;
}
