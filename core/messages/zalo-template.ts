import * as z from 'zod';
import type { Lang } from './lang.ts';
import type { Facts } from './wording/message-words.ts';

/** Facts of a citizen's message that a template can name. */
const factNames = [
  ...(['code', 'pin', 'due', 'unit', 'matter', 'follow'] as const),
] satisfies (keyof Facts)[];

const ZaloParameter = z.strictObject({
  /** As the approved template names it. */
  name: z.string().regex(/^[A-Za-z]\w{0,29}$/),
  fact: z.enum(factNames),
  /** Zalo's limit for the parameter's kind: 30 for a code, 200 for an address. */
  maxLength: z.number().int().min(1).max(400),
});

/** A template that Zalo has approved for one of the hotline's messages in one language. */
export const ZaloTemplate = z.strictObject({
  /** The message, as in `wording`: `citizen.answered`. */
  key: z.string(),
  lang: z.enum(['vi', 'en']),
  id: z.string().regex(/^\d{1,20}$/),
  parameters: z.array(ZaloParameter).min(1).max(20),
});
export type ZaloTemplate = z.infer<typeof ZaloTemplate>;

/** Template and parameters of one message, as Zalo's notification service takes them. */
export type ZaloNotification = {
  templateId: string;
  parameters: Record<string, string>;
  /** At most 48 characters; Zalo returns it with its report of arrival. */
  trackingId: string;
};

/** The template of a message in its reader's language; a Khmer reader gets the Vietnamese one, as by SMS. */
export const zaloTemplateOf = (
  templates: readonly ZaloTemplate[],
  key: string,
  lang: Lang,
): ZaloTemplate | undefined =>
  templates.find((one) => one.key === key && one.lang === (lang === 'en' ? 'en' : 'vi'));

export type FilledTemplate =
  | { kind: 'filled'; parameters: Record<string, string> }
  /** Zalo would refuse it: the template's row has to be corrected. */
  | { kind: 'too-long'; name: string };

/** The template's parameters with the facts of one message. Fails rather than cuts: a cut code or address misleads. */
export const filledTemplate = (
  { parameters }: ZaloTemplate,
  facts: Pick<Facts, (typeof factNames)[number]>,
): FilledTemplate => {
  const values = parameters.map((one) => ({ ...one, value: facts[one.fact] }));
  const long = values.find(({ value, maxLength }) => Array.from(value).length > maxLength);
  return long
    ? { kind: 'too-long', name: long.name }
    : {
        kind: 'filled',
        parameters: Object.fromEntries(values.map(({ name, value }) => [name, value])),
      };
};
