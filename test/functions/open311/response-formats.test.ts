import { describe, expect, test } from 'vitest';
import { setUpOpen311Api } from '../../support/api/set-up-open311-api.ts';
import { findGeoreportViolations, georeportSchema } from '../../support/read/georeport-schema.ts';
import { readXml } from '../../support/read/read-xml.ts';

describe('Open311 response formats', () => {
  test.each([
    ['/open311/discovery', 'discovery'],
    ['/open311/v2/services', 'services'],
    ['/open311/v2/services/VP01', 'service_definition'],
    ['/open311/v2/requests', 'service_requests'],
    ['/open311/test/v2/services', 'services'],
  ] as const)(
    'the Open311 response of %s follows the schema in XML and exists as JSON',
    async (path, kind) => {
      const door = setUpOpen311Api();
      const xml = await door.get(`${path}.xml`);
      expect([
        xml.statusCode,
        findGeoreportViolations(readXml(xml.body), georeportSchema[kind]),
      ]).toEqual([200, []]);
      const json = await door.get(`${path}.json`);
      expect(json.headers['content-type']).toMatch(/^application\/json/);
      expect(json.headers['access-control-allow-origin']).toBe('*');
    },
  );

  test('Open311 responses declare their charset, except the discovery response', async () => {
    const door = setUpOpen311Api();
    const types = async (path: string) => (await door.get(path)).headers['content-type'];
    expect(await types('/open311/v2/services.xml')).toBe('text/xml; charset=utf-8');
    expect(await types('/open311/v2/services.json')).toBe('application/json; charset=utf-8');
    expect(await types('/open311/discovery.xml')).toBe('text/xml');
    expect(await types('/open311/discovery.json')).toBe('application/json');
  });

  test.each([
    '/open311/v2//services.xml',
    '/open311//v2/services.xml',
    '/open311/test/v2//services.xml',
  ])('Open311 accepts a doubled slash in the path %s', async (path) => {
    expect((await setUpOpen311Api().get(path)).statusCode).toBe(200);
  });
});
