import type { Lang } from '../../../core/messages/lang.ts';
import { guidanceWords } from '../../../core/messages/wording/guidance.ts';
import { errorFor, type PageError, select } from '../../design/view/field.ts';
import { type Html, html } from '../../design/view/html.ts';

/** Units that a report may be about, those nearest to the place first; a class stands for the one of the place. */
export type AccusedChoice = { label: string; choices: readonly { code: string; name: string }[] };

/** Named by its topic as well, so that choosing another one loses nothing that was typed. */
export const accusedField = (topic: string): string => `accused.${topic}`;

type Form = {
  lang: Lang;
  values: Readonly<Partial<Record<string, string>>>;
  errors: readonly PageError[];
};

/** Which unit it is about, so that it gets no word of it. */
export const accusedQuestion = (
  topic: string,
  groups: readonly AccusedChoice[],
  { lang, values, errors }: Form,
): Html => {
  const name = accusedField(topic);
  const { label, hint, unknown } = guidanceWords(lang).accused;
  const value = values[name] || undefined;
  return html`<div>${select({
    name,
    label,
    hint,
    unknown,
    value,
    error: errorFor(errors, name),
    groups,
  })}</div>`;
};
