import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { synthStacks } from '../support/assembly/synth.ts';

const { template } = synthStacks('prod').Intake;

const Route = z.object({ Properties: z.object({ RouteKey: z.string() }) });

test('the HTTP API has separate routes for officers and staff and sends all other routes to the public function', () => {
  const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route'));
  expect(routes.map((route) => Route.parse(route).Properties.RouteKey)).toEqual([
    '$default',
    'POST /api/reports/urgent',
    'GET /bao-cao/khan-cap',
    'POST /bao-cao/khan-cap',
    'GET /km/bao-cao/khan-cap',
    'POST /km/bao-cao/khan-cap',
    'GET /en/bao-cao/khan-cap',
    'POST /en/bao-cao/khan-cap',
    'ANY /open311',
    'ANY /open311/{proxy+}',
    'POST /api/reports/{code}/photos',
    'POST /tra-cuu/anh',
    'POST /km/tra-cuu/anh',
    'POST /en/tra-cuu/anh',
    'ANY /tro-chuyen',
    'ANY /tro-chuyen/{proxy+}',
    'ANY /km/tro-chuyen',
    'ANY /km/tro-chuyen/{proxy+}',
    'ANY /en/tro-chuyen',
    'ANY /en/tro-chuyen/{proxy+}',
    'ANY /api/chat',
    'POST /hooks/zalo',
    'GET /hooks/messenger',
    'POST /hooks/messenger',
    'GET /assets/{proxy+}',
    'GET /console',
    'GET /console/{proxy+}',
    'GET /openapi.json',
    'GET /docs',
    'GET /en/docs',
    'GET /ap-phich/{file}',
    'ANY /a/{token}',
    'ANY /a/{token}/{proxy+}',
    'GET /api/sign-in',
    'ANY /api/staff',
    'ANY /api/staff/{proxy+}',
    'POST /api/staff/tickets/{code}/reveal',
    'POST /api/staff/tickets/{code}/reveal/{proxy+}',
    'GET /api/staff/reports/{date}',
    'GET /api/staff/chats/{id}',
    'POST /api/staff/chats/{id}/{act}',
    'POST /api/staff/tickets/{code}/callback/open',
    'POST /api/staff/tickets/{code}/callback/call',
    'POST /api/staff/tickets/{code}/national/contact',
  ]);
});

test('the public API function can only encrypt; only identity reveals and callbacks can decrypt', () => {
  template.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Action: 'kms:GetPublicKey', Effect: 'Allow' }),
      ]),
    },
  });
  const opening = Object.keys(template.findResources('AWS::IAM::Policy')).filter((id) =>
    JSON.stringify(template.findResources('AWS::IAM::Policy')[id]).includes('kms:Decrypt'),
  );
  expect(opening.map((id) => id.replace(/Role.*/, ''))).toEqual([
    'IdentityRevealRevealIdentity',
    'CallbackDeskOpenCallback',
  ]);
});
