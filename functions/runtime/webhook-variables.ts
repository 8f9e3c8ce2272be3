import * as z from 'zod';

/** Whether programs on the same machine may be told, by plain HTTP: on a laptop. */
export const webhookVariables = {
  WEBHOOKS_TO_LOCALHOST: z
    .literal('yes')
    .optional()
    .transform((said) => said === 'yes'),
};
