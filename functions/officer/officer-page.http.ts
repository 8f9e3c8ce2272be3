import { createHttpFunction, type Route } from '../runtime/http.ts';
import { openOfficerList, showOfficerListLink } from './bundle-list.ts';
import { bindOfficerLinkToDevice } from './device-form.ts';
import { buildOfficerPageDeps, type OfficerPageDeps } from './services.ts';
import { handleOfficerTicketForm, showOfficerLink } from './ticket-form.ts';

const routes: Route<OfficerPageDeps>[] = [
  { method: 'GET', path: '/a/{token}', answer: showOfficerLink },
  { method: 'POST', path: '/a/{token}', answer: handleOfficerTicketForm },
  { method: 'GET', path: '/a/{token}/ds', answer: showOfficerListLink },
  { method: 'POST', path: '/a/{token}/ds', answer: openOfficerList },
  { method: 'POST', path: '/a/{token}/device', answer: bindOfficerLinkToDevice },
];

/** Lambda function for the officer pages. Officers open them through links in SMS and e-mails. */
export const handler = createHttpFunction({ routes, services: buildOfficerPageDeps });
