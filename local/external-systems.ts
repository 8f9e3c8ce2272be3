import type { Resources } from './assembly/resources.ts';
import { type ChatPlatformSimulator, createChatPlatformSimulator } from './chat/platforms.ts';
import type { Clock, Outbox } from './component-types.ts';
import { parseJsonText } from './http-api/parse-json.ts';
import type { AwsEmulators } from './services/services.ts';
import { createSmsGatewaySimulator, type SmsGatewaySimulator } from './sms-gateway/simulator.ts';
import type { SqliteStore } from './sqlite-store.ts';

type OutsideDeps = Pick<AwsEmulators, 'secrets'> & {
  apiEndpoint: string;
  resources: Resources;
  store: SqliteStore;
  clock: Clock;
  outbox: Outbox;
  report(line: string): void;
};

/** Name of the stack output with the ARN of the secret that contains the hotline's Zalo and Messenger accounts. */
const platformAccounts = 'PlatformAccounts';

/** Name of the stack output with the ARN of the secret that contains the SMS gateway's credentials. */
const gatewayAccount = 'SmsGatewayAccount';

/** Returns the current value of a secret. The named stack output contains the secret's ARN. */
const secretOf = ({ resources, secrets }: OutsideDeps, output: string): unknown => {
  const arn = resources.output(output);
  const value = typeof arn === 'string' ? secrets.valueOf(arn) : undefined;
  return value === undefined ? undefined : parseJsonText(value);
};

/** Opens the simulators of outside systems: the chat platforms and the SMS gateway. */
export function createExternalSystemSimulators(deps: OutsideDeps): {
  chat: ChatPlatformSimulator;
  smsGateway: SmsGatewaySimulator;
} {
  const address = deps.apiEndpoint;
  const accounts = () => secretOf(deps, platformAccounts);
  const credentials = () => secretOf(deps, gatewayAccount);
  return {
    chat: createChatPlatformSimulator({ ...deps, address, accounts }),
    smsGateway: createSmsGatewaySimulator({ ...deps, address, credentials }),
  };
}
