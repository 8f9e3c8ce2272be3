import { fillPlaceholders } from '../fill-placeholders.ts';
import { enableRememberOffer } from '../ticket/enable-remember-offer.ts';
import { parseAreaSuggestions } from './area-suggestions.ts';
import {
  findNamedCommune,
  type KnownAnswer,
  mayNameCommune,
  parseKnownAnswers,
} from './known-answers.ts';

/** Time in milliseconds after the last input at which the search starts. */
const waitMs = 800;

const getJson = async (path: string): Promise<unknown> => {
  const response = await fetch(path, { credentials: 'omit' });
  return response.ok ? response.json() : undefined;
};

let communes: Promise<unknown> | undefined; // loaded once, when a text may name one

/** Returns the commune that the text names. The device searches for it, so that the text is not sent. */
const findCommuneInText = async (text: string): Promise<string | undefined> => {
  if (!mayNameCommune(text)) return undefined;
  communes ??= getJson('/api/areas');
  return findNamedCommune(text, parseAreaSuggestions(await communes));
};

type Subject = { area: string | undefined; topic: string };

/** Returns the commune and topic, if the form or the text gives them. */
const readSubject = async (form: HTMLFormElement, box: HTMLElement): Promise<Subject> => {
  const fields = new FormData(form);
  const read = (name: string): string => String(fields.get(name) ?? '');
  const area = fields.has('areaCode') ? read('areaCode') : (box.dataset['area'] ?? '');
  const topic = read('subject') || read('topic') || (box.dataset['known'] ?? '');
  return {
    area: area || (await findCommuneInText(read('text'))),
    topic: /^[A-Z]{2}\d{2}$/.test(topic) ? topic : '',
  };
};

const renderAnswers = (template: HTMLTemplateElement, answers: readonly KnownAnswer[]): Node => {
  const note = document.importNode(template.content, true);
  const [row] = note.querySelectorAll('li');
  const rows = answers.map(({ id, title, reportCount }) => {
    const item = row?.cloneNode(true);
    if (!(item instanceof HTMLElement)) return '';
    const [name, count] = [item.querySelector('b'), item.querySelector('[data-count]')];
    if (name) name.textContent = title;
    if (count)
      count.textContent = fillPlaceholders(count.textContent ?? '', { count: reportCount });
    for (const link of item.querySelectorAll('a')) link.href += id;
    for (const offer of item.querySelectorAll<HTMLElement>('[data-remember]')) {
      Object.assign(offer.dataset, { remember: id, title });
      enableRememberOffer(offer);
    }
    return item;
  });
  row?.replaceWith(...rows);
  return note;
};

const watch = (form: HTMLFormElement, box: HTMLElement, template: HTMLTemplateElement): void => {
  let [shown, timer] = ['', 0];
  const update = async (): Promise<void> => {
    const { area, topic } = await readSubject(form, box);
    const query = area === undefined ? '' : `area=${area}${topic && `&topic=${topic}`}`;
    if (query === shown) return;
    shown = query;
    const found = query === '' ? undefined : await getJson(`/api/known-answers?${query}`);
    if (query !== shown) return; // the citizen went on meanwhile
    const answers = parseKnownAnswers(found);
    box.replaceChildren(
      template,
      ...(answers.length > 0 ? [renderAnswers(template, answers)] : []),
    );
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void update().catch(() => undefined), waitMs); // shown at the next step otherwise
  };
  form.addEventListener('input', schedule);
  form.addEventListener('change', schedule);
};

/**
 * Shows published answers about the issue while the citizen writes or selects topic and place. Only topic and commune are
 * sent, never the text.
 */
export function enableKnownAnswers(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-known]')) {
    const [form, template] = [box.closest('form'), box.querySelector('template')];
    if (form && template) watch(form, box, template);
  }
}
