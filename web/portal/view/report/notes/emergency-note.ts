import type { TopicEmergencyAdvice } from '../../../../../core/directory/model/services/topic.ts';
import { selectEmergencyWarningLanguages } from '../../../../../core/messages/emergency-warning-languages.ts';
import type { Lang } from '../../../../../core/messages/lang.ts';
import { emergencyCallAdvice, otherAuthorityGuidanceTexts } from '../../../../../i18n/citizens.ts';
import { reportStepTexts } from '../../../../../i18n/portal.ts';
import { renderIcon } from '../../../../design/view/components/icon.ts';
import { type Html, type HtmlPiece, html } from '../../../../design/view/html.ts';
import type { ReportPageModel } from '../report-page-model.ts';

/** Emergency number of the ambulance service, for danger to health. */
const ambulance = '115';

const renderCallButton = (number: string, label: HtmlPiece): Html =>
  html`<a class="button danger" href="tel:${number}">${renderIcon('phone')}<span>${label}</span></a>`;

/** Renders the advice to call 115 in each of the languages. */
const renderAmbulanceAdvice = (langs: readonly Lang[], title: 'title' | 'hurt'): Html => {
  const call = langs.map((one, at) => {
    const unbroken = reportStepTexts[one].emergency.call.replaceAll(' ', '\u00a0');
    return html`${at > 0 && html`<br>`}<span lang="${one}">${unbroken}</span>`;
  });
  return html`${langs.map(
    (one) => html`<p class="headline" lang="${one}">${reportStepTexts[one].emergency[title]}</p>`,
  )}
<p>${renderCallButton(ambulance, call)}</p>${langs.map(
    (one) => emergencyCallAdvice[one] && html`<p lang="${one}">${emergencyCallAdvice[one]}</p>`,
  )}`;
};

/** Renders the advice of a topic with a call button for each of the numbers. */
const renderTopicAdvice = (
  lang: Lang,
  advice: TopicEmergencyAdvice,
  numbers: readonly string[],
): Html => html`<p lang="${advice.lang}">${advice.text}</p>
<p class="pair">${numbers.map((one) => renderCallButton(one, otherAuthorityGuidanceTexts[lang].dial(one)))}</p>`;

/**
 * Renders the advice to call 115 in an emergency, and the advice of the topic if it names other numbers. The number that
 * the topic's advice names first is shown first. If the given text contains Khmer letters, the advice to call 115 is also
 * rendered in Khmer. `isSent` states whether the report has been sent.
 */
export function renderEmergencyNote(
  lang: Lang,
  text?: string,
  advice?: TopicEmergencyAdvice,
  isSent = false,
): Html {
  const langs = selectEmergencyWarningLanguages(lang, text);
  const others = advice?.numbers.filter((one) => one !== ambulance) ?? [];
  const ofTopic = advice && others.length > 0 && renderTopicAdvice(lang, advice, others);
  const ofHealth = renderAmbulanceAdvice(langs, ofTopic ? 'hurt' : 'title');
  const isHealthFirst = advice?.numbers[0] === ambulance;
  return html`<div class="note alarm" role="alert">${isHealthFirst ? [ofHealth, ofTopic] : [ofTopic, ofHealth]}<p>${reportStepTexts[lang].emergency[isSent ? 'sent' : 'also']}</p></div>`;
}

/** Steps after the choice of the topic, in which the citizen describes the issue. */
const describingSteps: ReadonlySet<ReportPageModel['step']> = new Set(['details', 'place', 'text']);

/** Renders the emergency numbers of the selected topic, with advice on when to dial them before reporting. */
export function renderDangerAdvice({
  lang,
  step,
  dangerAdvice,
}: ReportPageModel): Html | undefined {
  if (!dangerAdvice || !describingSteps.has(step)) return undefined;
  return html`<div class="note alarm">${renderTopicAdvice(lang, dangerAdvice, dangerAdvice.numbers)}</div>`;
}
