import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { synthStacks } from '../../support/assembly/synth.ts';

const { template } = synthStacks('prod').Intake;

const Lambda = z.object({
  Properties: z.object({
    Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  }),
});

const variablesOf = (name: RegExp): string[] => {
  const found = Object.entries(template.findResources('AWS::Lambda::Function')).find(([id]) =>
    name.test(id),
  );
  return Object.keys(Lambda.parse(found?.[1]).Properties.Environment.Variables);
};

describe('separation of the decryption keys', () => {
  test.each([
    ['identity reveals', /RevealIdentity/, 'IDENTITY_KEY', 'CONTACT_KEY'],
    ['callbacks', /OpenCallback/, 'CONTACT_KEY', 'IDENTITY_KEY'],
  ])(
    'the function for %s can use only its own decryption key and cannot read the hotline secret',
    (_, name, known, unknown) => {
      expect(variablesOf(name)).toContain(known);
      expect(variablesOf(name)).not.toContain(unknown);
      // without the secret, no HMAC can be computed, so neither a number be looked up nor a PIN be made
      expect(variablesOf(name)).not.toContain('HOTLINE_SECRET');
    },
  );
});

test('the staff API can encrypt a caller’s data but decrypt nothing', () => {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy'));
  const own = policies.filter(([id]) => id.startsWith('StaffApi')).map(([, policy]) => policy);
  expect(own).not.toEqual([]);
  expect(JSON.stringify(own)).toContain('kms:GetPublicKey');
  expect(JSON.stringify(own)).not.toContain('kms:Decrypt');
});

test('identity reveals and callbacks have API routes that precede the catch-all route', () => {
  const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(
    ({ Properties }) => z.object({ RouteKey: z.string() }).parse(Properties).RouteKey,
  );
  expect(routes).toEqual(
    expect.arrayContaining([
      'POST /api/staff/tickets/{code}/reveal',
      'POST /api/staff/tickets/{code}/reveal/{proxy+}',
      'POST /api/staff/tickets/{code}/callback/open',
      'POST /api/staff/tickets/{code}/callback/call',
      'ANY /api/staff/{proxy+}',
    ]),
  );
});
