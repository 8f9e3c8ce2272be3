import type { CommuneChoice } from '../../../../core/intake/open/find-places.ts';
import { reportStepTexts } from '../../../../i18n/portal.ts';
import {
  renderHiddenField,
  renderRadioGroup,
  renderTextField,
} from '../../../design/view/field.ts';
import { type Html, type HtmlPiece, html } from '../../../design/view/html.ts';
import { renderIcon } from '../../../design/view/icon.ts';
import type { ReportPageModel } from './report-page-model.ts';
import { renderStepForm, stepFormId, toStepFieldProps } from './step-form.ts';

const choiceIn = ({ code, name, within, formerly }: CommuneChoice) => ({
  code,
  name: within ? `${name}, ${within}` : name,
  lang: 'vi',
  hint: formerly,
});

/**
 * Renders the communes from which the citizen selects the place: search results, or all communes of the selected district.
 */
const renderFoundCommunes = (model: ReportPageModel): HtmlPiece => {
  const { lang, values, places } = model;
  const texts = reportStepTexts[lang].place;
  if (!places) return undefined;
  const { choices, missed, district, isCut } = places;
  if (choices.length === 0) {
    return (
      missed && html`<p class="note amber" role="status" id="areaCode">${texts.none(missed)}</p>`
    );
  }
  return html`<div role="status">${renderRadioGroup({
    name: 'areaCode',
    value: values['areaCode'] ?? '',
    label: district ? texts.within(district) : texts.found,
    hint: isCut ? texts.cut : undefined,
    choices: [...choices.map(choiceIn), { code: '', name: texts.unknown }],
  })}</div>`;
};

const renderDistrictList = ({ lang, places }: ReportPageModel): HtmlPiece =>
  places &&
  places.districts.length > 0 &&
  html`
<details class="fold"><summary><b>${reportStepTexts[lang].place.browse}</b></summary>
<div class="inside districts" lang="vi">${places.districts.map(
    ({ code, name }) =>
      html`<button class="button quiet" name="district" value="${code}">${name}</button>`,
  )}</div></details>`;

/** Renders the button that inserts the device's position into the form. A script makes it visible. */
const position = ({ lang }: ReportPageModel): Html => {
  const {
    here,
    hereWhy,
    hereFailed,
    hereWritten,
    position: positionText,
  } = reportStepTexts[lang].place;
  return html`<div hidden data-position="${positionText}" data-written="${hereWritten}" data-failed="${hereFailed}">
<button type="button" class="button quiet">${renderIcon('place')}${here}</button>
<p class="hint small">${hereWhy}</p><p role="status"></p></div>`;
};

/**
 * Renders the step of the report form for the place. The citizen searches a commune by name, selects it by district, or
 * enters a street address.
 */
export function renderPlaceStep(model: ReportPageModel): Html {
  const { lang, values } = model;
  const { place: texts } = reportStepTexts[lang];
  return renderStepForm(
    model,
    html`<h1>${texts.title}</h1>
${renderHiddenField('asked', values['areaQuery'] ?? '')}
<div class="stack"><div class="find">${renderTextField({
      ...toStepFieldProps(model, 'areaQuery'),
      label: texts.label,
      hint: texts.hint,
      width: 'medium',
    })}<button class="button quiet" form="${stepFormId}" name="to" value="find">${renderIcon('place')}${texts.find}</button></div>
${renderFoundCommunes(model)}${renderDistrictList(model)}
${renderTextField({ ...toStepFieldProps(model, 'place'), label: texts.addressLabel, hint: texts.addressHint })}${position(model)}</div>`,
  );
}
