import { getDeadlinePromptKeys } from '../../../core/contact-center/read/deadline-prompts.ts';
import { silenceKey } from '../../../core/contact-center/read/spoken-prompt-keys.ts';
import { getTicketCodePromptKeys } from '../../../core/contact-center/read/ticket-code-prompts.ts';

/**
 * Converts a list to numbered parameters `name1` to `name<count>`, because contact flows have no lists. Unused parameters
 * have the value `empty`.
 */
export function toNumberedParameters(
  name: string,
  values: readonly string[],
  count: number,
  empty = silenceKey,
): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${name}${index + 1}`, values[index] ?? empty]),
  );
}

/** Returns the audio prompts for the ticket code's 10 digits in the parameters `say1` to `say10`. */
export function toTicketCodePrompts(code: string): Record<string, string> {
  return toNumberedParameters('say', getTicketCodePromptKeys(code), 10);
}

/** Returns the audio prompts for a date in the parameters `due1` to `due6`; silence if there is no date. */
export function toDatePrompts(dueAt: Date | undefined, now: Date): Record<string, string> {
  return toNumberedParameters('due', dueAt ? getDeadlinePromptKeys(dueAt, now) : [], 6);
}

export function toYesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
