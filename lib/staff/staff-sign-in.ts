import { Aws, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolGroup,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

type StaffSignInProps = {
  keepDataOnDelete: boolean;
  staffMustUseMfa: boolean;
  portalUrl: string;
};

const roles = ['operator', 'supervisor', 'administrator', 'officer'];

/** Accounts of those who work here, made by administrators. They prove who somebody is, not what they may do. */
export class StaffSignIn extends Construct {
  readonly clientId: string;
  /** Who signs the tokens. */
  readonly issuer: string;
  /** Where they sign in: the address of the pool's own pages. */
  readonly domain: string;

  constructor(scope: Construct, id: string, props: StaffSignInProps) {
    super(scope, id);
    const pool = staffPool(this, props);
    // Groups sort people in Cognito's console; what somebody may do stands in the ticket table.
    for (const groupName of roles)
      new UserPoolGroup(this, groupName, { userPool: pool, groupName });
    const domain = pool.addDomain('Domain', {
      cognitoDomain: {
        // Unique among all accounts of the region, and people read it when they sign in.
        domainPrefix: `${Stack.of(this).stackName.toLowerCase()}-${Aws.ACCOUNT_ID}`,
      },
    });
    this.clientId = consoleClient(this, pool, props.portalUrl).userPoolClientId;
    this.issuer = pool.userPoolProviderUrl;
    this.domain = domain.baseUrl();
  }
}

function staffPool(
  scope: Construct,
  { keepDataOnDelete, staffMustUseMfa }: StaffSignInProps,
): UserPool {
  const pool = new UserPool(scope, 'Pool', {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    autoVerify: { email: true },
    signInCaseSensitive: false,
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    passwordPolicy: {
      minLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    mfa: staffMustUseMfa ? Mfa.REQUIRED : Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    featurePlan: FeaturePlan.PLUS, // 2 cents a member and month, for the line below
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    deletionProtection: keepDataOnDelete,
    // a protected pool can't be deleted by a creation that fails, so it stays, empty and under an id of its own
    removalPolicy: keepDataOnDelete ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  if (!staffMustUseMfa) {
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions-COG2',
      reason: 'A stage to try things out on: its tickets are invented, and so are its staff.',
    });
  }
  return pool;
}

/** The console in the browser can keep no secret: it proves by PKCE that the code it brings is its own. */
function consoleClient(scope: Construct, userPool: UserPool, portalUrl: string): UserPoolClient {
  return new UserPoolClient(scope, 'Console', {
    userPool,
    generateSecret: false,
    authFlows: { userPassword: false }, // none but the sign-in page's, and refreshing
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [`${portalUrl}/console/signed-in`],
      logoutUrls: [`${portalUrl}/console`],
    },
    accessTokenValidity: Duration.minutes(60),
    idTokenValidity: Duration.minutes(60),
    refreshTokenValidity: Duration.hours(12), // a shift
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
  });
}
