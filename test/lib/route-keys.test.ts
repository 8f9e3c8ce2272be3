import { expect, test } from 'vitest';
import * as z from 'zod';
import { synth } from '../support/synth.ts';

const Route = z.object({ Properties: z.object({ RouteKey: z.string() }) });

// local-edge differs by its front alone: test/local/whole/origin-secret.test.ts runs it
test.each(['local', 'dev', 'prod'])(
  'every route of the stage %s has a method that is asked by',
  (stage) => {
    const { Web, Intake } = synth(stage);
    const keys = [Web, Intake].flatMap(({ template }) =>
      Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(
        (route) => Route.parse(route).Properties.RouteKey,
      ),
    );
    expect(keys.length).toBeGreaterThan(20);
    for (const key of keys) expect(key).toMatch(/^(\$default|(ANY|GET|POST|PUT|DELETE) \/\S*)$/);
  },
);
