import { deleteAllPhotos } from '../photos/photo-store.ts';
import { tryStorage } from '../try-storage.ts';
import { readDeviceReports, storeDeviceReports } from './device-reports.ts';
import { markTabAsForgotten } from './enable-forget-forms.ts';
import { enableRememberOffer } from './enable-remember-offer.ts';
import { removeRememberedReport } from './remembered-reports.ts';
import { enableReportList } from './report-list.ts';

/** Deletes all data of the portal on this device. Browsers with `Clear-Site-Data` have done this already. */
const forgetDevice = (): void => {
  tryStorage(() => localStorage.clear());
  tryStorage(() => sessionStorage.clear());
  markTabAsForgotten();
  void deleteAllPhotos().catch(() => undefined); // without storage, there are no photos
};

/** Remembers own and followed reports on this device if the citizen chooses this, and lists them. */
export function enableRememberedReports(): void {
  if (document.querySelector('[data-forget-device]')) forgetDevice();
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-never]')) {
    storeDeviceReports(removeRememberedReport(readDeviceReports(), dataset['never'] ?? ''));
  }
  for (const box of document.querySelectorAll<HTMLElement>('[data-remember]')) {
    enableRememberOffer(box);
  }
  for (const box of document.querySelectorAll<HTMLElement>('[data-own-reports]')) {
    enableReportList(box);
  }
  const count = readDeviceReports().length;
  for (const link of document.querySelectorAll('[data-own-count]')) {
    if (count > 0) link.append(` (${count})`);
  }
}
