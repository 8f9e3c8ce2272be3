type ElementOptions = {
  className?: string;
  text?: string;
  attributes?: Readonly<Record<string, string>>;
};

/** Creates an element with its children. */
export function createHtmlElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { className, text, attributes = {} }: ElementOptions = {},
  ...children: readonly Node[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Creates a button that submits no form. */
export function createButton(
  text: string,
  className: string,
  onClick?: () => void,
): HTMLButtonElement {
  const button = createHtmlElement('button', { className, text, attributes: { type: 'button' } });
  if (onClick) button.addEventListener('click', onClick);
  return button;
}

export function createHiddenInput(name: string, value = ''): HTMLInputElement {
  return createHtmlElement('input', { attributes: { type: 'hidden', name, value } });
}
