import { replyText } from '../../core/messages/wording/replies.ts';
import { problemPage } from '../../web/portal/view/problem-page.ts';
import { httpFunction, type Route } from '../runtime/http.ts';
import { page } from '../runtime/reply.ts';
import { changeDevice } from './device-form.ts';
import { type OfficerServices, officerServices } from './services.ts';
import { recordAction, showTicket } from './ticket-form.ts';

const routes: Route<OfficerServices>[] = [
  { method: 'GET', path: '/a/{token}', answer: showTicket },
  { method: 'POST', path: '/a/{token}', answer: recordAction },
  { method: 'POST', path: '/a/{token}/device', answer: changeDevice },
];

const lang = 'vi';

/** The officer's door: the page behind the link in an SMS or e-mail. */
export const handler = httpFunction({
  routes,
  services: officerServices,
  refuse(_request, allow) {
    const [status, word] =
      allow.length > 0 ? ([405, 'method-not-allowed'] as const) : ([404, 'no-such-page'] as const);
    return page(status, problemPage({ lang, status, ...replyText(word, lang) }));
  },
  fail: () => page(500, problemPage({ lang, status: 500, ...replyText('unavailable', lang) })),
});
