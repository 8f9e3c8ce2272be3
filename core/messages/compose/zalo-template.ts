import * as z from 'zod';
import { messageLangs, selectMessageLang } from '../../../i18n/languages.ts';
import type { MessageValues } from '../kinds/message-texts.ts';
import type { Lang } from '../lang.ts';

/** Facts that a Zalo template for a message to a citizen can contain. */
const zaloValueNames = [
  ...(['code', 'pin', 'due', 'unit', 'matter', 'follow'] as const),
] satisfies (keyof MessageValues)[];

const ZaloParameter = z.strictObject({
  /** Name of the parameter in the Zalo template. */
  name: z.string().regex(/^[A-Za-z]\w{0,29}$/),
  fact: z.enum(zaloValueNames),
  /** Maximum length that Zalo allows for this type of parameter, for instance 30 for a code or 200 for an address. */
  maxLength: z.number().int().min(1).max(400),
});

/** Template that Zalo approved for one kind of message in one language. */
export const ZaloTemplate = z.strictObject({
  /** Key of the corresponding SMS template, such as `citizen.answered`. */
  key: z.string(),
  lang: z.enum(messageLangs),
  id: z.string().regex(/^\d{1,20}$/),
  parameters: z.array(ZaloParameter).min(1).max(20),
});
export type ZaloTemplate = z.infer<typeof ZaloTemplate>;

/** Template id, parameters and tracking id of one message in the format of Zalo's notification API. */
export type ZaloNotification = {
  templateId: string;
  parameters: Record<string, string>;
  /** Identifier that Zalo returns in its delivery report, at most 48 characters. */
  trackingId: string;
};

/** Returns the Zalo template for a kind of message in the language in which the citizen gets SMS. */
export function findZaloTemplate(
  templates: readonly ZaloTemplate[],
  key: string,
  lang: Lang,
): ZaloTemplate | undefined {
  return templates.find((one) => one.key === key && one.lang === selectMessageLang(lang));
}

export type FillZaloTemplateResult =
  | { kind: 'filled'; parameters: Record<string, string> }
  /** The value of parameter `name` is longer than Zalo allows, so the directory row of the template must be corrected. */
  | { kind: 'too-long'; name: string };

/**
 * Fills a Zalo template with the facts of a message. Fails if a value is too long, because a truncated ticket code or URL
 * would mislead the citizen.
 */
export function fillZaloTemplate(
  { parameters }: ZaloTemplate,
  facts: Pick<MessageValues, (typeof zaloValueNames)[number]>,
): FillZaloTemplateResult {
  const values = parameters.map((one) => ({ ...one, value: facts[one.fact] }));
  const long = values.find(({ value, maxLength }) => Array.from(value).length > maxLength);
  return long
    ? { kind: 'too-long', name: long.name }
    : {
        kind: 'filled',
        parameters: Object.fromEntries(values.map(({ name, value }) => [name, value])),
      };
}
