import { getFallbackService, type ServiceCode } from '../../directory/model/service.ts';
import { deployedServices } from '../../directory/read/deployed-services.ts';

/** Telephone menu of a service, from its deployed directory row. */
export type PhoneMenu = {
  service: ServiceCode;
  /** Key of the service in the main menu. */
  key: number;
  asksPlace: boolean;
  asksToWithhold: boolean;
  /** Code of the topic whose calls are transferred to the ambulance service (115) immediately. */
  emergency: string | null;
  /** Topic codes for the keys 1 to 8 of the telephone, in this order. Key 9 means another topic. */
  keys: readonly string[];
};

/** Telephone menus of the services, in the order of their keys in the main menu. */
export const phoneMenus: readonly PhoneMenu[] = deployedServices
  .flatMap(({ code: service, phoneMenu, emergencyTopic: emergency = null }) => {
    if (!phoneMenu) return [];
    const { digit: key, asksPlace, asksToWithhold, topics: keys } = phoneMenu;
    return [{ service, key, asksPlace, asksToWithhold, emergency, keys }];
  })
  .toSorted((a, b) => a.key - b.key);

/** Service of calls about which nothing is known yet. */
export const fallbackService: ServiceCode = getFallbackService({ services: deployedServices }).code;

/** Services that have their own queue in Amazon Connect. Contacts of other services wait in the queue of the fallback. */
export const servicesWithQueue: readonly ServiceCode[] = deployedServices.map(({ code }) => code);
