import { getFallbackService } from '../../../../../core/contact-center/model/menus/phone-menus.ts';
import { getLatestDeployedServices } from '../../../../../core/directory/read/deployed/deployed-services.ts';
import { ticketWanted } from './branch-by-wanted-ticket.ts';

const row = getLatestDeployedServices().find(({ emergencyTopic: code }) => code !== undefined);

/** Contact attributes of emergency calls: service and topic of the ticket that they open. */
export const emergencyTopic = {
  service: row?.code ?? getFallbackService(),
  topic: row?.emergencyTopic ?? '',
  priority: 'P1',
  ...ticketWanted,
};
