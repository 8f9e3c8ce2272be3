import { fallbackService } from '../../../../../core/contact-center/model/phone-menus.ts';
import { latestDeployedServices } from '../../../../../core/directory/read/deployed-services.ts';

const row = latestDeployedServices.find(({ emergencyTopic: code }) => code !== undefined);

/** Service and topic of the tickets that emergency calls open. */
export const emergencyTopic = {
  service: row?.code ?? fallbackService,
  topic: row?.emergencyTopic ?? '',
};
