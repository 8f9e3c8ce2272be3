import * as z from 'zod';
import { ServiceCode } from '../directory/service.ts';
import topics from './data/call-topics.json' with { type: 'json' };

const Code = z.string().regex(/^[A-Z]{2}\d{2}$/);

const PhoneMenu = z.strictObject({
  service: ServiceCode,
  asksPlace: z.boolean(),
  /** Whether the telephone menu asks callers if they want to withhold their telephone number. */
  asksToWithhold: z.boolean(),
  /** Code of the topic whose calls are transferred to the ambulance service (115) immediately. */
  emergency: Code.nullable(),
  /** Topic codes for the keys 1 to 8 of the telephone, in this order. Key 9 means another topic. */
  keys: z.array(Code).min(1).max(8),
});
export type PhoneMenu = z.infer<typeof PhoneMenu>;

/** Telephone menus of the services, in the order of their telephone keys in the main menu. */
export const phoneMenus: readonly PhoneMenu[] = z.array(PhoneMenu).parse(topics);

/** Services that have their own queue in Amazon Connect. */
export const servicesWithQueue: readonly ServiceCode[] = [
  ...phoneMenus.map(({ service }) => service),
  'other',
];
