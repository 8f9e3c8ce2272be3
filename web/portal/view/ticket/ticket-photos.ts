import type { Lang } from '../../../../core/messages/lang.ts';
import { photoTexts, reportStepTexts } from '../../../../i18n/portal.ts';
import {
  findFormError,
  renderFileField,
  renderHiddenField,
} from '../../../design/view/components/field.ts';
import { renderPhotoList } from '../../../design/view/components/photo-list.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../../design/view/html.ts';
import { toPortalPath } from '../frame/portal-page.ts';
import { photoScript } from '../frame/portal-scripts.ts';
import type { TicketPageModel } from './ticket-page-model.ts';

type Full = NonNullable<TicketPageModel['full']>;

export function renderTicketPhotos({ lang }: TicketPageModel, { photos }: Full): HtmlPiece {
  return (
    photos.shown.length > 0 &&
    html`
<section aria-labelledby="anh"><h2 id="anh">${photoTexts[lang].title}</h2>
${renderPhotoList(photos.shown, lang)}</section>`
  );
}

type PhotoForm = {
  lang: Lang;
  code: string;
  /** PIN of the ticket. It is set only on pages that display the PIN anyway. */
  pin?: string | undefined;
  bounds: { perTicket: number; maxBytes: number };
  /** Value of `data-report` on the pages where the photos of this ticket were chosen. */
  report?: string | undefined;
  error?: string | undefined;
};

/** Renders the form for uploading a photo, which works without scripts. */
export function renderPhotoForm({ lang, code, pin, bounds, report, error }: PhotoForm): Html {
  const texts = photoTexts[lang];
  const going = reportStepTexts[lang].photos;
  const accept = 'image/jpeg,image/png'; // iPhones convert HEIC to JPEG for this list
  // Chrome on Android offers the camera only with `capture`, which excludes stored photos and several at once
  const camera = html`<div class="field touch"><label for="photo-take">${texts.picker.take}</label><input class="entry" id="photo-take" name="photo" type="file" accept="image/*" capture="environment"></div>`;
  return html`
<details${renderAttributes({ class: 'card fold no-print', open: error !== undefined })}><summary><b>${texts.add}</b></summary><div class="inside">
<form action="${toPortalPath(lang, '/tra-cuu/anh')}" method="post" enctype="multipart/form-data" novalidate data-photos data-sending="${going.sending}" data-sent="${going.sent}" data-failed="${going.failed}" data-again="${going.again}" data-remove="${texts.drop}"${renderAttributes({ 'data-report': report })}>
${renderHiddenField('ma', code)}${pin && renderHiddenField('pin', pin)}
${renderFileField({ name: 'photo', label: texts.label, hint: texts.hint(bounds), error, accept })}${camera}
<p class="soft small">${texts.privacy}</p>
<div class="send"><button class="button">${texts.button}</button><p class="soft small">${texts.sendNote}</p></div>
</form></div></details>${photoScript}`;
}

/** Renders the form for uploading a photo to a ticket, as long as the citizen may add photos to it. */
export function renderAddPhotoForm({ lang, code, errors }: TicketPageModel, full: Full): HtmlPiece {
  return (
    full.permissions.addPhoto &&
    renderPhotoForm({
      lang,
      code,
      bounds: full.photos.bounds,
      error: findFormError(errors, 'photo'),
    })
  );
}
