import { tryStorage } from '../try-storage.ts';

/** Value of `data-report` on the pages of the web chat. */
const chatReport = 'chat';
const storageKey = 'chat-photos';

/**
 * Returns the key under which the device stores the photos of a report: its idempotency key or, for the web chat, a random
 * key of this tab, so that photos never reach the chat of the next person at the device.
 */
export function getPhotoKey(report: string): string {
  if (report !== chatReport) return report;
  const stored = tryStorage(() => sessionStorage.getItem(storageKey));
  if (stored) return stored;
  const key = `${chatReport}-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
  tryStorage(() => sessionStorage.setItem(storageKey, key));
  return key;
}
