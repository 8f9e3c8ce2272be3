import { readDeviceReports, storeDeviceReports } from './device-reports.ts';
import { addRememberedReport, removeRememberedReport } from './remembered-reports.ts';

/** Shows whether this device remembers a report, with the button to change this. */
export function enableRememberOffer(box: HTMLElement): void {
  const { remember: id = '', title } = box.dataset;
  const show = (): void => {
    const isKept = readDeviceReports().some((report) => report.id === id);
    for (const one of box.querySelectorAll<HTMLElement>('[data-offer]')) one.hidden = isKept;
    for (const one of box.querySelectorAll<HTMLElement>('[data-kept]')) one.hidden = !isKept;
  };
  box.querySelector('[data-keep]')?.addEventListener('click', () => {
    const added = { id, keptAt: Date.now(), ...(title !== undefined && { title }) };
    storeDeviceReports(addRememberedReport(readDeviceReports(), added));
    show();
  });
  box.querySelector('[data-forget]')?.addEventListener('click', () => {
    storeDeviceReports(removeRememberedReport(readDeviceReports(), id));
    show();
  });
  box.hidden = !storeDeviceReports(readDeviceReports());
  show();
}
