import { createHtmlElement } from '../create-html-element.ts';
import { getPhotoKey } from './photo-key.ts';
import { assignPhotosToTicket, deletePhotos, listPhotos, storePhotos } from './photo-store.ts';
import { redrawPhoto } from './shrink-photo.ts';
import { createUploadRow, type UploadRow } from './upload-row.ts';
import { createWaitingPhoto, selectTicketPhotos, type WaitingPhoto } from './waiting-photo.ts';

/** Returns the error message from the HTML page with which the server rejected the photo. */
const reasonIn = (html: string): string | undefined => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return page.querySelector('.wrong span, .summary li, main .note')?.textContent?.trim();
};

type PhotoUploadResult = { isAccepted: boolean; reason?: string | undefined };

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
      resolve({ isAccepted, reason: isAccepted ? undefined : reasonIn(request.responseText) });
    };
    request.onerror = () => resolve({ isAccepted: false });
    request.ontimeout = request.onerror;
    request.timeout = 120_000;
    request.send(body);
  });

const upload = async (form: HTMLFormElement, row: UploadRow): Promise<void> => {
  const { sent = '', failed = '', sending = '' } = form.dataset;
  const { photo, bar, statusElement, again, remove } = row;
  again.hidden = true;
  remove.hidden = true;
  statusElement.textContent = sending;
  const outcome = await send(form, photo.picture, bar);
  bar.value = outcome.isAccepted ? 1 : 0;
  statusElement.textContent = outcome.isAccepted ? sent : (outcome.reason ?? failed);
  again.hidden = outcome.isAccepted;
  remove.hidden = outcome.isAccepted;
  if (outcome.isAccepted) await deletePhotos([photo]).catch(() => undefined); // a second upload has no effect
};

/** Lets the browser ask before the citizen leaves the page during an upload. */
const warnBeforeLeaving = (event: BeforeUnloadEvent): void => event.preventDefault();

const uploadInSequence = async (form: HTMLFormElement, rows: UploadRow[]): Promise<void> => {
  addEventListener('beforeunload', warnBeforeLeaving);
  form.setAttribute('aria-busy', 'true');
  // parallel uploads fail on a weak connection
  for (const row of rows) await upload(form, row);
  removeEventListener('beforeunload', warnBeforeLeaving);
  form.removeAttribute('aria-busy');
};

/** Creates a function that shows photos as rows and uploads them. Failed ones are sent again when the device is online. */
const createUploader = (form: HTMLFormElement, list: HTMLElement) => {
  const rows: UploadRow[] = [];
  addEventListener('online', () => {
    const failed = rows.filter(({ again, item }) => !again.hidden && item.isConnected);
    void uploadInSequence(form, failed);
  });
  return (photos: readonly WaitingPhoto[]): void => {
    const fresh = photos.map((photo) => createUploadRow(photo, form.dataset));
    rows.push(...fresh);
    list.append(...fresh.map(({ item }) => item));
    for (const row of fresh) {
      row.again.addEventListener('click', () => void uploadInSequence(form, [row]));
      row.remove.addEventListener('click', () => {
        row.item.remove();
        void deletePhotos([row.photo]).catch(() => undefined); // it expires otherwise
      });
    }
    void uploadInSequence(form, fresh);
  };
};

/** Returns the photos on the device for the ticket of the form, including those of the report that was just sent. */
const findWaitingPhotos = async (report: string, ticket: string): Promise<WaitingPhoto[]> => {
  if (report !== '') await assignPhotosToTicket(report, ticket);
  return selectTicketPhotos(await listPhotos(), ticket);
};

/** Redraws the files, stores them on the device and uploads them. */
const addFiles = async (
  files: readonly File[],
  { report, ticket }: Pick<WaitingPhoto, 'report' | 'ticket'>,
  start: (photos: readonly WaitingPhoto[]) => void,
): Promise<void> => {
  const photos: WaitingPhoto[] = [];
  const redrawn: WaitingPhoto[] = [];
  for (const file of files) {
    const picture = await redrawPhoto(file);
    // the server cleans the original or says why it can't
    const photo = { ...createWaitingPhoto(file.name, picture ?? file, report), ticket };
    photos.push(photo);
    if (picture) redrawn.push(photo); // an original must not stay on the device with its metadata
  }
  await storePhotos(redrawn).catch(() => undefined); // the page still has them
  start(photos);
};

const enableForm = (form: HTMLFormElement, fields: readonly HTMLInputElement[]): void => {
  const list = createHtmlElement('ul', { className: 'uploads' });
  fields[fields.length - 1]?.closest('.field')?.after(list);
  for (const part of form.querySelectorAll<HTMLElement>('.send')) part.hidden = true;
  const start = createUploader(form, list);
  const report = getPhotoKey(form.dataset['report'] ?? '');
  const ticket = String(new FormData(form).get('ma') ?? '');
  const showWaiting = async (): Promise<void> => {
    const waiting = await findWaitingPhotos(report, ticket).catch(() => []); // without storage, none can wait
    const fold = form.closest('details');
    if (waiting.length === 0) return;
    if (fold) fold.open = true;
    start(waiting);
  };
  void showWaiting();
  for (const field of fields) {
    field.multiple = !field.hasAttribute('capture');
    field.addEventListener('change', () => {
      const files = Array.from(field.files ?? []);
      field.value = '';
      void addFiles(files, { report, ticket }, start);
    });
  }
};

/** Uploads a ticket's photos one by one, separately from the report: both earlier chosen and new ones. */
export function enablePhotoUpload(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-photos]')) {
    const fields = Array.from(form.querySelectorAll<HTMLInputElement>('input[type=file]'));
    if (fields.length > 0 && 'FormData' in window) enableForm(form, fields);
  }
}
