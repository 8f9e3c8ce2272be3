import { appendPosition, formatPosition } from './format-position.ts';

/**
 * Shows a button that writes the device's position into the field for the street address. The citizen can edit or delete the
 * position there.
 */
export function enablePositionButton(): void {
  const box = document.querySelector<HTMLElement>('[data-position]');
  const field = document.querySelector<HTMLInputElement>('#place');
  const button = box?.querySelector('button');
  const statusElement = box?.querySelector('[role=status]');
  if (!box || !field || !button || !statusElement || !('geolocation' in navigator)) return;
  const { position = '', written = '', failed = '' } = box.dataset;
  box.hidden = false;
  button.addEventListener('click', () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        field.value = appendPosition(field.value, formatPosition(coords, position), position);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        statusElement.textContent = written;
      },
      () => {
        statusElement.textContent = failed;
      },
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  });
}
