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

const roles = ['operator', 'supervisor', 'administrator', 'officer', 'leader'];

/**
 * Cognito user pool for staff. Administrators create the accounts. The pool authenticates staff members, and the ticket
 * table holds their permissions.
 */
export class StaffSignIn extends Construct {
  readonly clientId: string;
  readonly poolArn: string;
  readonly issuer: string;
  readonly domain: string;

  constructor(scope: Construct, id: string, props: StaffSignInProps) {
    super(scope, id);
    const pool = createStaffPool(this, props);
    // Groups only sort people in Cognito's console; permissions are stored in the ticket table.
    for (const groupName of roles)
      new UserPoolGroup(this, groupName, { userPool: pool, groupName });
    const domain = pool.addDomain('Domain', {
      cognitoDomain: {
        // Must be unique in the region across all AWS accounts; people see it when they sign in.
        domainPrefix: `${Stack.of(this).stackName.toLowerCase()}-${Aws.ACCOUNT_ID}`,
      },
    });
    this.clientId = createConsoleClient(this, pool, props.portalUrl).userPoolClientId;
    this.poolArn = pool.userPoolArn;
    this.issuer = pool.userPoolProviderUrl;
    this.domain = domain.baseUrl();
  }
}

function createStaffPool(
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
    featurePlan: FeaturePlan.PLUS, // 2 cents per member and month; required for threat protection
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    deletionProtection: keepDataOnDelete,
    // a failed creation cannot delete a protected pool, so an empty pool with its own id would remain
    removalPolicy: keepDataOnDelete ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  if (!staffMustUseMfa) {
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions-COG2',
      reason: 'Test stage with fictional tickets and staff.',
    });
  }
  return pool;
}

/**
 * Creates the Cognito app client with which staff sign in at the console. It is public and uses PKCE, because a browser
 * cannot hold a secret.
 */
function createConsoleClient(
  scope: Construct,
  userPool: UserPool,
  portalUrl: string,
): UserPoolClient {
  return new UserPoolClient(scope, 'Console', {
    userPool,
    generateSecret: false,
    authFlows: { userPassword: false }, // only the hosted sign-in page and token refresh
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [`${portalUrl}/console/signed-in`],
      logoutUrls: [`${portalUrl}/console`],
    },
    accessTokenValidity: Duration.minutes(60),
    idTokenValidity: Duration.minutes(60),
    refreshTokenValidity: Duration.hours(12), // one working shift
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
  });
}
