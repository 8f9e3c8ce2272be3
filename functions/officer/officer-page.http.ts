import { readCurrentOrganization } from '../runtime/current-organization.ts';
import { createHttpFunction, type HttpFunctionRoute } from '../runtime/events/http.ts';
import { bindOfficerLinkToDevice } from './bind-device.ts';
import { openOfficerTicketList, showOfficerTicketListLandingPage } from './bundled-ticket-list.ts';
import { buildOfficerPageDeps, type OfficerPageDeps } from './deps.ts';
import { playOfficerVoiceMessage } from './play-voice-message.ts';
import { handleOfficerTicketForm, showOfficerLinkLandingPage } from './ticket-form.ts';

const routes: HttpFunctionRoute<OfficerPageDeps>[] = [
  { method: 'GET', path: '/a/{token}', answer: showOfficerLinkLandingPage },
  { method: 'POST', path: '/a/{token}', answer: handleOfficerTicketForm },
  { method: 'GET', path: '/a/{token}/ds', answer: showOfficerTicketListLandingPage },
  { method: 'POST', path: '/a/{token}/ds', answer: openOfficerTicketList },
  { method: 'GET', path: '/a/{token}/voice/{call}', answer: playOfficerVoiceMessage },
  { method: 'POST', path: '/a/{token}/device', answer: bindOfficerLinkToDevice },
];

/** Request size limit in bytes: 6 MB, Lambda's own limit. The smaller limit for photos is configured in the directory. */
const maxBodyBytes = 6 * 1024 * 1024;

/** Lambda function for the officer pages. Officers open them through links in SMS and e-mails. */
export const handler = createHttpFunction({
  routes,
  services: buildOfficerPageDeps,
  organization: readCurrentOrganization,
  maxBodyBytes,
});
