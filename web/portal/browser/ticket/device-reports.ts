import { tryStorage } from '../try-storage.ts';
import {
  parseRememberedReports,
  type RememberedReport,
  serializeRememberedReports,
} from './remembered-reports.ts';

/** Key in the browser's storage for the reports that the citizen chose to remember on this device. */
const storageKey = 'phan-anh-cua-toi';

export function readDeviceReports(): RememberedReport[] {
  const stored = tryStorage(() => localStorage.getItem(storageKey));
  return parseRememberedReports(stored ?? '', Date.now());
}

/** Stores the list. Returns false when the browser denies access. */
export function storeDeviceReports(reports: readonly RememberedReport[]): boolean {
  const isStored = tryStorage(() => {
    if (reports.length === 0) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, serializeRememberedReports(reports));
    return true;
  });
  return isStored ?? false;
}
