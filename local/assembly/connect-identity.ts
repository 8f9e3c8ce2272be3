import type { NamedResource, ResourceIdentity } from './named-resource.ts';

type Naming = {
  uuid(it: NamedResource): string;
  arn(service: string, it: NamedResource, resource: string): string;
};

/** ID of the local Amazon Connect instance, to which the Connect resources of all stacks belong. */
const instanceId = '1022aaaa-0000-4000-8000-000000001022';

/**
 * Phone number of the local hotline, with the area code 0294. A deployment must claim a real number, for which AWS requires
 * documents.
 */
const localNumber = '+842943861022';

/**
 * Returns functions that build the `Ref` value and attributes of Amazon Connect resources. The ARNs of these resources start
 * with the instance's ARN.
 */
export function createConnectIdentityBuilders({
  uuid,
  arn,
}: Naming): Record<string, (it: NamedResource) => ResourceIdentity> {
  const inInstance = (folder: string, attribute: string) => (it: NamedResource) => {
    const itsArn = arn('connect', it, `instance/${instanceId}/${folder}/${uuid(it)}`);
    return { ref: itsArn, attributes: { [attribute]: itsArn } };
  };
  return {
    'AWS::Connect::Instance': (it) => {
      const itsArn = arn('connect', it, `instance/${instanceId}`);
      const role = `arn:aws:iam::${it.stack.account}:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_local`;
      return {
        ref: itsArn,
        attributes: { Arn: itsArn, Id: instanceId, InstanceStatus: 'ACTIVE', ServiceRole: role },
      };
    },
    'AWS::Connect::ContactFlow': inInstance('contact-flow', 'ContactFlowArn'),
    'AWS::Connect::ContactFlowModule': inInstance('flow-module', 'ContactFlowModuleArn'),
    'AWS::Connect::Prompt': inInstance('prompt', 'PromptArn'),
    'AWS::Connect::Queue': inInstance('queue', 'QueueArn'),
    'AWS::Connect::HoursOfOperation': inInstance('operating-hours', 'HoursOfOperationArn'),
    'AWS::Connect::RoutingProfile': inInstance('routing-profile', 'RoutingProfileArn'),
    'AWS::Connect::SecurityProfile': inInstance('security-profile', 'SecurityProfileArn'),
    'AWS::Connect::QuickConnect': inInstance('transfer-destination', 'QuickConnectArn'),
    'AWS::Connect::PhoneNumber': (it) => {
      const itsArn = arn('connect', it, `phone-number/${uuid(it)}`);
      return { ref: itsArn, attributes: { PhoneNumberArn: itsArn, Address: localNumber } };
    },
    'AWS::Connect::IntegrationAssociation': (it) => ({
      ref: uuid(it),
      attributes: { IntegrationAssociationId: uuid(it) },
    }),
    'AWS::Connect::InstanceStorageConfig': (it) => ({
      ref: uuid(it),
      attributes: { AssociationId: uuid(it) },
    }),
  };
}
