import { getServiceTexts } from '../../../../../core/directory/model/services/service.ts';
import { formatNameInDistrict } from '../../../../../core/directory/read/areas/name-in-district.ts';
import type { CommuneChoice } from '../../../../../core/intake/open/find-places.ts';
import type { Lang } from '../../../../../core/messages/lang.ts';
import { areaNameTexts } from '../../../../../i18n/citizens.ts';
import { reportStepTexts } from '../../../../../i18n/portal.ts';
import {
  findFormError,
  renderHiddenField,
  renderRadioGroup,
  renderTextField,
} from '../../../../design/view/components/field.ts';
import { renderIcon } from '../../../../design/view/components/icon.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../../../design/view/html.ts';
import { renderKnownPublications } from '../notes/known-publications.ts';
import type { ReportPageModel } from '../report-page-model.ts';
import { renderStepForm, stepFormId, toStepFieldProps } from './step-form.ts';

/** Placeholders that the browser script replaces with the name of a commune and the distance to it. */
const [communePlaceholder, distancePlaceholder] = ['{commune}', '{distance}'];

/** Returns a text that explains how the commune is related to the former commune or district that citizens know. */
const formatChoiceHint = (
  { former, formerDistricts }: CommuneChoice,
  lang: Lang,
): string | undefined => {
  const texts = areaNameTexts[lang];
  if (former) return `${former.name}, ${texts.nowPartOf(former.now)}`;
  return formerDistricts.length > 0 ? texts.inFormer(formerDistricts) : undefined;
};

export const toRadioChoice = (choice: CommuneChoice, lang: Lang) => ({
  code: choice.code,
  name: choice.within ? formatNameInDistrict(choice.name, choice.within) : choice.name,
  lang: 'vi',
  hint: formatChoiceHint(choice, lang),
});

/**
 * Renders the communes from which the citizen selects the place: search results, or all communes of the selected district or
 * province.
 */
const renderFoundCommunes = (model: ReportPageModel): HtmlPiece => {
  const { lang, values, places, errors } = model;
  const texts = reportStepTexts[lang].place;
  if (!places) return undefined;
  const { choices, missed, outside, group, groups, isCut } = places;
  if (choices.length === 0) {
    const note = outside ?? (missed && texts.none[groups.level](missed));
    return note && html`<p class="note amber" role="status" id="areaCode">${note}</p>`;
  }
  return html`<div role="status">${renderRadioGroup({
    name: 'areaCode',
    value: values['areaCode'],
    error: findFormError(errors, 'areaCode'),
    label: group ? texts.within(group) : texts.found,
    hint: isCut ? texts.cut : undefined,
    choices: [
      ...choices.map((choice) => toRadioChoice(choice, lang)),
      { code: '', name: texts.unknown },
    ],
  })}</div>`;
};

const renderGroupList = ({ lang, places }: ReportPageModel): HtmlPiece =>
  places &&
  places.groups.areas.length > 0 &&
  html`
<details class="fold"><summary><b>${reportStepTexts[lang].place.browse[places.groups.level]}</b></summary>
<div class="inside districts" lang="vi">${places.groups.areas.map(
    ({ code, name }) =>
      html`<button class="button quiet" name="district" value="${code}">${name}</button>`,
  )}</div></details>`;

/**
 * Renders the button that proposes the commune at the device's position and writes the position into the address. A script
 * makes it visible.
 */
const renderPositionButton = ({ lang }: ReportPageModel): Html => {
  const { here, position } = reportStepTexts[lang].place;
  const { button, why, isIt, near, chosen, ...texts } = here;
  return html`<div${renderAttributes({
    hidden: true,
    'data-position': position,
    'data-is-it': isIt(communePlaceholder),
    'data-near': near(distancePlaceholder),
    'data-chosen': chosen(communePlaceholder),
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`data-${name}`, text])),
  })}>
<button type="button" class="button quiet">${renderIcon('place')}${button}</button>
<p class="hint small">${why}</p><p role="status" id="vi-tri" tabindex="-1"></p></div>`;
};

/**
 * Renders the step of the report form for the place. The citizen searches a commune by name, selects it from a list, or
 * enters a street address.
 */
export function renderPlaceStep(model: ReportPageModel): Html {
  const { lang, service, values } = model;
  const { place: texts } = reportStepTexts[lang];
  return renderStepForm(
    model,
    html`${renderHiddenField('asked', values['areaQuery'] ?? '')}<h1>${(service && getServiceTexts(lang, service).asksWhere) ?? texts.title}</h1>
<div class="stack"><div class="find">${renderTextField({
      ...toStepFieldProps(model, 'areaQuery'),
      label: texts.label,
      hint: texts.hint,
      width: 'medium',
    })}<button class="button quiet" form="${stepFormId}" name="to" value="find">${texts.find}</button></div>
${renderPositionButton(model)}
${renderKnownPublications(model)}${renderFoundCommunes(model)}${renderGroupList(model)}
${renderTextField({ ...toStepFieldProps(model, 'place'), label: texts.addressLabel, hint: texts.addressHint })}</div>`,
  );
}
