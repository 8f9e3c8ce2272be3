import {
  showReportForm,
  submitReportForm,
} from '../../../../functions/intake/report/report-pages.ts';
import { setUpPublicApi } from '../../../support/api/set-up-public-api.ts';
import { readSubmittedFields } from '../../../support/browser/read-submitted-fields.ts';

type Fields = Record<string, string>;

export const textStart = { step: 'text', start: 'text', to: 'next' };

/** Sends pages of the report form and collects the steps and the numbers that they show. */
export const walkReportForm = (minute = 60) => {
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
  const post = async (fields: Fields): Promise<void> => {
    const body = new URLSearchParams(fields).toString();
    record((await api.ask(submitReportForm, { body })).body);
  };
  return {
    numbers,
    steps,
    post,
    fields: () => readSubmittedFields(html),
    open: async (queryStringParameters: Fields = {}) =>
      record((await api.ask(showReportForm, { queryStringParameters })).body),
    /** Sends the current page with each of the changes in turn. */
    send: async (...changes: Fields[]) => {
      for (const change of changes) await post({ ...readSubmittedFields(html), ...change });
    },
  };
};
