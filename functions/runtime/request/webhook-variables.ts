import * as z from 'zod';

/** Environment variable that allows webhooks over plain HTTP to programs on the same machine. Set only in local runs. */
export const webhookEnvironmentShape = {
  WEBHOOKS_TO_LOCALHOST: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
};
