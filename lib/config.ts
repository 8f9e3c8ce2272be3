/** Everything that differs between stages: amounts and capabilities, never a stage's name. */
export type StageConfig = {
  region: string;
  /** Tickets, keys and the secret outlive their stack, and no stack can be deleted by mistake. */
  keepDataOnDelete: boolean;
  /** The table is encrypted under the province's own key, so that access to all of it can be withdrawn. */
  hasOwnTableKey: boolean;
  requestsPerSecond: number;
  burstOfRequests: number;
  /** Real people are those of `core/directory/data/roster.json`; a role without one refuses the deploy. */
  roster: 'invented' | 'real';
  /** At this sum AWS stops sending SMS for the rest of the month; the alarm comes at four fifths. */
  smsBudgetUsd: number;
  /** Where citizens and officers find the hotline; without it, at the API's own address. */
  portalUrl?: string;
  /** The sender of e-mail; without it the deploy asks for the parameter `MailFrom`. */
  mailFrom?: string;
  /** SES proves the one address by a link, or the whole domain by records in its DNS. */
  mailIdentity: 'address' | 'domain';
  /** Staff prove themselves by a code from their phone too. */
  staffMustUseMfa: boolean;
  /** The account that is an administrator's always; without it the deploy asks for `FirstAdministrator`. */
  firstAdministrator?: string;
  /** The sender of SMS; without it the deploy asks for the parameter `SmsSender`. */
  smsSender?: string;
};

const stages: ReadonlyMap<string, StageConfig> = new Map([
  [
    'local',
    {
      region: 'ap-southeast-1',
      keepDataOnDelete: false,
      hasOwnTableKey: false,
      requestsPerSecond: 1_000,
      burstOfRequests: 2_000,
      roster: 'invented',
      smsBudgetUsd: 1,
      mailFrom: 'tong-dai@1022.example',
      mailIdentity: 'address',
      staffMustUseMfa: false,
      firstAdministrator: '10220000-0000-4000-8000-000000000001',
      smsSender: '1022TraVinh',
    },
  ],
  [
    'dev',
    {
      region: 'ap-southeast-1',
      keepDataOnDelete: false,
      hasOwnTableKey: false,
      requestsPerSecond: 20,
      burstOfRequests: 40,
      roster: 'invented',
      smsBudgetUsd: 1,
      mailIdentity: 'address',
      staffMustUseMfa: false,
    },
  ],
  [
    'prod',
    {
      region: 'ap-southeast-1',
      keepDataOnDelete: true,
      hasOwnTableKey: true,
      requestsPerSecond: 500,
      burstOfRequests: 1_000,
      roster: 'real',
      smsBudgetUsd: 2_000,
      portalUrl: 'https://1022.travinh.gov.vn',
      mailIdentity: 'domain',
      staffMustUseMfa: true,
    },
  ],
]);

/** The stages of a list such as `dev,prod`, in its order. */
export function stagesNamed(list: string): [name: string, config: StageConfig][] {
  return list.split(',').map((name) => {
    const config = stages.get(name);
    if (!config) throw new Error(`There is no stage "${name}", only ${[...stages.keys()]}`);
    return [name, config];
  });
}
