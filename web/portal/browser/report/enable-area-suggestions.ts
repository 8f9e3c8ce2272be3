import {
  formatFoundArea,
  formatFoundAreaName,
} from '../../../../core/directory/read/areas/area-label.ts';
import { createHtmlElement } from '../create-html-element.ts';
import { type AreaSuggestion, parseAreaSuggestions } from './area-suggestions.ts';
import { findAreaRadio, selectArea } from './select-area.ts';

/**
 * Time in milliseconds after the last key press at which the commune search starts. Without JavaScript, a search button
 * starts it.
 */
const waitMs = 250;
const maxShown = 6;

type Parts = { form: HTMLFormElement; field: HTMLInputElement; list: HTMLUListElement };

/** Selects the area. The field keeps the former name that was searched for, so that the next page explains it. */
const choose = (parts: Parts, area: AreaSuggestion): void => {
  const name = area.oldName ?? formatFoundAreaName(area);
  selectArea(parts, { code: area.code, name });
  close(parts);
};

const close = (parts: Parts): void => show(parts, []);

const show = (parts: Parts, areas: readonly AreaSuggestion[]): void => {
  const { field, list } = parts;
  const items = areas.slice(0, maxShown).map((area, index) => {
    const item = createHtmlElement('li', {
      text: formatFoundArea(area),
      attributes: { id: `goi-y-${index}`, role: 'option', lang: 'vi' },
    });
    item.addEventListener('mousedown', (event) => {
      event.preventDefault();
      choose(parts, area);
    });
    return item;
  });
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
  field.setAttribute('aria-expanded', String(!list.hidden));
  field.removeAttribute('aria-activedescendant');
};

const move = ({ field, list }: Parts, by: number): void => {
  const items = Array.from(list.children);
  const at = items.findIndex((item) => item.matches('[aria-selected=true]'));
  const next = items[(at + by + items.length) % items.length];
  for (const item of items) item.setAttribute('aria-selected', String(item === next));
  if (next) field.setAttribute('aria-activedescendant', next.id);
};

const handleKey = (parts: Parts, event: KeyboardEvent): void => {
  if (parts.list.hidden) return;
  const chosen = parts.list.querySelector('[aria-selected=true]');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    move(parts, event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Escape') {
    close(parts);
  } else if (event.key === 'Enter' && chosen) {
    chosen.dispatchEvent(new MouseEvent('mousedown', { cancelable: true }));
  } else {
    return;
  }
  event.preventDefault();
};

const search = async (parts: Parts): Promise<void> => {
  const typed = parts.field.value.trim();
  if (typed.length < 2) return close(parts);
  try {
    const answer = await fetch(`/api/areas?q=${encodeURIComponent(typed)}`, {
      headers: { 'accept-language': document.documentElement.lang },
    });
    const found: unknown = answer.ok ? await answer.json() : undefined;
    if (parts.field.value.trim() === typed) show(parts, parseAreaSuggestions(found));
  } catch {
    close(parts); // no connection; the page's button can retry
  }
};

export function enableAreaSuggestions(): void {
  const field = document.querySelector<HTMLInputElement>('#areaQuery');
  const form = field?.form;
  if (!field || !form) return;
  const label = field.labels?.[0]?.textContent ?? '';
  const list = createHtmlElement('ul', {
    className: 'hints',
    attributes: { id: 'goi-y', role: 'listbox', 'aria-label': label, hidden: '' },
  });
  field.after(list);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');
  field.setAttribute('aria-autocomplete', 'list');
  const parts = { form, field, list };
  let timer = 0;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    const radio = findAreaRadio(field);
    if (radio) radio.value = '';
    timer = window.setTimeout(() => void search(parts), waitMs);
  });
  field.addEventListener('keydown', (event) => handleKey(parts, event));
  field.addEventListener('blur', () => close(parts));
}
