import { fallbackService } from '../../../../../core/contact-center/model/phone-menus.ts';
import { deployedServices } from '../../../../../core/directory/read/deployed-services.ts';
import { findEmergencyService } from '../../../../../core/intake/report/emergency-form-values.ts';

/** Service and topic of the tickets that emergency calls open. */
export const emergencyTopic = findEmergencyService({ services: deployedServices }) ?? {
  service: fallbackService,
  topic: '',
};
