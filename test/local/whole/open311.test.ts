import { expect, test } from 'vitest';
import { flaws, georeport } from '../../support/georeport-schema.ts';
import { readXml } from '../../support/read-xml.ts';
import { sharedHotline } from '../../support/shared-hotline.ts';

const hotline = sharedHotline();

test.each([
  ['/open311/discovery.xml', 'discovery', 200],
  ['/open311/v2//services.xml', 'services', 200],
  ['/open311/v2/services/VP01.xml', 'service_definition', 200],
  ['/open311/v2/requests.xml', 'service_requests', 200],
  ['/open311/test/v2/requests.xml', 'service_requests', 200],
  ['/open311/v2/requests/1234567890.xml', 'errors', 404],
  ['/open311/v3/services.xml', 'errors', 404],
] as const)('the running hotline answers %s by the schema', async (path, kind, status) => {
  const answer = await hotline.get(path);
  expect([answer.status, flaws(readXml(answer.text), georeport[kind])]).toEqual([status, []]);
});

test('whoever files without a key is told so, and nothing is opened', async () => {
  const body = new URLSearchParams({ service_code: 'GY01', address_id: '29254' });
  const answer = await fetch(new URL('/open311/v2/requests.xml', hotline.url()), {
    method: 'POST',
    body,
  });
  expect([answer.status, flaws(readXml(await answer.text()), georeport.errors)]).toEqual([403, []]);
});
