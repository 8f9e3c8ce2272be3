import { createButton, createHtmlElement } from '../create-html-element.ts';
import { fillPlaceholders } from '../fill-placeholders.ts';
import { getPhotoKey } from './photo-key.ts';
import { deleteAllPhotos, deletePhotos, listPhotos, storePhotos } from './photo-store.ts';
import { redrawPhoto } from './shrink-photo.ts';
import { createPhotoThumbnail } from './upload-row.ts';
import { createWaitingPhoto, selectDraftPhotos, type WaitingPhoto } from './waiting-photo.ts';

type Picker = {
  box: HTMLElement;
  list: HTMLElement;
  statusElement: HTMLElement;
  choose: HTMLButtonElement;
  /** Key of the report or chat to which the photos belong. */
  report: string;
};

const showPhotos = (picker: Picker, photos: readonly WaitingPhoto[]): void => {
  const { box, list, choose, statusElement } = picker;
  const { alt, remove, removed = '' } = box.dataset;
  list.replaceChildren(
    ...photos.map((photo, at) => {
      const number = { number: at + 1 };
      const button = createButton(fillPlaceholders(remove, number), 'change', async () => {
        await deletePhotos([photo]);
        await refresh(picker);
        statusElement.textContent = removed;
        choose.focus();
      });
      const thumbnail = createPhotoThumbnail(photo.picture, fillPlaceholders(alt, number));
      return createHtmlElement('li', {}, thumbnail, button);
    }),
  );
};

const refresh = async (picker: Picker): Promise<WaitingPhoto[]> => {
  const photos = selectDraftPhotos(await listPhotos(), picker.report);
  showPhotos(picker, photos);
  return photos;
};

/** Reduces the chosen files and stores them on the device, up to the limit. Returns the status text. */
const addFiles = async (picker: Picker, files: readonly File[]): Promise<string> => {
  const { maxPhotos: max = '', added, full, unreadable, noSpace = '' } = picker.box.dataset;
  let count = selectDraftPhotos(await listPhotos(), picker.report).length;
  for (const file of files) {
    if (count >= Number(max)) return fillPlaceholders(full, { max });
    const picture = await redrawPhoto(file);
    if (!picture) return fillPlaceholders(unreadable, { name: file.name });
    try {
      await storePhotos([createWaitingPhoto(file.name, picture, picker.report)]);
    } catch {
      return noSpace;
    }
    count += 1;
    await refresh(picker);
  }
  return fillPlaceholders(added, { count });
};

const createFileInput = (isCamera: boolean): HTMLInputElement => {
  const [option, value] = isCamera ? ['capture', 'environment'] : ['multiple', ''];
  return createHtmlElement('input', {
    attributes: { type: 'file', accept: 'image/*', hidden: '', [option]: value },
  });
};

/** Lets a button open the camera or the stored photos. */
const connectButton = (picker: Picker, button: HTMLButtonElement): void => {
  const input = createFileInput('take' in button.dataset);
  button.after(input);
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', async () => {
    const files = Array.from(input.files ?? []);
    input.value = '';
    if (files.length === 0) return;
    picker.statusElement.textContent = picker.box.dataset['preparing'] ?? '';
    picker.statusElement.textContent = await addFiles(picker, files);
  });
};

const findPicker = (box: HTMLElement): Picker | undefined => {
  const list = box.querySelector<HTMLElement>('ul');
  const statusElement = box.querySelector<HTMLElement>('[role=status]');
  const choose = box.querySelector<HTMLButtonElement>('[data-choose]');
  const { report } = box.dataset;
  return list && statusElement && choose && report !== undefined
    ? { box, list, statusElement, choose, report: getPhotoKey(report) }
    : undefined;
};

/** Returns true on touch devices. On others, a file field cannot open a camera. */
const hasTouch = (): boolean => matchMedia('(pointer: coarse)').matches;

const enablePicker = async (picker: Picker): Promise<void> => {
  const { box } = picker;
  await refresh(picker); // rejects if the browser denies storage; the box then stays hidden
  for (const button of box.querySelectorAll<HTMLButtonElement>(
    'button[data-choose], button[data-take]',
  )) {
    connectButton(picker, button);
    if ('take' in button.dataset) button.hidden = !hasTouch();
  }
  box.hidden = false;
  // the browser can't scroll to the URL's fragment while the box is hidden
  box.querySelector(':target')?.scrollIntoView();
  for (const part of document.querySelectorAll<HTMLElement>('[data-photos-later]'))
    part.hidden = true;
  for (const button of document.querySelectorAll('[data-draft] [data-clear]')) {
    button.addEventListener('click', async () => {
      await deleteAllPhotos();
      await refresh(picker);
    });
  }
};

/**
 * Lets the citizen take or choose photos before the report is sent. The photos stay on the device until the report has a
 * ticket code.
 */
export function enablePhotoPicker(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-photo-picker]')) {
    const picker = findPicker(box);
    if (picker) void enablePicker(picker).catch(() => undefined);
  }
}
