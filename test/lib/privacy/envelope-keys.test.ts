import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { synthStacks } from '../../support/assembly/synth.ts';

const { template } = synthStacks('prod').Data;

const Statement = z.object({
  Sid: z.string(),
  Principal: z.object({ AWS: z.unknown() }),
  Action: z.union([z.string().array(), z.string().transform((one) => [one])]),
  Condition: z.unknown().optional(),
});
const KeyResource = z.object({
  Properties: z.object({ KeyPolicy: z.object({ Statement: Statement.array() }) }),
});

const statementsOf = (key: string) => {
  const [, resource] =
    Object.entries(template.findResources('AWS::KMS::Key')).find(([id]) => id.startsWith(key)) ??
    [];
  return KeyResource.parse(resource).Properties.KeyPolicy.Statement;
};
const rolesIn = ({ Principal }: z.infer<typeof Statement>): string[] =>
  [...JSON.stringify(Principal).matchAll(/EnvelopeRoles(\w+?)[0-9A-F]{8}/g)].map(
    ([, name = '']) => name,
  );

describe.each([
  ['ContactKey', ['BreakGlass', 'OpenCallback', 'SendNotifications']],
  ['IdentityKey', ['BreakGlass', 'RevealIdentity']],
])('KMS key policy of %s', (key, decryptors) => {
  const statements = statementsOf(key);

  test('the KMS key policy allows decryption only for the required roles and the break-glass role', () => {
    const decrypting = statements.filter(({ Action }) => Action.includes('kms:Decrypt'));
    expect(decrypting.map(rolesIn)).toEqual([decryptors]);
    expect(decrypting.map(({ Action }) => Action)).toEqual([['kms:Decrypt']]);
    expect(JSON.stringify(decrypting)).not.toMatch(/:root|"\*"\]?\}/);
  });

  test('the KMS key policy lets the account administer the key, but not decrypt, re-encrypt or create grants', () => {
    const administering = statements.filter(({ Principal }) =>
      JSON.stringify(Principal).includes(':root'),
    );
    const actions = administering.flatMap(({ Action }) => Action);
    expect(actions.filter((action) => /\*|Decrypt|ReEncrypt|CreateGrant/.test(action))).toEqual([]);
    // KMS rejects a policy that its author could not change again
    expect(actions).toContain('kms:PutKeyPolicy');
    expect(administering.map(({ Condition }) => Condition)).toEqual([undefined]);
  });

  test('the KMS key policy contains no statements besides the expected ones', () => {
    expect(statements.map(({ Sid }) => Sid)).toEqual([
      'AdministrationWithoutDecryption',
      'Decryption',
    ]);
  });
});

describe('roles that may decrypt personal data', () => {
  const Role = z.object({ Properties: z.looseObject({ AssumeRolePolicyDocument: z.unknown() }) });
  const trustOf = (name: string): string => {
    const [, role] =
      Object.entries(template.findResources('AWS::IAM::Role')).find(([id]) =>
        id.startsWith(`EnvelopeRoles${name}`),
      ) ?? [];
    return JSON.stringify(Role.parse(role).Properties.AssumeRolePolicyDocument);
  };

  test.each(['SendNotifications', 'OpenCallback', 'RevealIdentity'])(
    'only Lambda may assume the role %s, which can decrypt',
    (name) => {
      expect(trustOf(name).match(/"Principal":\{[^}]*\}/g)).toEqual([
        '"Principal":{"Service":"lambda.amazonaws.com"}',
      ]);
    },
  );

  test('the break-glass role requires MFA and works only in a region with privacy alarms', () => {
    expect(trustOf('BreakGlass')).toContain(
      '"Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"},"StringEquals":{"aws:RequestedRegion":["ap-southeast-1","us-east-1"]}}',
    );
  });

  test('the break-glass role has a fixed name and no permissions besides those in the key policies', () => {
    template.hasResourceProperties('AWS::IAM::Role', { RoleName: 'HotlineData-prod-BreakGlass' });
    expect(JSON.stringify(template.findResources('AWS::IAM::Policy'))).not.toContain('BreakGlass');
  });
});
