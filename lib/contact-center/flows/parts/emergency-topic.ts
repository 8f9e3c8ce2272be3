import { fallbackService } from '../../../../core/contact-center/phone-menus.ts';
import { deployedServices } from '../../../../core/directory/deployed-services.ts';
import { findEmergencyService } from '../../../../core/intake/emergency-form-values.ts';

/** Service and topic of the tickets that emergency calls open. */
export const emergencyTopic = findEmergencyService({ services: deployedServices }) ?? {
  service: fallbackService,
  topic: '',
};
