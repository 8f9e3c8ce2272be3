import { dayMs } from '../time/day-ms.ts';
import { brokenFinding, type Finding, okFinding, warningFinding } from './finding.ts';
import type {
  AlarmsFact,
  CertificateFact,
  DeadLetterFact,
  ExpectedStage,
  FirewallFact,
  KeyFact,
  SecretFact,
  SignInFact,
  StackFact,
  TableFact,
} from './stage-facts.ts';

const settled = /^(CREATE|UPDATE|IMPORT)_COMPLETE$/;

export function inspectStacks(
  names: readonly string[],
  stacks: readonly StackFact[],
  { isKept }: Pick<ExpectedStage, 'isKept'>,
): Finding[] {
  return names.map((name) => {
    const stack = stacks.find((one) => one.name === name);
    const again = 'deploy: npm run deploy -- --stage …';
    if (!stack) return brokenFinding(name, 'stack does not exist', again);
    if (!settled.test(stack.status)) {
      return brokenFinding(
        name,
        `stack status is ${stack.status}`,
        `read the stack events and fix the cause, then ${again}`,
      );
    }
    return isKept && !stack.isProtected
      ? brokenFinding(
          name,
          'termination protection is off',
          `enable termination protection, or ${again}`,
        )
      : okFinding(name, stack.status);
  });
}

export function inspectTable(
  table: TableFact,
  { isKept }: Pick<ExpectedStage, 'isKept'>,
): Finding[] {
  const about = 'Ticket table';
  const wayOut = 'the table was changed manually; deploy HotlineData';
  return [
    table.hasRecovery
      ? okFinding(about, 'point-in-time recovery covers 35 days')
      : brokenFinding(about, 'point-in-time recovery is off', wayOut),
    ...(table.hasStream
      ? []
      : [brokenFinding(about, 'the stream is off, so ticket changes are not processed', wayOut)]),
    ...(isKept && !table.isProtected
      ? [brokenFinding(about, 'deletion protection is off', wayOut)]
      : []),
  ];
}

export function inspectDeadLetterQueues(queues: readonly DeadLetterFact[]): Finding[] {
  const full = queues.filter(({ letters }) => letters > 0);
  if (full.length === 0) return [okFinding('Dead-letter queues', `all ${queues.length} are empty`)];
  return full.map(({ queue, letters }) =>
    brokenFinding(
      'Dead-letter queues',
      `${letters} messages in ${queue}`,
      'fix the cause, then npm run ops -- redrive --stage … (docs/runbook.md#redrive)',
    ),
  );
}

export function inspectAlarms({ all, calling, subscribers }: AlarmsFact): Finding[] {
  return [
    ...(all === 0
      ? [brokenFinding('Alarms', 'no alarms exist', 'deploy HotlineOperations')]
      : calling.length === 0
        ? [okFinding('Alarms', `none of ${all} is active`)]
        : calling.map(({ name, description }) =>
            brokenFinding(
              'Alarms',
              `${name} is active`,
              description.replace(/^.*What to do: /, ''),
            ),
          )),
    subscribers > 0
      ? okFinding('Alarm subscribers', `${subscribers} confirmed`)
      : brokenFinding(
          'Alarm subscribers',
          'none',
          'subscribe the people on duty (docs/deploy.md, section 2)',
        ),
  ];
}

export function inspectKeys(keys: readonly KeyFact[]): Finding[] {
  return keys.map(({ name, state }) =>
    state === 'Enabled'
      ? okFinding(name, 'enabled')
      : brokenFinding(
          name,
          `key state is ${state}`,
          'enable the key or cancel its deletion at once; find out who changed it',
        ),
  );
}

export function inspectSecrets(secrets: readonly SecretFact[]): Finding[] {
  return secrets.map(({ name, hasCurrent }) =>
    hasCurrent
      ? okFinding(name, 'has a current version')
      : brokenFinding(name, 'has no current version', 'restore the previous version'),
  );
}

const soonDays = 30;

export function inspectCertificate(certificate: CertificateFact, now: Date): Finding {
  const { domain, status, until } = certificate;
  const about = `Certificate of ${domain}`;
  const wayOut = 'check that the CNAME record of ACM exists in the DNS; ACM needs it for renewal';
  if (status !== 'ISSUED' || !until) return brokenFinding(about, `status is ${status}`, wayOut);
  const days = Math.floor((until.getTime() - now.getTime()) / dayMs);
  if (days < 0) return brokenFinding(about, 'has expired', wayOut);
  return days < soonDays
    ? warningFinding(about, `expires in ${days} days`, wayOut)
    : okFinding(about, `valid for ${days} days`);
}

export function inspectFirewall({ isBefore }: FirewallFact): Finding {
  return isBefore
    ? okFinding('Firewall', 'attached to the CloudFront distribution')
    : brokenFinding(
        'Firewall',
        'not attached to the CloudFront distribution',
        'deploy HotlineWebEdge and HotlineWeb',
      );
}

export function inspectSignIn(
  { mfa }: SignInFact,
  { mustUseMfa }: Pick<ExpectedStage, 'mustUseMfa'>,
): Finding {
  return mustUseMfa && mfa !== 'ON'
    ? brokenFinding('Staff sign-in', `MFA is ${mfa}, must be ON`, 'deploy HotlineIntake')
    : okFinding('Staff sign-in', `MFA: ${mfa}`);
}
