import {
  showReportForm,
  submitReportForm,
} from '../../../../functions/intake/report/form/report-pages.ts';
import { setUpPublicApi } from '../../../support/api/set-up-public-api.ts';
import { readSubmittedFields } from '../../../support/browser/read-submitted-fields.ts';
import { buildPublication } from '../../../web/samples/sample-open-pages.ts';

type Fields = Record<string, string>;
type WalkOptions = { minute?: number; known?: readonly ReturnType<typeof buildPublication>[] };

export const textStart = { step: 'text', start: 'text', to: 'next' };

/** Text whose topic (VP01) and commune (29263) are unambiguous. */
export const karaoke = 'Quán ở xã Long Đức hát karaoke tới khuya, tụ tập hơn 20 người nhậu';
export const withPhone = `${karaoke}. Gọi 0912 345 678`;

/**
 * Sends pages of the report form, as a browser would, and collects the steps and the numbers that they show. `known` are the
 * published answers.
 */
export const walkReportForm = ({ minute = 60, known = [] }: WalkOptions = {}) => {
  const api = setUpPublicApi();
  api.at(minute);
  const numbers: (string | undefined)[] = [];
  const steps: (string | undefined)[] = [];
  let html = '';
  const record = (body: string): void => {
    html = body;
    numbers.push(/Bước (\d[\d /]*)</.exec(html)?.[1]);
    steps.push(readSubmittedFields(html)['step']);
  };
  const publications = {
    find: async () => undefined,
    page: async () => ({ publications: [...known] }),
  };
  const post = async (fields: Fields) => {
    const body = new URLSearchParams(fields).toString();
    const reply = await api.ask(
      (request, services) => submitReportForm(request, { ...services, publications }),
      { body },
    );
    record(reply.body);
    return reply;
  };
  const next = (changes: Fields = {}) => post({ ...readSubmittedFields(html), ...changes });
  return {
    ...{ api, tickets: api.tickets, numbers, steps, post, next },
    page: () => html,
    fields: () => readSubmittedFields(html),
    step: () => steps.at(-1),
    open: async (queryStringParameters: Fields = {}) =>
      record((await api.ask(showReportForm, { queryStringParameters })).body),
    /** Sends the current page with each of the changes in turn. */
    send: async (...changes: Fields[]) => {
      for (const change of changes) await next(change);
    },
  };
};

/** Submits the home page's text box. */
export const describeIssue = async (text: string, known = [buildPublication()]) => {
  const form = walkReportForm({ known });
  const first = await form.post({ ...textStart, text });
  return { ...form, first };
};
