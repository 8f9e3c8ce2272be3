import * as z from 'zod';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what AWS refuses.
const refusedCharacters = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f\ufffe\uffff]/;

/** Schema of an execution name by the rules of Step Functions: 1–80 characters without whitespace or special characters. */
export const ExecutionName = z
  .string()
  .min(1)
  .max(80)
  .refine((name) => !refusedCharacters.test(name) && name.isWellFormed());
