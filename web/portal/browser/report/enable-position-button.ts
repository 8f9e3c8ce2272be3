import { createButton, createHtmlElement } from '../create-html-element.ts';
import { fillPlaceholders } from '../fill-placeholders.ts';
import {
  type CommuneAtPosition,
  type CommuneBoundary,
  findCommunesAtPosition,
  maxAccuracyMeters,
} from './communes-at-position.ts';
import {
  appendPosition,
  formatDistance,
  formatPosition,
  removePosition,
} from './format-position.ts';
import { parseBoundaries } from './parse-boundaries.ts';
import { selectArea } from './select-area.ts';

type Parts = {
  form: HTMLFormElement;
  box: HTMLElement;
  statusElement: HTMLElement;
  areaField: HTMLInputElement;
  addressField: HTMLInputElement;
};

/** Loads the boundaries of the communes. Without connection there are none, and no commune is proposed. */
const loadBoundaries = async (): Promise<CommuneBoundary[]> => {
  try {
    const answer = await fetch('/api/areas/boundaries');
    return answer.ok ? parseBoundaries(await answer.json()) : [];
  } catch {
    return [];
  }
};

const locate = (): Promise<GeolocationCoordinates | undefined> =>
  new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(coords),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  });

const writeAddress = ({ addressField }: Parts, address: string): void => {
  addressField.value = address;
  addressField.dispatchEvent(new Event('input', { bubbles: true }));
};

const getText = ({ box }: Parts, name: string, values: Record<string, string> = {}): string =>
  fillPlaceholders(box.dataset[name], values);

const addButton = (group: HTMLElement, text: string, act: () => void): void => {
  const button = createButton(text, 'button quiet', () => {
    group.remove();
    act();
  });
  group.append(button);
};

/** Returns the question about the communes, preceded by the distance if the position is in none of them. */
const formatQuestion = (parts: Parts, [first, ...others]: readonly CommuneAtPosition[]): string => {
  const { name = '', distanceMeters } = first ?? {};
  const question =
    others.length === 0 ? getText(parts, 'isIt', { commune: name }) : getText(parts, 'which');
  if (distanceMeters === undefined) return question;
  const distance = formatDistance(distanceMeters, document.documentElement.lang);
  return `${getText(parts, 'near', { distance })} ${question}`;
};

/** Asks whether the citizen is in the commune, or in which of several. Nothing is selected until the citizen answers. */
const askForCommune = (parts: Parts, communes: readonly CommuneAtPosition[]): void => {
  const { form, areaField, addressField, statusElement } = parts;
  if (communes.length === 0) return;
  statusElement.textContent = formatQuestion(parts, communes);
  const group = createHtmlElement('div', {
    className: 'answers',
    attributes: { role: 'group', 'aria-labelledby': statusElement.id },
  });
  for (const commune of communes) {
    const { name, within } = commune;
    addButton(
      group,
      communes.length === 1 ? getText(parts, 'yes') : [name, within].filter(Boolean).join(', '),
      () => {
        selectArea({ form, field: areaField }, commune);
        statusElement.textContent = `${getText(parts, 'chosen', { commune: name })} ${getText(parts, 'written')}`;
        statusElement.focus();
      },
    );
  }
  addButton(group, getText(parts, 'elsewhere'), () => {
    writeAddress(parts, removePosition(addressField.value, getText(parts, 'position')));
    statusElement.textContent = '';
    areaField.focus();
  });
  statusElement.after(group);
};

/** Writes the device's position into the address and proposes its commune. The position is sent only with the report. */
const proposeCommune = async (parts: Parts): Promise<void> => {
  const { box, statusElement, addressField } = parts;
  box.querySelector('.answers')?.remove();
  statusElement.textContent = getText(parts, 'searching');
  const [coords, boundaries] = await Promise.all([locate(), loadBoundaries()]);
  if (!coords || coords.accuracy > maxAccuracyMeters) {
    statusElement.textContent = getText(parts, coords ? 'imprecise' : 'failed');
    return;
  }
  const label = getText(parts, 'position');
  writeAddress(parts, appendPosition(addressField.value, formatPosition(coords, label), label));
  const { longitude, latitude, accuracy } = coords;
  const communes = findCommunesAtPosition(boundaries, [longitude, latitude], accuracy);
  const isOutside = boundaries.length > 0 && communes.length === 0;
  statusElement.textContent = [
    ...(isOutside ? [getText(parts, 'outside')] : []),
    getText(parts, 'written'),
  ].join(' ');
  askForCommune(parts, communes);
};

/** Shows the button that proposes the commune at the device's position. The citizen can edit or delete the position. */
export function enablePositionButton(): void {
  const box = document.querySelector<HTMLElement>('[data-position]');
  const addressField = document.querySelector<HTMLInputElement>('#place');
  const areaField = document.querySelector<HTMLInputElement>('#areaQuery');
  const button = box?.querySelector('button');
  const statusElement = box?.querySelector<HTMLElement>('[role=status]');
  const form = areaField?.form;
  if (!box || !addressField || !areaField || !button || !statusElement || !form) return;
  if (!('geolocation' in navigator)) return;
  const parts = { form, box, statusElement, areaField, addressField };
  box.hidden = false;
  button.addEventListener('click', () => void proposeCommune(parts));
}
