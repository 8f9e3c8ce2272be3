import * as z from 'zod';
import { createPhoneNumberClient } from '../../adapters/connect/phone-number-client.ts';
import { createCustomResourceFunction } from '../runtime/events/custom-resource.ts';

/**
 * CloudFormation custom resource that associates a phone number with a contact flow, which CloudFormation cannot do itself.
 */
export const handler = createCustomResourceFunction({
  properties: z.object({
    ...{ number: z.string(), flow: z.string(), instance: z.string() },
    opens: z.enum(['yes', 'no']).default('yes'),
  }),
  services: createPhoneNumberClient,
  async apply({ opens, ...led }, flows) {
    if (opens === 'no') return { kind: 'done' };
    if (await flows.lead(led)) return { kind: 'done' };
    const reason = `Amazon Connect does not lead ${led.number} to the flow: is the number one of ${led.instance}?`;
    return { kind: 'refused', reason };
  },
  remove: ({ number, instance }, flows) => flows.release({ number, instance }),
});
