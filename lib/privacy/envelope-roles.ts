import { Duration, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccountRootPrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

/** Region in which CloudTrail records events of IAM and of the global STS endpoint, whatever the hotline's region is. */
export const globalEventsRegion = 'us-east-1';

/**
 * IAM roles that can decrypt personal data, named in the policies of the KMS keys. They belong to the stack of the keys,
 * because KMS stores a role by its unique id: a role that is deleted and created again with the same name could not decrypt.
 */
export class EnvelopeRoles extends Construct {
  /** Role of the function that decrypts contact details to deliver messages. */
  readonly deliverAlerts: Role;
  /** Role of the function that decrypts the contact details of citizens who requested a callback. */
  readonly openCallback: Role;
  /** Role of the function that decrypts a citizen's identity after an approved reveal. */
  readonly revealIdentity: Role;
  /**
   * Break-glass role for people, for exceptional situations only. It can decrypt all personal data, and each use raises an
   * alarm.
   */
  readonly breakGlass: Role;

  constructor(scope: Construct, id: string, removalPolicy: RemovalPolicy) {
    super(scope, id);
    this.deliverAlerts = createFunctionRole(this, 'SendNotifications');
    this.openCallback = createFunctionRole(this, 'OpenCallback');
    this.revealIdentity = createFunctionRole(this, 'RevealIdentity');
    this.breakGlass = createBreakGlassRole(this);
    for (const role of this.all) role.applyRemovalPolicy(removalPolicy);
  }

  /** Returns the roles of the three Lambda functions that can decrypt personal data. */
  get functions(): Role[] {
    return [this.deliverAlerts, this.openCallback, this.revealIdentity];
  }

  get all(): Role[] {
    return [...this.functions, this.breakGlass];
  }
}

/**
 * Returns a role name that never changes, so that people recognize the role in an alarm and event rules in another region
 * can match it.
 */
const buildRoleName = (scope: Construct, id: string): string =>
  `${Stack.of(scope).stackName}-${id}`;

const createFunctionRole = (scope: Construct, id: string): Role =>
  new Role(scope, id, {
    roleName: buildRoleName(scope, id),
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
  });

function createBreakGlassRole(scope: Construct): Role {
  return new Role(scope, 'BreakGlass', {
    roleName: buildRoleName(scope, 'BreakGlass'),
    description: '1022: decrypts envelopes in an emergency; see docs/runbook.md, envelope keys',
    maxSessionDuration: Duration.hours(1),
    assumedBy: new AccountRootPrincipal().withConditions({
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
      // CloudTrail records a request in its STS endpoint's region, and only these two regions have the alarm rule
      StringEquals: { 'aws:RequestedRegion': [Stack.of(scope).region, globalEventsRegion] },
    }),
  });
}
