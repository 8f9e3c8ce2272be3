import type { Lang } from '../../../../../core/messages/lang.ts';
import { photoTexts } from '../../../../../i18n/portal.ts';
import { renderIcon } from '../../../../design/view/components/icon.ts';
import { type Html, type HtmlPiece, html } from '../../../../design/view/html.ts';
import { photoScript } from '../../frame/portal-scripts.ts';
import type { ReportPageModel } from '../report-page-model.ts';

/** HTML ID of the title above the photo fields, to which the home page leads citizens who want to attach a photo. */
export const photoTitleId = 'chon-anh';

type PhotoPicker = {
  lang: Lang;
  /** Idempotency key of the report, or `chat`, for which the script uses a key of the browser tab. */
  key: string;
  photoBounds: { perTicket: number; maxBytes: number };
};

const renderPickerAttributes = ({ key, lang, photoBounds }: PhotoPicker): HtmlPiece => {
  const { added, removed, preparing, remove, alt, full, unreadable, noSpace } =
    photoTexts[lang].picker;
  return html` data-photo-picker data-report="${key}" data-max-photos="${photoBounds.perTicket}" data-added="${added}" data-removed="${removed}" data-preparing="${preparing}" data-remove="${remove}" data-alt="${alt}" data-full="${full}" data-unreadable="${unreadable}" data-no-space="${noSpace}"`;
};

const renderChooseButton = (label: string): HtmlPiece =>
  html`<button type="button" class="button quiet" data-choose>${renderIcon('picture')}${label}</button>`;

/**
 * Renders the fields for taking or choosing photos before the report is sent. A script makes them visible and keeps the
 * photos on the device; the form does not submit them.
 */
export function renderPhotoPicker({
  lang,
  key,
  photoBounds,
}: Pick<ReportPageModel, 'lang' | 'key' | 'photoBounds'>): HtmlPiece {
  if (!photoBounds) return undefined;
  const texts = photoTexts[lang].picker;
  return html`<section hidden aria-labelledby="${photoTitleId}"${renderPickerAttributes({ lang, key, photoBounds })}>
<h2 id="${photoTitleId}">${texts.title} <span class="aside">(${texts.aside})</span></h2>
<p class="hint">${texts.hint(photoBounds)} ${texts.avoid}</p>
<ul class="shots"></ul>
<p class="pair"><button type="button" class="button quiet" data-take>${renderIcon('camera')}${texts.take}</button>${renderChooseButton(texts.choose)}</p>
<p class="soft small" role="status"></p>
</section>${photoScript}`;
}

/** Renders the photo picker of the web chat: a button for stored photos and, on phones, one for the camera. */
export function renderChatPhotoPicker(picker: PhotoPicker): Html {
  const texts = photoTexts[picker.lang].picker;
  return html`<div hidden class="attach"${renderPickerAttributes(picker)}><ul class="shots"></ul><p class="soft small" role="status"></p>${renderChooseButton(texts.attach)}<button type="button" class="button quiet" aria-label="${texts.take}" data-take>${renderIcon('camera')}</button></div>${photoScript}`;
}
