import { spokenCode } from '../../core/contact-center/spoken-code.ts';
import { spokenDate } from '../../core/contact-center/spoken-date.ts';
import { silence } from '../../core/contact-center/spoken-pieces.ts';

/** A flow has no lists: so many numbered values, the rest of them empty. */
export const slots = (
  name: string,
  values: readonly string[],
  count: number,
  empty = silence,
): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${name}${index + 1}`, values[index] ?? empty]),
  );

/** `say1` to `say10`: the code's digits as prompts. */
export const codeTold = (code: string): Record<string, string> =>
  slots('say', spokenCode(code), 10);

/** `due1` to `due6`: the date as prompts, silence where there is none. */
export const dueTold = (dueAt: Date | undefined, now: Date): Record<string, string> =>
  slots('due', dueAt ? spokenDate(dueAt, now) : [], 6);

export const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

/** The prompt that names a commune. */
export const areaPrompt = (code: string): string => `area-${code}`;
