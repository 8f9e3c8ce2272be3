import {
  Annotations,
  Aws,
  CfnCondition,
  CfnParameter,
  CfnResource,
  CustomResource,
  Duration,
  Fn,
  type RemovalPolicy,
  Stack,
  Validations,
} from 'aws-cdk-lib';
import { CfnPhoneNumber } from 'aws-cdk-lib/aws-connect';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { getOrganizationOnDate } from '../../../core/directory/model/organization/organization.ts';
import { deployedOrganization } from '../../../core/directory/read/deployed/deployed-organization.ts';
import { HotlineFunction } from '../../shared/functions/hotline-function.ts';
import type { ClaimablePhoneNumber } from '../../stage-config.ts';
import type { ConnectInstanceResource } from './connect-instance.ts';

type PhoneNumberProps = {
  /** Date (YYYY-MM-DD) for selecting the hotline's name that citizens see when the hotline calls them. */
  asOf: string;
  instance: ConnectInstanceResource;
  claimed: ClaimablePhoneNumber | undefined;
  removalPolicy: RemovalPolicy;
};

/**
 * Phone number of the hotline, either claimed at deployment or taken from the stack parameter `PhoneNumberArn`. The
 * parameter may be empty at the first deployment, because AWS assigns numbers that need documents only to an existing
 * instance.
 */
export class PhoneNumber extends Construct {
  private readonly instance: ConnectInstanceResource;
  private readonly callerName: string;
  private readonly arn: string;
  private readonly isThere: CfnCondition | undefined;

  constructor(scope: Construct, id: string, props: PhoneNumberProps) {
    super(scope, id);
    const { instance, claimed, asOf, removalPolicy } = props;
    this.instance = instance;
    this.callerName = getOrganizationOnDate(deployedOrganization, asOf).smsName;
    if (claimed) {
      const number = new CfnPhoneNumber(this, 'Number', {
        targetArn: instance.arn,
        countryCode: claimed.country,
        type: claimed.type,
        description: '1022 hotline',
      });
      number.applyRemovalPolicy(removalPolicy);
      this.arn = number.attrPhoneNumberArn;
    } else {
      this.arn = createPhoneNumberParameter(this);
      this.isThere = new CfnCondition(this, 'IsThere', {
        expression: Fn.conditionNot(Fn.conditionEquals(this.arn, '')),
      });
    }
  }

  /** Name and number that citizens see when the hotline calls them. */
  get callerConfig() {
    return {
      outboundCallerIdName: this.callerName,
      outboundCallerIdNumberArn: this.arnOr(Aws.NO_VALUE),
    };
  }

  /**
   * Connects the phone number to a contact flow by a custom resource, because CloudFormation has no property for it. While
   * prompt recordings are missing, a new number is not connected, but an existing connection remains.
   */
  leadsTo(flowArn: string, missing: string | undefined): void {
    if (missing !== undefined)
      Annotations.of(this).addWarningV2(
        'hotline:telephone-closed',
        `The telephone is not opened: recordings are missing or placeholders. ${missing}`,
      );
    const lead = new HotlineFunction(this, 'AssociatePhoneNumber', {
      entry: 'contact-center/associate-phone-number.task',
      impact: 'The deployment fails; the phone number keeps its previous contact flow, or has none',
      runbook: 'number-is-not-led',
      timeout: Duration.seconds(30),
    });
    lead.addToRolePolicy(
      new PolicyStatement({
        actions: [
          'connect:AssociatePhoneNumberContactFlow',
          'connect:DisassociatePhoneNumberContactFlow',
        ],
        resources: [flowArn, this.arnOr(flowArn)],
      }),
    );
    const customResource = new CustomResource(this, 'Flow', {
      resourceType: 'Custom::NumberFlow',
      serviceToken: lead.functionArn,
      serviceTimeout: Duration.minutes(5),
      properties: {
        ...{ number: this.arn, flow: flowArn, instance: this.instance.arn },
        opens: missing === undefined ? 'yes' : 'no',
      },
    });
    if (this.isThere && customResource.node.defaultChild instanceof CfnResource)
      customResource.node.defaultChild.cfnOptions.condition = this.isThere;
  }

  private arnOr(otherwise: string): string {
    const { isThere, arn } = this;
    return isThere ? Fn.conditionIf(isThere.logicalId, arn, otherwise).toString() : arn;
  }
}

function createPhoneNumberParameter(scope: Construct): string {
  Validations.of(Stack.of(scope)).acknowledge({
    id: 'CloudFormation-Validate::W1030',
    reason: 'An empty PhoneNumberArn means that no number exists yet; every use is conditional.',
  });
  return new CfnParameter(Stack.of(scope), 'PhoneNumberArn', {
    description: 'ARN of the phone number that citizens call; empty until one is claimed',
    default: '',
    allowedPattern: '^(arn:aws:connect:[a-z0-9-]+:\\d{12}:phone-number/[0-9a-f-]{36})?$',
  }).valueAsString;
}
