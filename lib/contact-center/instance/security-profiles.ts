import { CfnSecurityProfile } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { ConnectInstanceResource } from './connect-instance.ts';

/**
 * Permissions of each staff role in Amazon Connect's own web pages. To prevent toll fraud, no role may dial arbitrary
 * numbers. No role may download recordings, change flows or grant permissions.
 */
const roles: Record<string, { description: string; permissions: string[] }> = {
  operator: {
    description: 'Handles calls, chats and tasks, and transfers them to quick connects',
    permissions: ['AudioDeviceSettings.Access', 'BasicAgentAccess', 'TransferDestinations.View'],
  },
  supervisor: {
    description: 'Monitors queues and agents, listens in and joins calls',
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
    description: 'Listens to recordings and takes no calls',
    permissions: ['ContactSearch.View', 'ListenCallRecordings'],
  },
  administrator: {
    description: 'Adds and removes operators, and views the configuration',
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
  constructor(scope: Construct, id: string, { instance }: { instance: ConnectInstanceResource }) {
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
