import type { HotlineResponse, RunningHotline } from '../hotline/running-hotline.ts';
import type { OpenedReport } from '../samples/a-report.ts';
import { formField } from './form-field.ts';

/** Simulates a citizen's browser without JavaScript that stores cookies. */
export function citizenBrowser(hotline: RunningHotline, { code, pin }: OpenedReport) {
  let cookie = '';
  const send = async (path: string, fields: Record<string, string>): Promise<HotlineResponse> => {
    const answer = await hotline.submit(path, { ma: code, ...fields }, cookie);
    cookie = answer.cookies.map((header) => header.split(';')[0]).join('; ') || cookie;
    await hotline.settle();
    return answer;
  };
  return { open: () => send('/tra-cuu', { pin }), send };
}

/** Returns the idempotency key in the form of that action. */
export function readFormKey(html: string, act: string): string {
  return new RegExp(`value="(${act}-[^"]+)"`).exec(html)?.[1] ?? formField(html, 'key');
}
