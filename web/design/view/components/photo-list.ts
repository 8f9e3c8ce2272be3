import type { Lang } from '../../../../core/messages/lang.ts';
import type { PhotoMoment } from '../../../../core/ticket/model/fields/photo.ts';
import { photoTexts } from '../../../../i18n/portal.ts';
import { type Html, html } from '../html.ts';

/** Photo with its temporary signed URLs and its size in pixels. */
export type PhotoView = {
  picture: string;
  thumbnail: string;
  width: number;
  height: number;
  /** Set if the unit took the photo, before or after its work. */
  shows?: PhotoMoment | undefined;
};

const longestSide = 320;

const scaled = ({ width, height }: PhotoView) => {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
};

/** Renders photo thumbnails, each linked to the full-size picture. */
export function renderPhotoList(photos: readonly PhotoView[], lang: Lang): Html {
  const texts = photoTexts[lang];
  return html`
<ul class="pictures">${photos.map((photo, index) => {
    const { width, height } = scaled(photo);
    return html`<li><a class="back" href="${photo.picture}" target="_blank" rel="noopener"><img class="photo" src="${photo.thumbnail}" alt="${texts.one(index + 1, photos.length)}" width="${width}" height="${height}" loading="lazy"></a>${photo.shows && html`<p class="small">${texts.shows[photo.shows]}</p>`}</li>`;
  })}</ul>
<p class="soft small no-print">${texts.short}</p>`;
}
