import { httpFunction, type Route } from '../runtime/http.ts';
import { openList, showListLink } from './bundle-list.ts';
import { changeDevice } from './device-form.ts';
import { type OfficerServices, officerServices } from './services.ts';
import { sendForm, showLink } from './ticket-form.ts';

const routes: Route<OfficerServices>[] = [
  { method: 'GET', path: '/a/{token}', answer: showLink },
  { method: 'POST', path: '/a/{token}', answer: sendForm },
  { method: 'GET', path: '/a/{token}/ds', answer: showListLink },
  { method: 'POST', path: '/a/{token}/ds', answer: openList },
  { method: 'POST', path: '/a/{token}/device', answer: changeDevice },
];

/** Lambda function for the officer pages. Officers open them through links in SMS and e-mails. */
export const handler = httpFunction({ routes, services: officerServices });
