import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { synthStacks } from '../../support/assembly/synth.ts';

const { template } = synthStacks('prod').Intake;

describe('staff accounts', () => {
  test('only administrators create staff accounts, and sign-in errors do not reveal whether an account exists', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UsernameAttributes: ['email'],
    });
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  test('staff accounts require a long password and an authenticator app, never SMS codes', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: { PasswordPolicy: Match.objectLike({ MinimumLength: 14, RequireSymbols: true }) },
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
    });
  });

  test('the staff user pool of production is retained when its stack is deleted', () => {
    template.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: { DeletionProtection: 'ACTIVE' },
    });
  });

  test('MFA for staff is optional only on stages that contain test data', () => {
    synthStacks('dev').Intake.template.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'OPTIONAL',
    });
  });
});

test('the console signs in with authorization code and PKCE, without client secret or implicit flow', () => {
  template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
    GenerateSecret: false,
    AllowedOAuthFlows: ['code'],
    ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
    CallbackURLs: ['https://1022.travinh.gov.vn/console/signed-in'],
  });
});

test('staff access tokens are valid for one hour and refresh tokens for twelve hours; both can be revoked', () => {
  template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
    AccessTokenValidity: 60,
    IdTokenValidity: 60,
    RefreshTokenValidity: 12 * 60,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
    EnableTokenRevocation: true,
  });
});

test('the staff user pool has a group for each staff role', () => {
  const groups = Object.values(template.findResources('AWS::Cognito::UserPoolGroup'));
  expect(groups.map((group) => group['Properties'].GroupName)).toEqual([
    'operator',
    'supervisor',
    'administrator',
    'officer',
    'leader',
  ]);
});

test('production requires the first administrator as a deployment parameter', () => {
  template.hasParameter('FirstAdministrator', { AllowedPattern: Match.anyValue() });
  expect(template.findParameters('FirstAdministrator')['FirstAdministrator']).not.toHaveProperty(
    'Default',
  );
});

test('the staff API has the sign-in domain of the user pool, which it returns to browsers', () => {
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

test('the staff API knows issuer and client of its access tokens and may only read accounts in Cognito', () => {
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: Match.objectLike({
        STAFF_ISSUER: { 'Fn::GetAtt': [Match.stringLikeRegexp('Pool'), 'ProviderURL'] },
        STAFF_CLIENT: { Ref: Match.stringLikeRegexp('Console') },
        FIRST_ADMINISTRATOR: { Ref: 'FirstAdministrator' },
      }),
    },
  });
  const allowed = JSON.stringify(template.toJSON()).match(/cognito-idp:\w+/g);
  expect(new Set(allowed)).toEqual(new Set(['cognito-idp:AdminGetUser']));
});
