import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { synth } from '../../support/synth.ts';

const { template } = synth('prod').Intake;

describe('accounts of staff', () => {
  test('are made by administrators, found by e-mail, and never by trying', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UsernameAttributes: ['email'],
    });
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  test('need a long password and a code from a telephone’s app, never an SMS', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: { PasswordPolicy: Match.objectLike({ MinimumLength: 14, RequireSymbols: true }) },
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
    });
  });

  test('outlive their stack in production', () => {
    template.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: { DeletionProtection: 'ACTIVE' },
    });
  });

  test('go without the code only where everything is invented', () => {
    synth('dev').Intake.template.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'OPTIONAL',
    });
  });
});

test('the console’s sign-in is by code and PKCE: no secret, no password sent to an API, no token in an address', () => {
  template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
    GenerateSecret: false,
    AllowedOAuthFlows: ['code'],
    ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
    CallbackURLs: ['https://1022.travinh.gov.vn/console/signed-in'],
  });
});

test('tokens live for an hour, a sign-in for a shift, and can be revoked', () => {
  template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
    AccessTokenValidity: 60,
    IdTokenValidity: 60,
    RefreshTokenValidity: 12 * 60,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
    EnableTokenRevocation: true,
  });
});

test('there is a group for each role', () => {
  const groups = Object.values(template.findResources('AWS::Cognito::UserPoolGroup'));
  expect(groups.map((group) => group['Properties'].GroupName)).toEqual([
    'operator',
    'supervisor',
    'administrator',
    'officer',
  ]);
});

test('production names no first administrator: who deploys it must', () => {
  template.hasParameter('FirstAdministrator', { AllowedPattern: Match.anyValue() });
  expect(template.findParameters('FirstAdministrator')['FirstAdministrator']).not.toHaveProperty(
    'Default',
  );
});

test('the staff’s door tells browsers where they sign in: at the pool’s own pages', () => {
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: Match.objectLike({
        STAFF_SIGN_IN_DOMAIN: {
          'Fn::Join': [
            '',
            ['https://', { Ref: Match.stringLikeRegexp('Domain') }, Match.stringLikeRegexp('auth')],
          ],
        },
      }),
    },
  });
});

test('the staff’s door knows whose tokens it takes, and may ask nothing of Cognito', () => {
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: Match.objectLike({
        STAFF_ISSUER: { 'Fn::GetAtt': [Match.stringLikeRegexp('Pool'), 'ProviderURL'] },
        STAFF_CLIENT: { Ref: Match.stringLikeRegexp('Console') },
        FIRST_ADMINISTRATOR: { Ref: 'FirstAdministrator' },
      }),
    },
  });
  expect(JSON.stringify(template.toJSON())).not.toContain('cognito-idp:');
});
