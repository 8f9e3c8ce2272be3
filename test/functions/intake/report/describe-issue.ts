import { submitReportForm } from '../../../../functions/intake/report/report-pages.ts';
import { setUpPublicApi } from '../../../support/api/set-up-public-api.ts';
import { readSubmittedFields } from '../../../support/browser/read-submitted-fields.ts';
import { buildPublication } from '../../../web/samples/sample-open-pages.ts';

/** Text whose topic (VP01) and commune (29263) are unambiguous. */
export const karaoke = 'Quán ở xã Long Đức hát karaoke tới khuya, tụ tập hơn 20 người nhậu';
export const withPhone = `${karaoke}. Gọi 0912 345 678`;

/** Submits the home page's text box, then the form pages with changed fields. */
export const describeIssue = async (text: string, known = [buildPublication()]) => {
  const api = setUpPublicApi();
  let html = '';
  let posts = 0;
  const post = async (fields: Record<string, string>) => {
    posts += 1;
    const body = new URLSearchParams(fields).toString();
    const publications = {
      find: async () => undefined,
      page: async () => ({ publications: known }),
    };
    const reply = await api.ask(
      (request, services) => submitReportForm(request, { ...services, publications }),
      { body },
    );
    html = reply.body;
    return reply;
  };
  const first = await post({ step: 'text', start: 'text', text, to: 'next' });
  return {
    first,
    tickets: api.tickets,
    page: () => html,
    posts: () => posts,
    fields: () => readSubmittedFields(html),
    step: () => readSubmittedFields(html)['step'],
    request: post,
    next: (changes: Record<string, string> = {}) =>
      post({ ...readSubmittedFields(html), ...changes }),
  };
};
