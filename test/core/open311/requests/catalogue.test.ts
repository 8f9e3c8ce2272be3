import { expect, test } from 'vitest';
import {
  findOfferedTopic,
  listOfferedTopics,
  toServiceDefinitionResponse,
  toServicesResponse,
} from '../../../../core/open311/requests/catalogue.ts';
import { computeServiceListChecksum } from '../../../../core/open311/requests/discovery.ts';
import { toOpen311Json, toOpen311Xml } from '../../../../core/open311/requests/encode.ts';
import { launchDay, testDirectory } from '../../../support/directory/test-directory.ts';
import {
  findGeoreportViolations,
  georeportSchema,
} from '../../../support/read/georeport-schema.ts';
import { readXml } from '../../../support/read/read-xml.ts';

test.each(['vi', 'km', 'en'] as const)(
  'Open311 services and definitions match the GeoReport schema in %s',
  (lang) => {
    const services = readXml(
      toOpen311Xml('services', toServicesResponse(testDirectory, launchDay, lang)),
    );
    expect(services.children.length).toBe(listOfferedTopics(testDirectory, launchDay).length);
    expect(findGeoreportViolations(services, georeportSchema.services)).toEqual([]);
    for (const offered of listOfferedTopics(testDirectory, launchDay)) {
      const definition = readXml(
        toOpen311Xml(
          'service_definition',
          toServiceDefinitionResponse(offered, { directory: testDirectory, on: launchDay, lang }),
        ),
      );
      expect(findGeoreportViolations(definition, georeportSchema.service_definition)).toEqual([]);
    }
  },
);

test('internal topics are not offered as Open311 services', () => {
  expect(findOfferedTopic(testDirectory, 'KH01', launchDay)).toBeUndefined();
});

test('Open311 services that are never listed publicly have the keyword “private”', () => {
  const services = toOpen311Json(toServicesResponse(testDirectory, launchDay, 'vi'));
  const [own, others] = [/"AS01"[^}]*"keywords":"private,/, /"VP01"[^}]*"keywords":"private,/];
  expect([own.test(services), others.test(services)]).toEqual([true, false]);
});

test('an Open311 service whose reports staff review first has the type “batch” and explains why', () => {
  const services = toOpen311Json(toServicesResponse(testDirectory, launchDay, 'vi'));
  const batch = [...services.matchAll(/"service_code":"(\w+)"[^}]*"type":"batch"/g)];
  expect(batch.map(([, code]) => code)).toEqual(['AS07']);
  const notes = testDirectory.topics.flatMap(({ code, tokenFirst }) =>
    tokenFirst ? [[code, tokenFirst.isProposal]] : [],
  );
  expect(notes).toEqual([['AS07', true]]);
});

test('an Open311 service definition starts with the notice and numbers its attributes consecutively', () => {
  for (const offered of listOfferedTopics(testDirectory, launchDay)) {
    const orders = [
      ...toOpen311Json(
        toServiceDefinitionResponse(offered, {
          directory: testDirectory,
          on: launchDay,
          lang: 'vi',
        }),
      ).matchAll(/"order":(\d+)/g),
    ];
    expect(orders.map(([, order]) => Number(order))).toEqual(orders.map((_, at) => at + 1));
  }
});

test('an Open311 attribute has a list of values only if it is a choice', () => {
  for (const offered of listOfferedTopics(testDirectory, launchDay)) {
    const [, attributes] = readXml(
      toOpen311Xml(
        'definition',
        toServiceDefinitionResponse(offered, {
          directory: testDirectory,
          on: launchDay,
          lang: 'vi',
        }),
      ),
    ).children;
    for (const { children } of attributes?.children ?? []) {
      const datatype = children.find(({ name }) => name === 'datatype')?.text ?? '';
      const hasValues = children.some(({ name }) => name === 'values');
      expect([datatype, hasValues]).toEqual([datatype, /list$/.test(datatype)]);
    }
  }
});

test('the Open311 catalogue checksum changes only with services, topics, questions or texts', () => {
  const before = computeServiceListChecksum(testDirectory, launchDay);
  expect(computeServiceListChecksum({ ...testDirectory, version: 'another' }, launchDay)).toBe(
    before,
  );
  const [first, ...others] = testDirectory.topics;
  if (!first) throw new Error('No topic');
  const renamed = [{ ...first, name: 'Một tên khác' }, ...others];
  const since = [{ ...first, questions: first.questions.slice(1) }, ...others];
  const because = { vi: 'Xét trước', en: 'Looked at first' };
  const forToken = [{ ...first, tokenFirst: { because, isProposal: false } }, ...others];
  const changed = [renamed, since, forToken, others].map((topics) =>
    computeServiceListChecksum({ ...testDirectory, topics }, launchDay),
  );
  expect(new Set([before, ...changed]).size).toBe(5);
});

test('every Open311 service definition offers the name and tax number of a business as optional attributes', () => {
  for (const offered of listOfferedTopics(testDirectory, launchDay)) {
    const definition = toOpen311Json(
      toServiceDefinitionResponse(offered, { directory: testDirectory, on: launchDay, lang: 'vi' }),
    );
    for (const code of ['business-name', 'tax-number']) {
      expect(definition).toMatch(
        new RegExp(`"code":"${code}","datatype":"string","required":false`),
      );
    }
  }
});
