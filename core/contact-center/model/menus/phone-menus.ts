import {
  getFallbackServiceCode,
  type ServiceCode,
} from '../../../directory/model/services/service.ts';
import {
  getDeployedServices,
  getLatestDeployedServices,
} from '../../../directory/read/deployed/deployed-services.ts';

/** Telephone menu of a service, built from the deployed directory rows. */
export type PhoneMenu = {
  service: ServiceCode;
  /** Key of the service in the main menu. */
  key: number;
  asksPlace: boolean;
  asksToWithhold: boolean;
  /** Code of the topic whose calls are transferred to the ambulance service (115) immediately. */
  emergency: string | null;
};

/** Telephone menus of all services that have a key in the main menu on any day, in the order of their keys. */
export const phoneMenus: readonly PhoneMenu[] = getLatestDeployedServices()
  .flatMap(({ code: service, phoneMenu, emergencyTopic: emergency = null }) => {
    if (!phoneMenu) return [];
    const { digit: key, asksPlace, asksToWithhold } = phoneMenu;
    return [{ service, key, asksPlace, asksToWithhold, emergency }];
  })
  .toSorted((a, b) => a.key - b.key);

/** Service of calls about which nothing is known yet. */
export const fallbackService: ServiceCode = getFallbackServiceCode({
  services: getDeployedServices(),
});

/** Services that have their own queue in Amazon Connect. Contacts of other services wait in the queue of the fallback. */
export const servicesWithQueue: readonly ServiceCode[] = getLatestDeployedServices().map(
  ({ code }) => code,
);
