import { countFormCharacters, formatLengthLimit } from './length-limit.ts';

const showLength = (
  field: HTMLInputElement | HTMLTextAreaElement,
  note: HTMLElement,
  max: number,
): void => {
  const { left = '', over = '' } = note.dataset;
  const { text, isNear } = formatLengthLimit(countFormCharacters(field.value), max, {
    ...{ left, over },
    lang: document.documentElement.lang,
  });
  note.textContent = text;
  note.hidden = field instanceof HTMLInputElement && !isNear;
  note.classList.toggle('wrong', isNear);
  // screen readers announce each change only near the limit
  note.setAttribute('aria-live', isNear ? 'polite' : 'off');
};

/** Shows below each text field how many characters are left; below one-line fields only near the limit. */
export function enableLengthLimits(): void {
  for (const note of document.querySelectorAll<HTMLElement>('[data-max]')) {
    const field = note.parentElement?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      '.entry',
    );
    const max = Number(note.dataset['max']);
    if (!field || !max) continue;
    const show = (): void => showLength(field, note, max);
    field.addEventListener('input', show);
    if (field.value !== '') show();
  }
}
