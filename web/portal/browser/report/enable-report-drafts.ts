import { createHiddenInput, createHtmlElement } from '../create-html-element.ts';
import { deleteAllPhotos } from '../photos/photo-store.ts';
import { tryStorage } from '../try-storage.ts';
import {
  type BrowserReportDraft,
  parseUsableDraft,
  serializeReportDraft,
  toReportDraft,
} from './report-draft.ts';

/**
 * Key in the browser's storage for the report draft. The draft stays on the device until the report is sent, even if the
 * connection is lost.
 */
const storageKey = 'nhap';

const storeDraft = (form: HTMLFormElement): void => {
  const draft = toReportDraft(new FormData(form), Date.now());
  tryStorage(() => localStorage.setItem(storageKey, serializeReportDraft(draft)));
};

const deleteDraft = (): void => {
  tryStorage(() => localStorage.removeItem(storageKey));
};

const readDraft = (): BrowserReportDraft | undefined =>
  tryStorage(() => parseUsableDraft(localStorage.getItem(storageKey) ?? '', Date.now()));

/** Continues a report from a draft by submitting the draft to the form step at which it was saved. */
const submitDraft = (action: string, { fields }: BrowserReportDraft): void => {
  const inputs = [...fields, ['to', 'stay']].map(([name = '', value]) =>
    createHiddenInput(name, value),
  );
  const form = createHtmlElement('form', { attributes: { method: 'post', action } }, ...inputs);
  document.body.append(form);
  form.submit();
};

const showDraftOffer = (box: HTMLElement): void => {
  const draft = readDraft();
  if (!draft) return;
  box.hidden = false;
  box.querySelector('[data-use]')?.addEventListener('click', () => {
    submitDraft(box.dataset['action'] ?? '/bao-cao', draft);
  });
  box.querySelector('[data-clear]')?.addEventListener('click', () => {
    deleteDraft();
    void deleteAllPhotos().catch(() => undefined); // without storage, there are no photos
    box.hidden = true;
  });
};

/**
 * Restores input from the draft that the server hasn't received yet, if the reloaded page shows the same step of the same
 * report.
 */
const restore = (form: HTMLFormElement, draft: BrowserReportDraft): void => {
  const typed = new Map(draft.fields);
  const now = new FormData(form);
  if (['key', 'step'].some((name) => now.get(name) !== typed.get(name))) return;
  for (const field of form.querySelectorAll<HTMLInputElement>('textarea, input[type=text]')) {
    if (field.value === '') field.value = typed.get(field.name) ?? '';
  }
};

const watch = (form: HTMLFormElement, box: HTMLElement): void => {
  let isDraftEnabled = true;
  const keepNow = (): void => {
    if (!isDraftEnabled) return;
    storeDraft(form);
    box.hidden = false;
  };
  const before = readDraft();
  if (before) restore(form, before);
  if (form.querySelector('[name=key]')) keepNow(); // the form without a key is empty, and must not replace a draft
  form.addEventListener('input', keepNow);
  form.addEventListener('change', keepNow);
  box.querySelector('[data-clear]')?.addEventListener('click', () => {
    isDraftEnabled = false;
    deleteDraft();
    void deleteAllPhotos().catch(() => undefined);
    const { cleared = '' } = box.dataset;
    box.textContent = cleared;
  });
};

/**
 * Manages the report draft in the browser: offers to continue it on the start page, saves the input in the form steps, and
 * deletes it on the receipt page.
 */
export function enableReportDrafts(): void {
  if (document.querySelector('.receipt')) deleteDraft();
  const offered = document.querySelector<HTMLElement>('[data-draft=offer]');
  if (offered) showDraftOffer(offered);
  const form = document.querySelector<HTMLFormElement>('#buoc');
  const draftNote = document.querySelector<HTMLElement>('[data-draft=kept]');
  if (form && draftNote) watch(form, draftNote);
}
