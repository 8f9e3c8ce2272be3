import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { synth } from '../support/synth.ts';

const { template } = synth('prod').Intake;

const Route = z.object({ Properties: z.object({ RouteKey: z.string() }) });
const Stage = z.object({
  Properties: z.object({ AccessLogSettings: z.object({ Format: z.string() }) }),
});

test("officers and staff have doors of their own, everything else is the public's", () => {
  const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route'));
  expect(routes.map((route) => Route.parse(route).Properties.RouteKey)).toEqual([
    '$default',
    'ANY /a/{token}',
    'ANY /a/{token}/{proxy+}',
    'ANY /api/staff',
    'ANY /api/staff/{proxy+}',
  ]);
});

test('a flood is refused before it reaches a function', () => {
  template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    StageName: '$default',
    DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
  });
});

test('the access log names the route and never the path, the query, the address or the browser', () => {
  const [stage] = Object.values(template.findResources('AWS::ApiGatewayV2::Stage'));
  const { Format } = Stage.parse(stage).Properties.AccessLogSettings;
  expect(Format).toContain('$context.routeKey');
  expect(Format).not.toMatch(/path|query|identity|sourceIp|userAgent|header|domain/i);
});

test("the public's door fetches public keys and can open nothing", () => {
  template.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Action: 'kms:GetPublicKey', Effect: 'Allow' }),
      ]),
    },
  });
  expect(JSON.stringify(template.toJSON())).not.toContain('kms:Decrypt');
});
