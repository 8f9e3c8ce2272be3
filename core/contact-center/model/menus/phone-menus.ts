import {
  getFallbackServiceCode,
  type ServiceCode,
} from '../../../directory/model/services/service.ts';
import {
  getDeployedServices,
  getLatestDeployedServices,
} from '../../../directory/read/deployed/deployed-services.ts';
import { lazy } from '../../../shared/lazy.ts';

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

/** Returns the telephone menus of all services that have a key in the main menu on any day, in the order of their keys. */
export const getPhoneMenus = lazy((): readonly PhoneMenu[] =>
  getLatestDeployedServices()
    .flatMap(({ code: service, phoneMenu, emergencyTopic: emergency = null }) => {
      if (!phoneMenu) return [];
      const { digit: key, asksPlace, asksToWithhold } = phoneMenu;
      return [{ service, key, asksPlace, asksToWithhold, emergency }];
    })
    .toSorted((a, b) => a.key - b.key),
);

/** Returns the service of calls about which nothing is known yet. */
export const getFallbackService = lazy(
  (): ServiceCode => getFallbackServiceCode({ services: getDeployedServices() }),
);

/**
 * Returns the services that have their own queue in Amazon Connect. Contacts of other services wait in the queue of the
 * fallback.
 */
export const getServicesWithQueue = lazy((): readonly ServiceCode[] =>
  getLatestDeployedServices().map(({ code }) => code),
);
