import { promptsForCode } from '../../core/contact-center/prompts-for-code.ts';
import { promptsForDeadline } from '../../core/contact-center/prompts-for-deadline.ts';
import { silenceKey } from '../../core/contact-center/spoken-prompt-keys.ts';

/** Returns numbered parameters `name1` to `name<count>` for a contact flow, which has no lists; unused ones hold `empty`. */
export const toNumberedParameters = (
  name: string,
  values: readonly string[],
  count: number,
  empty = silenceKey,
): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${name}${index + 1}`, values[index] ?? empty]),
  );

/** Returns the ticket code's 10 digits as prompts in the parameters `say1` to `say10`. */
export const toCodeResponse = (code: string): Record<string, string> =>
  toNumberedParameters('say', promptsForCode(code), 10);

/** Returns a date as prompts in the parameters `due1` to `due6`; silence if there is no date. */
export const toDueResponse = (dueAt: Date | undefined, now: Date): Record<string, string> =>
  toNumberedParameters('due', dueAt ? promptsForDeadline(dueAt, now) : [], 6);

export const toYesNo = (is: boolean): string => (is ? 'yes' : 'no');

/** Returns the prompt id that reads out a commune's name. */
export const areaPromptId = (code: string): string => `area-${code}`;
