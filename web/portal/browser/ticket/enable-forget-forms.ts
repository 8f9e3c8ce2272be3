import { tryStorage } from '../try-storage.ts';

const forgottenKey = 'forgotten';

/** Remembers that this tab has deleted all traces, so that going back does not restore typed text. */
export function markTabAsForgotten(): void {
  tryStorage(() => sessionStorage.setItem(forgottenKey, '1'));
}

/** Returns true if the page was reached by going back, so that the browser has restored typed text. */
const isRestored = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((one) => 'type' in one && one.type === 'back_forward');

/** Clears what the browser has restored in the page's forms. */
const resetForms = (): void => {
  for (const form of document.forms) form.reset();
};

/**
 * Prepares the forms for borrowed devices: replaces the page in the browser's history, so that going back does not send the
 * last form again and show the PIN, and waits for photos that are being sent.
 */
export function enableForgetForms(): void {
  if (isRestored() && tryStorage(() => sessionStorage.getItem(forgottenKey)) === '1') {
    addEventListener('pageshow', resetForms);
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-forget-form]')) {
    form.addEventListener('submit', (event) => {
      if (document.querySelector('form[data-photos][aria-busy]')) {
        event.preventDefault();
        const status = form.querySelector('[role=status]');
        if (status) status.textContent = form.dataset['wait'] ?? '';
        return;
      }
      history.replaceState(null, '', form.dataset['forgetForm']);
      addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
    });
  }
}
