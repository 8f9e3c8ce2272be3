import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { synthStacks } from '../support/assembly/synth.ts';

const Route = z.object({ Properties: z.object({ RouteKey: z.string() }) });

// local-edge differs from local only by CloudFront; test/local/end-to-end/long/origin-secret.test.ts runs it
const keysOf = (stage: string): string[] => {
  const { Web, Intake } = synthStacks(stage);
  return [Web, Intake].flatMap(({ template }) =>
    Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(
      (route) => Route.parse(route).Properties.RouteKey,
    ),
  );
};

test.each(['local', 'dev', 'prod'])(
  'every API route of the stage %s uses an HTTP method that some client sends',
  (stage) => {
    const keys = keysOf(stage);
    expect(keys.length).toBeGreaterThan(20);
    for (const key of keys) expect(key).toMatch(/^(\$default|(ANY|GET|POST|PUT|DELETE) \/\S*)$/);
  },
);

/** Returns the API paths that a guide's curl commands request. */
const findRequestedPaths = (guide: string): string[] =>
  [
    ...readFileSync(guide, 'utf8').matchAll(
      /^.*curl [^\n]*?(?:localhost:3000|\$base)(\/[^\s"'?#]*)/gm,
    ),
  ]
    .map(([line, path = '']) => (line.includes('$base') ? `/open311${path}` : path))
    .filter((path) => /^\/(api|open311)\//.test(path));

// `npm run long -- --only scenarios` runs every command of the guide
test('every API URL in the integration guide has a route in API Gateway', () => {
  const routes = keysOf('local').map((key) => {
    const path = key
      .split(' ')[1]
      ?.replace(/\{\w+\+\}/g, '.+')
      .replace(/\{\w+\}/g, '[^/]+');
    return new RegExp(`^${path ?? ''}$`);
  });
  const requestedPaths = findRequestedPaths('docs/integrate.md');
  expect(requestedPaths.length).toBeGreaterThan(10);
  expect(requestedPaths.filter((path) => !routes.some((route) => route.test(path)))).toEqual([]);
});
