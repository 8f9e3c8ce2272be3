import { createHiddenInput } from '../create-html-element.ts';

const getHiddenField = (form: HTMLFormElement, name: string): HTMLInputElement => {
  const known = form.querySelector<HTMLInputElement>(`input[type=hidden][name=${name}]`);
  if (known) return known;
  const input = createHiddenInput(name);
  form.append(input);
  return input;
};

type SelectedArea = { code: string; name: string; within?: string | undefined };

/** Returns the radio button that shows the area field, if the page also offers other areas. */
export function findAreaRadio(field: HTMLInputElement): HTMLInputElement | null | undefined {
  return field.closest('.option')?.querySelector<HTMLInputElement>('input[type=radio]');
}

/** Enters a commune in the report form and removes the radio buttons of an earlier search. */
export function selectArea(
  { form, field }: { form: HTMLFormElement; field: HTMLInputElement },
  { code, name, within }: SelectedArea,
): void {
  field.value = within ? `${name}, ${within}` : name;
  const own = findAreaRadio(field);
  if (own) {
    own.value = code;
  } else {
    for (const radio of form.querySelectorAll('[name=areaCode]')) {
      radio.closest('fieldset')?.remove();
    }
    getHiddenField(form, 'areaCode').value = code;
    getHiddenField(form, 'asked').value = field.value;
  }
  form.dispatchEvent(new Event('input'));
}
