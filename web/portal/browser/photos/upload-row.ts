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
  const image = document.createElement('img');
  image.className = 'photo';
  image.alt = alt;
  image.src = URL.createObjectURL(picture);
  image.onload = () => URL.revokeObjectURL(image.src);
  return image;
}

const createButton = (label = ''): HTMLButtonElement => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'change';
  button.textContent = label;
  button.hidden = true;
  return button;
};

export function createUploadRow(photo: WaitingPhoto, labels: DOMStringMap): UploadRow {
  const item = document.createElement('li');
  const bar = document.createElement('progress');
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', photo.name);
  const statusElement = document.createElement('span');
  statusElement.setAttribute('role', 'status');
  const [again, remove] = [createButton(labels['again']), createButton(labels['remove'])];
  const progress = document.createElement('div');
  progress.append(bar, statusElement, again, remove);
  item.append(createPhotoThumbnail(photo.picture, photo.name), progress);
  return { photo, item, bar, statusElement, again, remove };
}
