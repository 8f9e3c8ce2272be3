import { CfnRoutingProfile } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import { foreignLangs, type Lang, langs, officialLang } from '../../../i18n/languages.ts';
import type { CallTransferDestinations } from './call-transfer-destinations.ts';
import type { ConnectInstanceResource } from './connect-instance.ts';
import { type ConnectQueues, serviceQueues } from './queues.ts';

type RoutingProfilesProps = {
  instance: ConnectInstanceResource;
  queues: ConnectQueues;
  passingOn: CallTransferDestinations;
};

/** Maximum number of contacts that one operator handles at the same time, keyed by channel. */
const concurrency = { VOICE: 1, CHAT: 2, TASK: 2 };
type Channel = keyof typeof concurrency;

/** Languages that operators of a routing profile speak, keyed by the profile's name. */
const profiles: Record<string, readonly Lang[]> = {
  [`operators-${officialLang}`]: [officialLang],
  ...Object.fromEntries(
    foreignLangs.map((lang) => [`operators-${officialLang}-${lang}`, [officialLang, lang]]),
  ),
  'operators-all': langs,
};

/**
 * Returns the priority of a language's queues in a routing profile; 1 is first. Operators who speak Khmer or English take
 * contacts in these languages before Vietnamese ones, because few operators can.
 */
const priorityOf = (lang: Lang): number => (foreignLangs.includes(lang) ? 1 : 2);

/**
 * Connect's routing profiles, which define the queues from which operators receive contacts and the order of these queues.
 */
export class RoutingProfiles extends Construct {
  constructor(scope: Construct, id: string, props: RoutingProfilesProps) {
    super(scope, id);
    const { instance, queues, passingOn } = props;
    const entry = (queueArn: string, channel: Channel, priority: number) => ({
      delay: 0,
      priority,
      queueReference: { channel, queueArn },
    });
    const make = (name: string, description: string, queueConfigs: ReturnType<typeof entry>[]) =>
      new CfnRoutingProfile(this, name, {
        instanceArn: instance.arn,
        name,
        description,
        queueConfigs,
        defaultOutboundQueueArn: queues.arnOf('callbacks'),
        mediaConcurrencies: channels.map((channel) => ({
          channel,
          concurrency: concurrency[channel],
        })),
      });
    for (const [name, languages] of Object.entries(profiles)) {
      const own = serviceQueues.filter(({ lang }) => languages.includes(lang));
      make(name, `Operators who speak ${languages.join(', ')}`, [
        ...own.flatMap(({ name: queue, lang }) =>
          channels.map((channel) => entry(queues.arnOf(queue), channel, priorityOf(lang))),
        ),
        entry(queues.arnOf('callbacks'), 'VOICE', 3),
      ]);
    }
    make('supervisors', 'Supervisors who take calls transferred by operators', [
      entry(passingOn.supervisorsQueueArn, 'VOICE', 1),
    ]);
  }
}

const channels = ['VOICE', 'CHAT', 'TASK'] as const satisfies Channel[];
