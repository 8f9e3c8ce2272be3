import { PhotoMoment } from '../../../core/ticket/model/fields/photo.ts';
import { officerActionTexts } from '../../../i18n/officer.ts';
import {
  type FormError,
  findFormError,
  renderFileField,
} from '../../design/view/components/field.ts';
import { type Html, html } from '../../design/view/html.ts';
import { renderCollapsibleSection } from './collapsible-section.ts';

type ResultPhotoFields = {
  photoBounds: { perTicket: number; maxBytes: number };
  errors?: readonly FormError[] | undefined;
};

/** Renders the fields for adding a photo of the result. Without JavaScript, officers add one photo at a time. */
export function renderResultPhotoFields({ photoBounds, errors = [] }: ResultPhotoFields): Html {
  const { summary, why, label, take, hint, buttons } = officerActionTexts.photo;
  const error = findFormError(errors, 'photo');
  return renderCollapsibleSection({
    icon: 'camera',
    summary,
    description: why,
    isOpen: error !== undefined,
    inside: [
      renderFileField({
        name: 'photo',
        label,
        hint: hint(photoBounds),
        error,
        accept: 'image/jpeg,image/png', // iPhones convert HEIC to JPEG for this list
      }),
      // Chrome on Android offers the camera only with `capture`, which excludes stored photos
      html`<label class="touch" for="take">${take}</label><input class="touch" id="take" name="photo" type="file" accept="image/*" capture="environment">`,
      PhotoMoment.options.map(
        (moment) =>
          html`<button class="button quiet" name="action" value="photo-${moment}">${buttons[moment]}</button>`,
      ),
    ],
  });
}
