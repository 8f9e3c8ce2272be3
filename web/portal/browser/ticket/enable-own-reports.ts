import { tryStorage } from '../try-storage.ts';
import {
  addOwnReport,
  formatCode,
  type OwnReport,
  parseOwnReports,
  removeOwnReport,
  serializeOwnReports,
} from './own-report-list.ts';

/** Key in the browser's storage for the ticket codes that the citizen chose to remember on this device. */
const storageKey = 'phan-anh-cua-toi';

const readReports = (): OwnReport[] =>
  tryStorage(() => parseOwnReports(localStorage.getItem(storageKey) ?? '', Date.now())) ?? [];

/** Stores the list. Returns false when the browser denies access. */
const storeReports = (reports: readonly OwnReport[]): boolean =>
  tryStorage(() => {
    if (reports.length === 0) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, serializeOwnReports(reports));
    return true;
  }) ?? false;

/** Shows on a ticket's page whether this device remembers its code, with the button to change this. */
const enableOffer = (box: HTMLElement): void => {
  const { ownReport: code = '' } = box.dataset;
  const show = (): void => {
    const isKept = readReports().some((report) => report.code === code);
    for (const one of box.querySelectorAll<HTMLElement>('[data-offer]')) one.hidden = isKept;
    for (const one of box.querySelectorAll<HTMLElement>('[data-kept]')) one.hidden = !isKept;
  };
  box.querySelector('[data-keep]')?.addEventListener('click', () => {
    storeReports(addOwnReport(readReports(), { code, keptAt: Date.now() }));
    show();
  });
  box.querySelector('[data-forget]')?.addEventListener('click', () => {
    storeReports(removeOwnReport(readReports(), code));
    show();
  });
  box.hidden = !storeReports(readReports());
  show();
};

const buildRow = (box: HTMLElement, code: string, forget: () => void): HTMLElement => {
  const { ownReports = '', forget: label = '' } = box.dataset;
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.className = 'back';
  link.href = `${ownReports}?ma=${code}`;
  link.textContent = formatCode(code);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'change';
  button.textContent = label;
  button.setAttribute('aria-label', `${label}: ${formatCode(code)}`);
  button.addEventListener('click', forget);
  row.append(link, button);
  return row;
};

/** Lists the ticket codes that this device remembers, each with a button to forget it. */
const enableList = (box: HTMLElement): void => {
  const show = (reports: readonly OwnReport[]): void => {
    storeReports(reports);
    box.hidden = reports.length === 0;
    const rows = reports.map(({ code }) =>
      buildRow(box, code, () => show(removeOwnReport(readReports(), code))),
    );
    box.querySelector('ul')?.replaceChildren(...rows);
  };
  box.querySelector('[data-forget-all]')?.addEventListener('click', () => show([]));
  show(readReports());
};

/** Remembers ticket codes on this device if the citizen chooses this, and lists them where codes are looked up. */
export function enableOwnReports(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-own-report]')) enableOffer(box);
  for (const box of document.querySelectorAll<HTMLElement>('[data-own-reports]')) enableList(box);
}
