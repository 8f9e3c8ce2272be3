import { CfnSecurityProfile } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { PhoneInstance } from './phone-instance.ts';

/**
 * Permissions of each role in Amazon Connect's own pages. No role may dial arbitrary numbers (toll fraud), download
 * recordings, change flows or grant permissions.
 */
const roles: Record<string, { description: string; permissions: string[] }> = {
  operator: {
    description: 'Takes calls, chats and tasks, and passes them on to those on the list',
    permissions: ['AudioDeviceSettings.Access', 'BasicAgentAccess', 'TransferDestinations.View'],
  },
  supervisor: {
    description: 'Sees who waits and who works, listens in and helps',
    permissions: [
      'AccessMetrics.RealTimeMetrics.Access',
      'AgentStates.View',
      'AudioDeviceSettings.Access',
      'BasicAgentAccess',
      'HoursOfOperation.View',
      'ManagerBargeIn',
      'ManagerListenIn',
      'Queues.View',
      'RoutingPolicies.View',
      'TransferDestinations.View',
      'Users.View',
    ],
  },
  'records-officer': {
    description: 'Listens to a recording where somebody has a right to it, and takes no calls',
    permissions: ['ContactSearch.View', 'ListenCallRecordings'],
  },
  administrator: {
    description: 'Enters and withdraws operators, and sees what is set',
    permissions: [
      'AgentStates.View',
      'ContactFlows.View',
      'HistoricalChanges.View',
      'HoursOfOperation.View',
      'PhoneNumbers.View',
      'Queues.View',
      'RoutingPolicies.View',
      'SecurityProfiles.View',
      'Users.Create',
      'Users.Edit',
      'Users.EnableAndDisable',
      'Users.View',
    ],
  },
};

/** Security profiles in Amazon Connect with the least permissions for each role. */
export class SecurityProfiles extends Construct {
  constructor(scope: Construct, id: string, { instance }: { instance: PhoneInstance }) {
    super(scope, id);
    for (const [name, { description, permissions }] of Object.entries(roles))
      new CfnSecurityProfile(this, name, {
        instanceArn: instance.arn,
        description,
        permissions,
        securityProfileName: `hotline-${name}`,
      });
  }
}
