import type { Lang } from '../../../../../core/messages/lang.ts';
import type { EligibilityResult } from '../../../../../core/welfare/check-eligibility.ts';
import type { Programme } from '../../../../../core/welfare/programme.ts';
import { infoPageTexts } from '../../../../../i18n/portal.ts';
import { renderIcon } from '../../../../design/view/components/icon.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import { toPortalPath } from '../../frame/portal-page.ts';
import { localizeWithLangAttribute } from '../../frame/public-page-frame.ts';
import type { ProgrammePageModel } from './programme-page-model.ts';

type Reason = Programme['rules'][number];

const renderReason = ({ lang }: ProgrammePageModel, reason: Reason): Html => {
  const { programmes: texts } = infoPageTexts[lang];
  const [because, instead] = [
    localizeWithLangAttribute(reason.because, lang),
    localizeWithLangAttribute(reason.instead, lang),
  ];
  return html`<li><p><b>${texts.because}:</b> <span${because.mark}>${because.text}</span></p>
<p><b>${texts.instead}:</b> <span${instead.mark}>${instead.text}</span></p></li>`;
};

/** Renders a link to each program that the reasons refer to. */
const renderOtherProgrammes = (
  { lang, others }: ProgrammePageModel,
  reasons: readonly Reason[],
): Html[] =>
  others
    .filter(({ code }) => reasons.some(({ see }) => see === code))
    .map(({ code, name }) => {
      const { text, mark } = localizeWithLangAttribute(name, lang);
      return html`<p><a class="back" href="${toPortalPath(lang, `/an-sinh/${code}`)}"${mark}>${infoPageTexts[lang].programmes.see}: ${text}</a></p>`;
    });

const looks = { eligible: 'leaf', 'not-eligible': 'amber', 'ask-person': 'sky' } as const;
const icons = { eligible: 'check', 'not-eligible': 'stop', 'ask-person': 'question' } as const;

type FinalEligibility = Exclude<EligibilityResult, { kind: 'needs-answers' }>;

const detailsOf = (model: ProgrammePageModel, result: FinalEligibility): Html => {
  const { lang } = model;
  const { programmes: texts } = infoPageTexts[lang];
  if (result.kind === 'eligible') return html`<p>${texts.eligibleText}</p>`;
  const unknown = result.kind === 'ask-person' ? result.unknown : [];
  return html`${
    unknown.length > 0 &&
    html`<p><b>${texts.unknownOf}:</b></p><ul class="points">${unknown.map(
      ({ label }) => html`<li>${localizeWithLangAttribute(label, lang).text}</li>`,
    )}</ul>`
  }<ul class="reasons">${result.reasons.map((reason) => renderReason(model, reason))}</ul>${renderOtherProgrammes(model, result.reasons)}`;
};

const headline = (kind: FinalEligibility['kind'], lang: Lang): string => {
  const { programmes: texts } = infoPageTexts[lang];
  return {
    eligible: texts.eligible,
    'not-eligible': texts.notEligible,
    'ask-person': texts.askPerson,
  }[kind];
};

/**
 * Renders the result of an eligibility check for a support program. A negative result includes the reason and alternatives;
 * every result links to personal help.
 */
export function renderEligibilityResult(model: ProgrammePageModel): Html | undefined {
  const { lang, programme, service, result } = model;
  if (!result || result.kind === 'needs-answers') return undefined;
  const { programmes: texts } = infoPageTexts[lang];
  const request = toPortalPath(lang, '/bao-cao', {
    ...(service && { 'dich-vu': service }),
    'chu-de': programme.topic,
  });
  const isNo = result.kind === 'not-eligible';
  return html`<section class="note ${looks[result.kind]}" role="status" aria-labelledby="ket-qua">
<h2 id="ket-qua" class="titled">${renderIcon(icons[result.kind])}${headline(result.kind, lang)}</h2>
${detailsOf(model, result)}
<p><a class="button${isNo ? ' quiet' : ''}" href="${request}">${isNo ? texts.applyAnyway : texts.apply}</a></p>
</section>`;
}
