import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { synth } from '../support/synth.ts';

const { template } = synth('prod').Intake;

const Route = z.object({ Properties: z.object({ RouteKey: z.string() }) });

test("officers and staff have doors of their own, everything else is the public's", () => {
  const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route'));
  expect(routes.map((route) => Route.parse(route).Properties.RouteKey)).toEqual([
    '$default',
    'POST /api/reports/{code}/photos',
    'POST /tra-cuu/anh',
    'ANY /a/{token}',
    'ANY /a/{token}/{proxy+}',
    'ANY /api/staff',
    'ANY /api/staff/{proxy+}',
  ]);
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
