import { readHtml } from '../read-html.ts';

export const textOf = (page: string): string =>
  readHtml(page).find(({ tag }) => tag === 'body')?.text ?? '';

/** Values of the input fields with the given name. */
export const valuesOf = (page: string, name: string): (string | undefined)[] =>
  readHtml(page).flatMap(({ tag, attributes }) =>
    tag === 'input' && attributes['name'] === name ? attributes['value'] : [],
  );

/** Actions with a button, in order. */
export const actionButtonsIn = (page: string): (string | undefined)[] =>
  readHtml(page).flatMap(({ tag, attributes }) =>
    tag === 'button' && attributes['name'] === 'action' ? attributes['value'] : [],
  );

/** Folded sections by name, and whether each is open. */
export const foldedSectionsIn = (page: string): [string | undefined, boolean][] => {
  const elements = readHtml(page);
  return elements.flatMap(({ tag, attributes }, at): [string | undefined, boolean][] =>
    tag === 'details'
      ? [[elements.slice(at).find((one) => one.tag === 'b')?.text, 'open' in attributes]]
      : [],
  );
};
