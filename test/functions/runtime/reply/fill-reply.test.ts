import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { getOrganization } from '../../../../core/directory/model/organization/organization.ts';
import { createHttpFunction } from '../../../../functions/runtime/events/http.ts';
import { fillReply } from '../../../../functions/runtime/reply/fill-reply.ts';
import {
  buildJsonReply,
  buildPageReply,
  buildProblemReply,
} from '../../../../functions/runtime/reply/reply.ts';
import { launchDay, testDirectory } from '../../../support/directory/test-directory.ts';
import { httpEvent, lambdaContext } from '../../../support/events/lambda-events.ts';

const row = getOrganization(testDirectory, launchDay);
const area = { vi: '"Biển" & <Đảo>' };
const organization = { ...row, area };
const text = 'ở {hotline.area}';

describe('hotline details in responses', () => {
  const fill = (reply: Parameters<typeof fillReply>[0]) =>
    fillReply(reply, 'vi', async () => organization, 'https://1022.test');

  test('fillReply inserts HTML-escaped hotline details into a page', async () => {
    const { body } = await fill(buildPageReply(200, text));
    expect(body).toBe('ở &quot;Biển&quot; &amp; &lt;Đảo&gt;');
  });

  test('fillReply inserts hotline details into a problem document, which remains valid JSON', async () => {
    const { body } = await fill(buildProblemReply('elsewhere', 'vi', { detail: text }));
    expect(z.object({ detail: z.string() }).parse(JSON.parse(body)).detail).toBe(`ở ${area.vi}`);
  });

  test('fillReply does not replace placeholders in other JSON responses', async () => {
    const reply = buildJsonReply(200, { text });
    expect(await fill(reply)).toEqual(reply);
  });
});

describe('an HTTP function', () => {
  const ask = async (readOrganization: () => Promise<typeof organization>) => {
    const handler = createHttpFunction({
      routes: [{ method: 'GET', path: '/trang', answer: () => buildPageReply(200, text) }],
      services: () => ({}),
      organization: readOrganization,
    });
    return (await handler(httpEvent('GET', '/trang'), lambdaContext)).body;
  };

  test('an HTTP function fills its pages with the hotline details from the directory', async () => {
    expect(await ask(async () => ({ ...row, area: { vi: 'Biển Đông' } }))).toBe('ở Biển Đông');
  });

  test('an HTTP function fills its pages with the deployed hotline details if it cannot read the directory', async () => {
    expect(await ask(() => Promise.reject(new Error('no table')))).toMatch(/^ở (?!\{)/);
  });
});
