import type { HotlineRequest } from '../../support/hotline/hotline-driver.ts';
import type { ScenarioStep } from '../faults/fault-scenario.ts';
import { findTicketByName } from '../long-harness.ts';

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const key = { 'idempotency-key': 'a-key-of-a-mistake-1' };
const all = '{{phone}} {{name}} {{idNumber}} {{address}} {{email}}';
const post = (
  path: string,
  body: string,
  headers: Record<string, string> = json,
): HotlineRequest => ({
  ...{ method: 'POST', path, body, headers },
});

/** Mistaken and malicious requests that contain personal data; `…` stands for a ticket code. */
const mistakes: readonly HotlineRequest[] = [
  ...['/{{phone}}', '/{{name}}/{{email}}', '/a/{{email}}', '/tra-cuu/{{phone}}', '/q/{{name}}'],
  ...['/gop-y/{{name}}', '/gop-y?q={{phone}}', '/hoi-dap?q={{name}}', '/thong-bao/{{name}}'],
  ...['/tra-cuu?ma={{phone}}&ten={{name}}', '/bao-cao?dich-vu={{name}}&text={{address}}'],
  ...['/an-sinh/{{name}}', '/huong-dan/{{email}}', '/ap-phich/{{name}}.pdf', '/assets/{{name}}'],
  ...['/console/{{email}}', '/hieu-qua/{{phone}}', '/open-data/requests.csv?phone={{phone}}'],
  ...[
    '/api/areas?q={{address}}',
    '/api/published?q={{phone}}',
    '/api/published?{{phone}}={{name}}',
  ],
  ...['/api/reports/{{phone}}', '/api/{{email}}', '/api/services?name={{name}}'],
  ...['/open311/v2/requests/{{phone}}.json', '/open311/v2/requests.json?email={{email}}'],
  ...['/open311/v2/requests.xml?start_date={{name}}', '/open311/v2/tokens/{{idNumber}}.xml'],
  ...['/hooks/messenger?hub.mode=subscribe&hub.challenge={{phone}}&hub.verify_token={{name}}'],
  ...['/api/staff/search?q={{phone}}', '/api/staff/{{name}}', '/api/staff/tickets/{{phone}}'],
  ...[
    '/mat-mang?{{phone}}',
    '/docs?{{email}}',
    '/km/tra-cuu?ma={{phone}}',
    '/tro-chuyen?q={{name}}',
  ],
]
  .map((path): HotlineRequest => ({ path }))
  .concat([
    { path: '/api/staff/me', headers: { authorization: 'Bearer {{email}}.{{phone}}.{{name}}' } },
    { path: '/api/reports/…', headers: { 'x-report-pin': '{{phone}}' } },
    { path: '/api/chat', headers: { cookie: '__Host-chat={{phone}}; lang={{name}}' } },
    { method: 'DELETE', path: '/api/reports/{{phone}}' },
    { method: 'PUT', path: '/bao-cao', headers: form, body: `text=${all}` },
    post('/api/reports', `{"text":"${all}","reporter":{"phone":"{{phone}}" name}`, {
      ...json,
      ...key,
    }),
    post('/api/reports', all, { ...json, ...key }),
    post('/api/reports', `{"text":"${all}"}`, { 'content-type': 'text/plain', ...key }),
    post('/api/reports', `{"{{phone}}":"{{name}}","text":7,"reporter":{"email":"${all}"}}`, {
      ...json,
      ...key,
    }),
    post('/api/reports', '{"text":"x"}', { ...json, 'idempotency-key': '{{phone}} {{name}}' }),
    post('/api/reports', `{"text":"${`${all} `.repeat(1500)}"}`, { ...json, ...key }),
    post('/api/reports/…/messages', `{"text":"${all}"}`, {
      ...json,
      ...key,
      'x-report-pin': '{{phone}}',
    }),
    post('/api/reports/lost-code', '{"phone":"so {{phone}} cua {{name}}"}'),
    post('/api/triage', `{"text":"${all}","extra":"${all}"}`),
    post('/api/chat', `{"id":"{{phone}}","text":"${all}"`),
    post('/api/chat', `{"id":"{{name}}","text":7}`),
    post(
      '/bao-cao',
      `key=a-key-of-a-mistake-2&text=${all}&phone={{phone}}9&email={{name}}&kind=person`,
      form,
    ),
    post('/tra-cuu', 'ma={{phone}}&pin={{idNumber}}', form),
    post('/tra-cuu/bo-sung', `ma=…&pin={{phone}}&text=${all}&key=write-mistake-of-somebody`, form),
    post('/tra-cuu/quen-ma', 'phone={{phone}}x', form),
    post('/tro-chuyen', `text=&id={{phone}}&choice=${all}`, form),
    post('/a/{{phone}}', `action={{name}}&text=${all}`, form),
    post('/open311/v2/requests.json', `api_key={{phone}}&description=${all}&email={{email}}`, form),
    post('/open311/v2/requests.xml', `service_code={{name}}&phone={{phone}}`, form),
    post('/open311/v2/servicerequestupdates.xml', `api_key={{email}}&description=${all}`, form),
    post('/hooks/zalo', `{"sender":{"id":"{{phone}}"},"message":{"text":"${all}"}}`),
    post('/hooks/messenger', `{"object":"page","entry":"${all}"`),
    post('/api/sign-in', `{"code":"{{email}}","verifier":"${all}"}`),
    post('/api/reports/…/photos', all, {
      'content-type': 'image/jpeg',
      'x-report-pin': '{{phone}}',
    }),
  ]);

/** Step that sends mistaken requests; no response may repeat personal data. */
export const sendMistakesStep: ScenarioStep = {
  name: 'people make mistakes, and strangers try',
  lead: async (harness) => {
    const { code } = findTicketByName(harness, 'it');
    for (const request of mistakes) {
      const path = request.path.replace('…', code);
      const body =
        typeof request.body === 'string' ? request.body.replaceAll('…', code) : undefined;
      const { status } = await harness.run.ask({
        ...request,
        path,
        ...(body && { body }),
        from: harness.from,
      });
      if (status >= 500)
        throw new Error(`${request.method ?? 'GET'} ${request.path} answers ${status}`);
    }
  },
};
