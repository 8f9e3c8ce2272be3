import { shrinkPhoto } from './shrink-photo.ts';

/**
 * Row in the list of photo uploads. Photos are uploaded one by one, each with a progress bar and a retry button,
 * independently of the report.
 */
type Row = {
  item: HTMLLIElement;
  bar: HTMLProgressElement;
  statusElement: HTMLElement;
  again: HTMLButtonElement;
};

const rowFor = (name: string, labels: DOMStringMap): Row => {
  const item = document.createElement('li');
  const bar = document.createElement('progress');
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', name);
  const statusElement = document.createElement('span');
  statusElement.setAttribute('role', 'status');
  statusElement.textContent = labels['sending'] ?? '';
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'button quiet';
  again.textContent = labels['again'] ?? '';
  again.hidden = true;
  const title = document.createElement('span');
  title.textContent = name;
  item.append(title, bar, statusElement, again);
  return { item, bar, statusElement, again };
};

/** Returns the error message from the HTML page with which the server rejected the photo. */
const reasonIn = (html: string): string | undefined => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return page.querySelector('.wrong span, .summary li, main .note')?.textContent?.trim();
};

type PhotoUploadResult = { isTaken: boolean; reason?: string | undefined };

const send = (
  form: HTMLFormElement,
  photo: Blob,
  bar: HTMLProgressElement,
): Promise<PhotoUploadResult> =>
  new Promise((resolve) => {
    const body = new FormData(form);
    body.set('photo', photo, 'anh.jpg');
    const request = new XMLHttpRequest();
    request.open('POST', form.getAttribute('action') ?? location.href);
    request.upload.onprogress = ({ loaded, total }) => {
      bar.value = total > 0 ? loaded / total : 0;
    };
    request.onload = () => {
      const isAccepted = request.status === 200;
      resolve({
        isTaken: isAccepted,
        reason: isAccepted ? undefined : reasonIn(request.responseText),
      });
    };
    request.onerror = () => resolve({ isTaken: false });
    request.ontimeout = request.onerror;
    request.timeout = 120_000;
    request.send(body);
  });

const upload = async (form: HTMLFormElement, file: File, row: Row): Promise<void> => {
  const { sent = '', failed = '', sending = '' } = form.dataset;
  row.again.hidden = true;
  row.statusElement.textContent = sending;
  const outcome = await send(form, await shrinkPhoto(file), row.bar);
  row.bar.value = outcome.isTaken ? 1 : 0;
  row.statusElement.textContent = outcome.isTaken ? sent : (outcome.reason ?? failed);
  row.again.hidden = outcome.isTaken;
};

const uploadFiles = async (
  form: HTMLFormElement,
  list: HTMLElement,
  files: File[],
): Promise<void> => {
  const rows = files.map((file) => ({ file, row: rowFor(file.name, form.dataset) }));
  list.append(...rows.map(({ row }) => row.item));
  for (const { file, row } of rows) {
    row.again.addEventListener('click', () => void upload(form, file, row));
  }
  // in sequence, because parallel uploads fail on a weak connection
  for (const { file, row } of rows) await upload(form, file, row);
};

export function enablePhotoUpload(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-photos]')) {
    const field = form.querySelector<HTMLInputElement>('input[type=file]');
    if (!field || !('FormData' in window)) continue;
    const list = document.createElement('ul');
    list.className = 'uploads';
    field.after(list);
    field.multiple = true;
    for (const part of form.querySelectorAll<HTMLElement>('.send')) part.hidden = true;
    field.addEventListener('change', () => {
      const files = Array.from(field.files ?? []);
      field.value = '';
      void uploadFiles(form, list, files);
    });
  }
}
