import type { problemTexts } from '../../../i18n/console.ts';
import type { TextsOf } from '../../../i18n/languages.ts';
import type { ApiProblem } from '../api/problem.ts';

/**
 * Returns the title and detail of an API error: the texts from the server or, if the response contains none, the console's
 * own. `labels` names the fields of the form, so that the text of each error begins with its field.
 */
export function toProblemText(
  { word, title, detail, errors }: ApiProblem,
  wording: TextsOf<typeof problemTexts>,
  labels: Readonly<Record<string, string>> = {},
): { title: string; detail: string; fields: string[] } {
  const own = word === 'unreached' || word === 'another-deploy' ? wording[word] : { title, detail };
  return {
    title: own.title || wording.other.title,
    detail: own.detail || wording.other.detail,
    fields: errors.map(({ field, message }) =>
      labels[field] ? `${labels[field]}: ${message}` : message,
    ),
  };
}
