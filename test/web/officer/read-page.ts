import { readHtml } from '../read-html.ts';

export const textOf = (page: string): string =>
  readHtml(page).find(({ tag }) => tag === 'body')?.text ?? '';

/** The values of the fields of that name. */
export const valuesOf = (page: string, name: string): (string | undefined)[] =>
  readHtml(page).flatMap(({ tag, attributes }) =>
    tag === 'input' && attributes['name'] === name ? attributes['value'] : [],
  );

/** The acts that have a button, in order. */
export const buttonsIn = (page: string): (string | undefined)[] =>
  readHtml(page).flatMap(({ tag, attributes }) =>
    tag === 'button' && attributes['name'] === 'action' ? attributes['value'] : [],
  );

/** What folds, by its name, and whether it stands open. */
export const foldsIn = (page: string): [string | undefined, boolean][] => {
  const elements = readHtml(page);
  return elements.flatMap(({ tag, attributes }, at): [string | undefined, boolean][] =>
    tag === 'details'
      ? [[elements.slice(at).find((one) => one.tag === 'b')?.text, 'open' in attributes]]
      : [],
  );
};
