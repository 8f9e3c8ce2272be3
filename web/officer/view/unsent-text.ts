import { officerActionTexts as acts, officerPageTexts } from '../../../i18n/officer.ts';
import { type Html, html } from '../../design/view/html.ts';
import type { OfficerField } from './officer-action-fields.ts';

export type UnsentFormValues = Readonly<Partial<Record<string, string>>>;

/**
 * Labels of the free-text fields whose unsent input is displayed for copying. Select boxes are omitted, because officers can
 * quickly select again.
 */
const labels = {
  text: acts.answer.label,
  addition: acts.supplement.label,
  question: acts.ask.label,
  returnReason: acts.return.summary,
  extendReason: acts.extend.summary,
  withdrawReason: acts.withdrawPhoto.summary,
  rejection: acts.review.reject,
  refusal: acts.extension.refuse,
} satisfies Partial<Record<OfficerField, string>>;

type UnsentTextOptions = { title?: string; hasField?: (name: string) => boolean };

/** Renders an officer's unsent text that fits no form field of the page, so that the officer can copy it. */
export function renderUnsentText(
  values: UnsentFormValues,
  { title = officerPageTexts.unsent, hasField = () => false }: UnsentTextOptions = {},
): Html | undefined {
  const unsent = Object.entries(labels).filter(([name]) => values[name] && !hasField(name));
  return unsent.length === 0
    ? undefined
    : html`<section class="card" aria-labelledby="chua-gui"><h2 id="chua-gui">${title}</h2>
${unsent.map(([name, label]) => html`<p><b>${label}</b></p><p class="said">${values[name]}</p>`)}</section>`;
}
