import type { AReportResult } from './a-report.ts';
import { formField } from './form-field.ts';
import type { Answer, RunningHotline } from './running-hotline.ts';

/** A citizen's browser without script: what it shows, and the cookies it keeps. */
export const citizenBrowser = (hotline: RunningHotline, { code, pin }: AReportResult) => {
  let cookie = '';
  const send = async (path: string, fields: Record<string, string>): Promise<Answer> => {
    const answer = await hotline.submit(path, { ma: code, ...fields }, cookie);
    cookie = answer.cookies.map((header) => header.split(';')[0]).join('; ') || cookie;
    await hotline.settle();
    return answer;
  };
  return { open: () => send('/tra-cuu', { pin }), send };
};

/** The key of that act's form on a page. */
export const keyIn = (html: string, act: string): string =>
  new RegExp(`value="(${act}-[^"]+)"`).exec(html)?.[1] ?? formField(html, 'key');
