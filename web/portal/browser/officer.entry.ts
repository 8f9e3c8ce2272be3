import {
  getInitialFieldValue,
  type OfficerDraft,
  parseOfficerDraft,
  serializeOfficerDraft,
} from './officer-draft.ts';
import { redrawPhoto } from './photos/shrink-photo.ts';
import { tryStorage } from './try-storage.ts';

// The officer's page works without this script. It stores unsent input on the device and sends a form again after a
// network error; the form's nonce makes the server record a repeated action once.

const retryMs = 15_000;

/**
 * Returns the storage key of the officer's draft. It contains the last 10 characters of the officer link, which distinguish
 * links but can't open a ticket.
 */
const draftName = (): string => `phieu-${location.pathname.slice(-10)}`;

const storedDraft = (): OfficerDraft | undefined =>
  tryStorage(() => parseOfficerDraft(localStorage.getItem(draftName()) ?? '', Date.now()));

const texts = (form: HTMLFormElement): HTMLTextAreaElement[] =>
  Array.from(form.querySelectorAll('textarea'));

const store = (form: HTMLFormElement): void => {
  const fields = texts(form).map(({ name, value }): [string, string] => [name, value]);
  tryStorage(() => localStorage.setItem(draftName(), serializeOfficerDraft(fields, Date.now())));
};

const restore = (form: HTMLFormElement): void => {
  const draft = storedDraft();
  for (const field of texts(form)) {
    field.value = getInitialFieldValue(draft, field);
    const fold = field.closest('details');
    if (fold && field.value !== '') fold.open = true;
  }
};

type FormBody = URLSearchParams | FormData;

/** Returns the form's fields. A chosen photo is reduced first, which also removes its metadata. */
const bodyOf = async (form: HTMLFormElement, button: HTMLElement | null): Promise<FormBody> => {
  const fields = new FormData(form);
  if (button instanceof HTMLButtonElement) fields.append(button.name, button.value);
  // one field is for stored photos and one for the camera
  const photo = fields.getAll('photo').find((one) => one instanceof File && one.size > 0);
  if (photo instanceof File) {
    fields.set('photo', (await redrawPhoto(photo)) ?? photo, 'anh.jpg');
    return fields;
  }
  const body = new URLSearchParams();
  fields.forEach((value, name) => {
    if (typeof value === 'string') body.append(name, value);
  });
  return body;
};

/** Replaces the current page with the server's HTML response, as a normal form submission would. */
const showPage = (html: string): void => {
  const { body, title } = new DOMParser().parseFromString(html, 'text/html');
  document.title = title;
  document.body.replaceWith(body);
  scrollTo(0, 0);
  document.querySelector<HTMLElement>('main')?.focus();
  start();
};

/**
 * Returns the URL to which the officer form is submitted. It reads the attribute, because the property `form.action` returns
 * the buttons named `action`.
 */
const addressOf = (form: HTMLFormElement): string => form.getAttribute('action') ?? location.href;

/** Posts the officer form. Returns undefined on a network error or a 5xx response. */
const post = async (action: string, body: FormBody): Promise<Response | undefined> => {
  const response = await fetch(action, { method: 'POST', body, credentials: 'same-origin' }).catch(
    () => undefined,
  );
  return response && response.status < 500 ? response : undefined;
};

const watch = (form: HTMLFormElement, note: HTMLElement): void => {
  let pending: FormBody | undefined;
  let isSending = false;
  const send = async (): Promise<void> => {
    if (!pending || isSending || !form.isConnected) return;
    isSending = true;
    const response = await post(addressOf(form), pending);
    const html = await response?.text().catch(() => undefined);
    isSending = false;
    if (response && html !== undefined) {
      // the server returns unrecorded input in its page
      tryStorage(() => localStorage.removeItem(draftName()));
      return showPage(html);
    }
    note.hidden = false;
    setTimeout(send, retryMs);
  };
  restore(form);
  form.addEventListener('input', () => store(form));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    store(form);
    pending = await bodyOf(form, event.submitter);
    await send();
  });
  addEventListener('online', () => void send());
};

function start(): void {
  const form = document.querySelector<HTMLFormElement>('form.actions');
  const note = document.querySelector<HTMLElement>('[data-lost]');
  if (form && note && 'submitter' in SubmitEvent.prototype) watch(form, note);
}

start();
