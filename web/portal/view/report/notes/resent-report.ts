import type { Lang } from '../../../../../core/messages/lang.ts';
import { citizenPageTexts } from '../../../../../i18n/portal.ts';
import { renderHiddenField, renderTextArea } from '../../../../design/view/components/field.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import { toPortalPath } from '../../frame/portal-page.ts';

/** Report that was sent again with changes, although a ticket was already opened for it. */
export type ResentReport = {
  /** Idempotency key for adding the text to the ticket. */
  key: string;
  /** Changed text of the report, which is not stored; empty if the text is unchanged. */
  text: string;
  /** Form input with a new idempotency key, for sending it as another report. */
  fields: Readonly<Partial<Record<string, string>>>;
};

type ResentReportModel = { lang: Lang; code: string; pin: string; resent: ResentReport };

/** Renders the notice that the report already has a code, and that changes to it are not stored. */
export function renderResentNote(lang: Lang): Html {
  const texts = citizenPageTexts[lang].receipt.resent;
  return html`<div class="note amber" role="alert"><p class="headline">${texts.unsaved}</p><p>${texts.why}</p></div>`;
}

/** Renders the form that adds the changed text to the ticket, and the button that sends it as another report. */
export function renderResentForms({ lang, code, pin, resent }: ResentReportModel): Html {
  const { receipt, acts } = citizenPageTexts[lang];
  const { add, other, otherButton } = receipt.resent;
  const fields = Object.entries({ ...resent.fields, step: 'check', to: 'stay' });
  return html`<section class="card no-print" aria-labelledby="bo-sung"><h2 id="bo-sung">${add}</h2>
<form action="${toPortalPath(lang, '/tra-cuu/bo-sung')}" method="post" novalidate>
${renderHiddenField('ma', code)}${renderHiddenField('pin', pin)}${renderHiddenField('key', `write-${resent.key}`)}
${renderTextArea({ name: 'text', label: acts.write.label, hint: acts.whoReads, value: resent.text, rows: 4 })}
<div class="send"><button class="button">${acts.write.button}</button></div>
</form>
<form action="${toPortalPath(lang, '/bao-cao')}" method="post" novalidate>
${fields.map(([name, value]) => value !== undefined && renderHiddenField(name, value))}
<p>${other}</p><p><button class="button quiet">${otherButton}</button></p>
</form></section>`;
}
