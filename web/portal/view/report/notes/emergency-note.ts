import { selectEmergencyWarningLanguages } from '../../../../../core/messages/emergency-warning-languages.ts';
import type { Lang } from '../../../../../core/messages/lang.ts';
import { emergencyCallAdvice, otherAuthorityGuidanceTexts } from '../../../../../i18n/citizens.ts';
import { reportStepTexts } from '../../../../../i18n/portal.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import { renderIcon } from '../../../../design/view/icon.ts';
import type { ReportPageModel } from '../report-page-model.ts';

/**
 * Renders the advice to call 115 in an emergency. If the given text contains Khmer letters, the advice is also rendered in
 * Khmer.
 */
export function renderEmergencyNote(lang: Lang, text?: string): Html {
  const langs = selectEmergencyWarningLanguages(lang, text);
  const call = langs.map((one, at) => {
    const unbroken = reportStepTexts[one].emergency.call.replaceAll(' ', '\u00a0');
    return html`${at > 0 && html`<br>`}<span lang="${one}">${unbroken}</span>`;
  });
  return html`<div class="note alarm" role="alert">${langs.map(
    (one) => html`<p class="headline" lang="${one}">${reportStepTexts[one].emergency.title}</p>`,
  )}
<p><a class="button danger" href="tel:115">${renderIcon('phone')}<span>${call}</span></a></p>${langs.map(
    (one) => emergencyCallAdvice[one] && html`<p lang="${one}">${emergencyCallAdvice[one]}</p>`,
  )}<p>${reportStepTexts[lang].emergency.also}</p></div>`;
}

/** Steps after the choice of the topic, in which the citizen describes the issue. */
const describingSteps: ReadonlySet<ReportPageModel['step']> = new Set(['details', 'place', 'text']);

/** Renders the emergency number of the selected topic, with the advice when to dial it before reporting. */
export function renderDangerAdvice({
  lang,
  step,
  dangerAdvice,
}: ReportPageModel): Html | undefined {
  if (!dangerAdvice || !describingSteps.has(step)) return undefined;
  const { number, text, lang: textLang } = dangerAdvice;
  return html`<div class="note alarm"><p lang="${textLang}">${text}</p>
<p><a class="button danger" href="tel:${number}">${renderIcon('phone')}${otherAuthorityGuidanceTexts[lang].dial(number)}</a></p></div>`;
}
