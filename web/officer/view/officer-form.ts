import { officerPageTexts } from '../../../i18n/officer.ts';
import { renderHiddenField } from '../../design/view/components/field.ts';
import { type Html, html } from '../../design/view/html.ts';
import { renderDecisionActions } from './decision-actions.ts';
import { type OfficerActionsModel, renderHandlingActions } from './handling-actions.ts';

export function getOfficerLinkPath(token: string): string {
  return `/a/${encodeURIComponent(token)}`;
}
/** Returns the path of an officer's list of tickets. The SMS for several bundled notifications links to this path. */
export function getOfficerTicketListPath(token: string): string {
  return `${getOfficerLinkPath(token)}/ds`;
}

type FormModel = OfficerActionsModel & { token: string; nonce: string; version: number };

/**
 * Renders one form that contains all available actions, so that submitting one action doesn't lose the input typed for
 * another.
 */
export function renderOfficerForm(model: FormModel): Html | undefined {
  const possible = [...renderDecisionActions(model), ...renderHandlingActions(model)];
  const { token, nonce, version } = model;
  return possible.length === 0
    ? undefined
    : html`<section aria-label="${officerPageTexts.actionsTitle}">
<form action="${getOfficerLinkPath(token)}" method="post" enctype="multipart/form-data" novalidate class="actions">${renderHiddenField('nonce', nonce)}${renderHiddenField('version', String(version))}
${possible}
</form>
<p class="note amber" role="status" data-lost hidden>${officerPageTexts.lost}</p>
<script src="/assets/officer.js" defer></script></section>`;
}
