import { spokenCode } from '../../core/contact-center/spoken-code.ts';
import { spokenDate } from '../../core/contact-center/spoken-date.ts';
import { silence } from '../../core/contact-center/spoken-pieces.ts';

/** Returns numbered parameters `name1` to `name<count>` for a contact flow, which has no lists; unused ones hold `empty`. */
export const slots = (
  name: string,
  values: readonly string[],
  count: number,
  empty = silence,
): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${name}${index + 1}`, values[index] ?? empty]),
  );

/** Returns the ticket code's 10 digits as prompts in the parameters `say1` to `say10`. */
export const codeTold = (code: string): Record<string, string> =>
  slots('say', spokenCode(code), 10);

/** Returns a date as prompts in the parameters `due1` to `due6`; silence if there is no date. */
export const dueTold = (dueAt: Date | undefined, now: Date): Record<string, string> =>
  slots('due', dueAt ? spokenDate(dueAt, now) : [], 6);

export const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

/** Returns the prompt id that reads out a commune's name. */
export const areaPrompt = (code: string): string => `area-${code}`;
