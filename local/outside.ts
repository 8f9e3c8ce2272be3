import type { Resources } from './assembly/resources.ts';
import { type ChatPlatforms, openChatPlatforms } from './chat/platforms.ts';
import { jsonIn } from './http-api/json-in.ts';
import type { Clock, Outbox } from './parts.ts';
import type { Services } from './services/services.ts';
import { openSmsGateway, type SmsGatewaySimulator } from './sms-gateway/simulator.ts';
import type { Store } from './store.ts';

type Setting = Pick<Services, 'secrets'> & {
  apiEndpoint: string;
  resources: Resources;
  store: Store;
  clock: Clock;
  outbox: Outbox;
  report(line: string): void;
};

/** The output that names the secret of the platforms' accounts. */
const platformAccounts = 'PlatformAccounts';

/** The output that names the secret of the SMS gateway's account. */
const gatewayAccount = 'SmsGatewayAccount';

/** The value of the secret that an output names, as it is at that moment. */
const secretOf = ({ resources, secrets }: Setting, output: string): unknown => {
  const arn = resources.output(output);
  const value = typeof arn === 'string' ? secrets.valueOf(arn) : undefined;
  return value === undefined ? undefined : jsonIn(value);
};

/** Opens the systems of others that the hotline sends through, as far as a run simulates them. */
export const openOutside = (
  setting: Setting,
): { chat: ChatPlatforms; smsGateway: SmsGatewaySimulator } => {
  const address = setting.apiEndpoint;
  const accounts = () => secretOf(setting, platformAccounts);
  const credentials = () => secretOf(setting, gatewayAccount);
  return {
    chat: openChatPlatforms({ ...setting, address, accounts }),
    smsGateway: openSmsGateway({ ...setting, address, credentials }),
  };
};
