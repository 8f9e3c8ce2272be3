import * as z from 'zod';
import type { Lang } from './lang.ts';
import type { MessageFacts } from './wording/message-words.ts';

/** Facts of a citizen's message that a Zalo template can use. */
const factNames = [
  ...(['code', 'pin', 'due', 'unit', 'matter', 'follow'] as const),
] satisfies (keyof MessageFacts)[];

const ZaloParameter = z.strictObject({
  /** Parameter name in the approved template. */
  name: z.string().regex(/^[A-Za-z]\w{0,29}$/),
  fact: z.enum(factNames),
  /** Zalo's length limit for the parameter's type: 30 for a code, 200 for an address. */
  maxLength: z.number().int().min(1).max(400),
});

/** Template that Zalo approved for one of the hotline's messages in one language. */
export const ZaloTemplate = z.strictObject({
  /** Key of the message's SMS template, such as `citizen.answered`. */
  key: z.string(),
  lang: z.enum(['vi', 'en']),
  id: z.string().regex(/^\d{1,20}$/),
  parameters: z.array(ZaloParameter).min(1).max(20),
});
export type ZaloTemplate = z.infer<typeof ZaloTemplate>;

/** Template and parameters of one message, as Zalo's notification API takes them. */
export type ZaloNotification = {
  templateId: string;
  parameters: Record<string, string>;
  /** Identifier of at most 48 characters that Zalo returns in its delivery report. */
  trackingId: string;
};

/** Returns the Zalo template for a message in the reader's language. Khmer readers get the Vietnamese one, as by SMS. */
export function findZaloTemplate(
  templates: readonly ZaloTemplate[],
  key: string,
  lang: Lang,
): ZaloTemplate | undefined {
  return templates.find((one) => one.key === key && one.lang === (lang === 'en' ? 'en' : 'vi'));
}

export type FilledTemplate =
  | { kind: 'filled'; parameters: Record<string, string> }
  /** The named parameter's value exceeds Zalo's limit, so the template's row must be corrected. */
  | { kind: 'too-long'; name: string };

/**
 * Fills a Zalo template with the facts of a message. Fails instead of truncating, because a truncated code or address
 * misleads.
 */
export function fillZaloTemplate(
  { parameters }: ZaloTemplate,
  facts: Pick<MessageFacts, (typeof factNames)[number]>,
): FilledTemplate {
  const values = parameters.map((one) => ({ ...one, value: facts[one.fact] }));
  const long = values.find(({ value, maxLength }) => Array.from(value).length > maxLength);
  return long
    ? { kind: 'too-long', name: long.name }
    : {
        kind: 'filled',
        parameters: Object.fromEntries(values.map(({ name, value }) => [name, value])),
      };
}
