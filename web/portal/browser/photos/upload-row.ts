import { createButton, createHtmlElement } from '../create-html-element.ts';
import type { WaitingPhoto } from './waiting-photo.ts';

/** Row in the list of photo uploads, with a progress bar, and buttons that appear after a failed upload. */
export type UploadRow = {
  photo: WaitingPhoto;
  item: HTMLLIElement;
  bar: HTMLProgressElement;
  statusElement: HTMLElement;
  again: HTMLButtonElement;
  remove: HTMLButtonElement;
};

/** Creates a thumbnail of a photo that is on the device. */
export function createPhotoThumbnail(picture: Blob, alt: string): HTMLImageElement {
  const src = URL.createObjectURL(picture);
  const image = createHtmlElement('img', { className: 'photo', attributes: { alt, src } });
  image.onload = () => URL.revokeObjectURL(src);
  return image;
}

const createHiddenButton = (label = ''): HTMLButtonElement => {
  const button = createButton(label, 'change');
  button.hidden = true;
  return button;
};

export function createUploadRow(photo: WaitingPhoto, labels: DOMStringMap): UploadRow {
  const bar = createHtmlElement('progress', {
    attributes: { max: '1', value: '0', 'aria-label': photo.name },
  });
  const statusElement = createHtmlElement('span', { attributes: { role: 'status' } });
  const again = createHiddenButton(labels['again']);
  const remove = createHiddenButton(labels['remove']);
  const progress = createHtmlElement('div', {}, bar, statusElement, again, remove);
  const thumbnail = createPhotoThumbnail(photo.picture, photo.name);
  const item = createHtmlElement('li', {}, thumbnail, progress);
  return { photo, item, bar, statusElement, again, remove };
}
