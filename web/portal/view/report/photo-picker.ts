import type { Lang } from '../../../../core/messages/lang.ts';
import { photoTexts } from '../../../../i18n/portal.ts';
import { type HtmlPiece, html } from '../../../design/view/html.ts';
import { renderIcon } from '../../../design/view/icon.ts';
import { photoScript } from '../photo-script.ts';

type PhotoPicker = {
  lang: Lang;
  /** Idempotency key of the report, or `chat`, for which the script uses a key of the browser tab. */
  key: string;
  photoBounds?: { perTicket: number; maxBytes: number } | undefined;
};

const renderPickerAttributes = ({ key, lang }: PhotoPicker, perTicket: number): HtmlPiece => {
  const { added, removed, preparing, remove, alt, full, unreadable, noSpace } =
    photoTexts[lang].picker;
  return html` data-photo-picker data-report="${key}" data-max-photos="${perTicket}" data-added="${added}" data-removed="${removed}" data-preparing="${preparing}" data-remove="${remove}" data-alt="${alt}" data-full="${full}" data-unreadable="${unreadable}" data-no-space="${noSpace}"`;
};

const renderChooseButton = (label: string): HtmlPiece =>
  html`<button type="button" class="button quiet" data-choose>${renderIcon('picture')}${label}</button>`;

/**
 * Renders the fields for taking or choosing photos before the report is sent. A script makes them visible and keeps the
 * photos on the device; the form does not submit them.
 */
export function renderPhotoPicker(picker: PhotoPicker): HtmlPiece {
  const { lang, photoBounds } = picker;
  if (!photoBounds) return undefined;
  const texts = photoTexts[lang].picker;
  return html`<section hidden aria-labelledby="chon-anh"${renderPickerAttributes(picker, photoBounds.perTicket)}>
<h2 id="chon-anh">${texts.title} <span class="aside">(${texts.aside})</span></h2>
<p class="hint">${texts.hint(photoBounds)} ${texts.avoid}</p>
<ul class="shots"></ul>
<p class="pair"><button type="button" class="button quiet" data-take>${renderIcon('camera')}${texts.take}</button>${renderChooseButton(texts.choose)}</p>
<p class="soft small" role="status"></p>
</section>${photoScript}`;
}

/** Renders the photo picker of the web chat: one button that opens the camera or stored photos on phones. */
export function renderChatPhotoPicker(picker: PhotoPicker): HtmlPiece {
  const { lang, photoBounds } = picker;
  const texts = photoTexts[lang].picker;
  return (
    photoBounds &&
    html`<div hidden class="attach"${renderPickerAttributes(picker, photoBounds.perTicket)}><ul class="shots"></ul><p class="soft small" role="status"></p>${renderChooseButton(texts.attach)}</div>${photoScript}`
  );
}
