import { readHtml } from '../read-html.ts';

export function textOf(page: string): string {
  return readHtml(page).find(({ tag }) => tag === 'body')?.text ?? '';
}

/** Values of the input fields with the given name. */
export function valuesOf(page: string, name: string): (string | undefined)[] {
  return readHtml(page).flatMap(({ tag, attributes }) =>
    tag === 'input' && attributes['name'] === name ? attributes['value'] : [],
  );
}

/** Actions with a button, in order. */
export function actionButtonsIn(page: string): (string | undefined)[] {
  return readHtml(page).flatMap(({ tag, attributes }) =>
    tag === 'button' && attributes['name'] === 'action' ? attributes['value'] : [],
  );
}

/** Folded sections by name, and whether each is open. */
export function foldedSectionsIn(page: string): [string | undefined, boolean][] {
  const elements = readHtml(page);
  return elements.flatMap(({ tag, attributes }, at): [string | undefined, boolean][] =>
    tag === 'details'
      ? [[elements.slice(at).find((one) => one.tag === 'b')?.text, 'open' in attributes]]
      : [],
  );
}
