import type { Lang } from '../../../../../core/messages/lang.ts';
import { citizenPageTexts } from '../../../../../i18n/portal.ts';
import { renderTextField } from '../../../../design/view/components/field.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import { toPortalPath } from '../../frame/portal-page.ts';

type CodeForm = { lang: Lang; code?: string | undefined; error?: string | undefined };

/**
 * Renders the form for looking up a ticket by its code. The form uses GET, so that the result's URL can be bookmarked and
 * shared.
 */
export function renderTicketCodeForm({ lang, code, error }: CodeForm): Html {
  const { label, hint, button } = citizenPageTexts[lang].follow;
  return html`<form class="ask" action="${toPortalPath(lang, '/tra-cuu')}" method="get" novalidate>
${renderTextField({ name: 'ma', label, hint, value: code, error, inputmode: 'numeric', width: 'digits' })}
<button class="button">${button}</button>
</form>`;
}
