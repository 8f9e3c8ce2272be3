import { createButton, createHtmlElement } from '../create-html-element.ts';
import { fillPlaceholders } from '../fill-placeholders.ts';
import { readDeviceReports, storeDeviceReports } from './device-reports.ts';
import {
  formatCode,
  isOwnReport,
  type RememberedReport,
  removeRememberedReport,
} from './remembered-reports.ts';

/** Maximum characters of an answer in the list. */
const maxShownCharacters = 200;

const isAnswer = (value: unknown): value is { answer: string; publishedAt: string } =>
  typeof value === 'object' && value !== null && 'answer' in value && 'publishedAt' in value;

/** Shows for a followed report that it is answered, with the start of the answer, or that it was withdrawn. */
const showAnswer = async (button: HTMLElement, id: string, labels: DOMStringMap): Promise<void> => {
  const response = await fetch(`/api/published/${id}`, { credentials: 'omit' });
  const found: unknown = response.ok ? await response.json() : undefined;
  const withdrawn = response.status === 404 ? [labels['withdrawn'] ?? ''] : [];
  const lines = isAnswer(found)
    ? [
        fillPlaceholders(labels['answered'], {
          // Browsers without Khmer dates fall back to Vietnamese ones, which have the same number order.
          day: new Date(found.publishedAt).toLocaleDateString([
            document.documentElement.lang,
            'vi',
          ]),
        }),
        found.answer.length > maxShownCharacters
          ? `${found.answer.slice(0, maxShownCharacters)}…`
          : found.answer,
      ]
    : withdrawn;
  button.before(...lines.map((text) => createHtmlElement('p', { text, className: 'soft small' })));
};

const buildRow = (
  { dataset }: HTMLElement,
  report: RememberedReport,
  forget: () => void,
): HTMLElement => {
  const { ownReports = '', answers = '', forget: drop = '', unfollow = '' } = dataset;
  const { id, title = '' } = report;
  const isOwn = isOwnReport(report);
  const [text, label] = isOwn ? [formatCode(id), drop] : [title, unfollow];
  const href = isOwn ? `${ownReports}?ma=${id}` : `${answers}/${id}`;
  const link = createHtmlElement('a', { className: 'back', text, attributes: { href } });
  if (!isOwn) link.lang = 'vi';
  const button = createButton(label, 'change', forget);
  button.setAttribute('aria-label', `${label}: ${text}`);
  const row = createHtmlElement('li', {}, link, button);
  if (!isOwn) void showAnswer(button, id, dataset).catch(() => undefined); // without connection, the link remains
  return row;
};

/** Lists the reports that this device remembers, each with a button to forget it. */
export function enableReportList(box: HTMLElement): void {
  const show = (reports: readonly RememberedReport[]): void => {
    storeDeviceReports(reports);
    const rows = reports.map((report) =>
      buildRow(box, report, () => show(removeRememberedReport(readDeviceReports(), report.id))),
    );
    const isEmpty = rows.length === 0;
    for (const part of box.querySelectorAll<HTMLElement>('[data-none]')) part.hidden = !isEmpty;
    for (const part of box.querySelectorAll<HTMLElement>('ul, [data-some]')) part.hidden = isEmpty;
    box.querySelector('ul')?.replaceChildren(...rows);
  };
  box.querySelector('[data-forget-all]')?.addEventListener('click', () => show([]));
  show(readDeviceReports());
}
