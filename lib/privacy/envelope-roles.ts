import { Duration, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccountRootPrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

/** CloudTrail records IAM and the global endpoint of STS here, wherever the hotline runs. */
export const globalRegion = 'us-east-1';

/**
 * The roles that the key policies of the envelopes name. They stand in the stack of the keys because KMS stores a named role
 * by its unique id: a role that is deleted and created again under the same name can't decrypt.
 */
export class EnvelopeRoles extends Construct {
  /** Decrypts contacts to deliver messages. */
  readonly deliverAlerts: Role;
  /** Decrypts the contact of a citizen who waits for a call. */
  readonly openCallback: Role;
  /** Decrypts identities, after the rules of the reveal. */
  readonly revealIdentity: Role;
  /** For people in an emergency; every use raises an alarm. */
  readonly breakGlass: Role;

  constructor(scope: Construct, id: string, removalPolicy: RemovalPolicy) {
    super(scope, id);
    this.deliverAlerts = functionRole(this, 'DeliverAlerts');
    this.openCallback = functionRole(this, 'OpenCallback');
    this.revealIdentity = functionRole(this, 'RevealIdentity');
    this.breakGlass = breakGlassRole(this);
    for (const role of this.all) role.applyRemovalPolicy(removalPolicy);
  }

  /** The roles of the three functions that decrypt. */
  get functions(): Role[] {
    return [this.deliverAlerts, this.openCallback, this.revealIdentity];
  }

  get all(): Role[] {
    return [...this.functions, this.breakGlass];
  }
}

/** A name for people who read it in an alarm or need it while the hotline is down, and for rules of another region. */
const roleName = (scope: Construct, id: string): string => `${Stack.of(scope).stackName}-${id}`;

const functionRole = (scope: Construct, id: string): Role =>
  new Role(scope, id, {
    roleName: roleName(scope, id),
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
  });

function breakGlassRole(scope: Construct): Role {
  return new Role(scope, 'BreakGlass', {
    roleName: roleName(scope, 'BreakGlass'),
    description: '1022: decrypts envelopes in an emergency, see docs/runbook.md, envelope keys',
    maxSessionDuration: Duration.hours(1),
    assumedBy: new AccountRootPrincipal().withConditions({
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
      // STS records a request in the region of its endpoint, and only these two have a rule that raises the alarm
      StringEquals: { 'aws:RequestedRegion': [Stack.of(scope).region, globalRegion] },
    }),
  });
}
