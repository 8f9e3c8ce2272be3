import type { Identity, Named } from './named.ts';

type Naming = {
  uuid(it: Named): string;
  arn(service: string, it: Named, resource: string): string;
};

/** Everything of Amazon Connect lies in one instance, whatever the stack. */
const instanceId = '1022aaaa-0000-4000-8000-000000001022';

/** A Vietnamese number of Trà Vinh: what a deploy would have claimed with papers. */
const localNumber = '+842943861022';

/** What `Ref` and the attributes of Connect's resources are: an ARN under the instance, by a name of its own each. */
export const connectIdentities = ({
  uuid,
  arn,
}: Naming): Record<string, (it: Named) => Identity> => {
  const inInstance = (folder: string, attribute: string) => (it: Named) => {
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
};
