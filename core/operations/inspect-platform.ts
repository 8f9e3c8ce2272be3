import { dayMs } from '../time/day-ms.ts';
import {
  createBrokenFinding,
  createOkFinding,
  createWarningFinding,
  type StageFinding,
} from './stage-finding.ts';
import type {
  AlarmsState,
  CertificateState,
  DeadLetterQueueState,
  ExpectedStage,
  FirewallState,
  KmsKeyState,
  SecretState,
  SignInState,
  StackState,
  TableState,
} from './stage-state.ts';

const completeStatusPattern = /^(CREATE|UPDATE|IMPORT)_COMPLETE$/;

export function inspectStacks(
  names: readonly string[],
  stacks: readonly StackState[],
  { isKept }: Pick<ExpectedStage, 'isKept'>,
): StageFinding[] {
  return names.map((name) => {
    const stack = stacks.find((one) => one.name === name);
    const again = 'deploy: npm run deploy -- --stage …';
    if (!stack) return createBrokenFinding(name, 'stack does not exist', again);
    if (!completeStatusPattern.test(stack.status)) {
      return createBrokenFinding(
        name,
        `stack status is ${stack.status}`,
        `read the stack events and fix the cause, then ${again}`,
      );
    }
    return isKept && !stack.isProtected
      ? createBrokenFinding(
          name,
          'termination protection is off',
          `enable termination protection, or ${again}`,
        )
      : createOkFinding(name, stack.status);
  });
}

export function inspectTable(
  table: TableState,
  { isKept }: Pick<ExpectedStage, 'isKept'>,
): StageFinding[] {
  const about = 'Ticket table';
  const remedy = 'the table was changed manually; deploy HotlineData';
  return [
    table.hasRecovery
      ? createOkFinding(about, 'point-in-time recovery covers 35 days')
      : createBrokenFinding(about, 'point-in-time recovery is off', remedy),
    ...(table.hasStream
      ? []
      : [
          createBrokenFinding(
            about,
            'the stream is off, so ticket changes are not processed',
            remedy,
          ),
        ]),
    ...(isKept && !table.isProtected
      ? [createBrokenFinding(about, 'deletion protection is off', remedy)]
      : []),
  ];
}

export function inspectDeadLetterQueues(queues: readonly DeadLetterQueueState[]): StageFinding[] {
  const full = queues.filter(({ letters }) => letters > 0);
  if (full.length === 0)
    return [createOkFinding('Dead-letter queues', `all ${queues.length} are empty`)];
  return full.map(({ queue, letters }) =>
    createBrokenFinding(
      'Dead-letter queues',
      `${letters} messages in ${queue}`,
      'fix the cause, then npm run ops -- redrive --stage … (docs/runbook.md#redrive)',
    ),
  );
}

export function inspectAlarms({ all, calling, subscribers }: AlarmsState): StageFinding[] {
  return [
    ...(all === 0
      ? [createBrokenFinding('Alarms', 'no alarms exist', 'deploy HotlineOperations')]
      : calling.length === 0
        ? [createOkFinding('Alarms', `none of ${all} is active`)]
        : calling.map(({ name, description }) =>
            createBrokenFinding(
              'Alarms',
              `${name} is active`,
              description.replace(/^.*What to do: /, ''),
            ),
          )),
    subscribers > 0
      ? createOkFinding('Alarm subscribers', `${subscribers} confirmed`)
      : createBrokenFinding(
          'Alarm subscribers',
          'none',
          'subscribe the people on duty (docs/deploy.md, section 2)',
        ),
  ];
}

export function inspectKmsKeys(keys: readonly KmsKeyState[]): StageFinding[] {
  return keys.map(({ name, state }) =>
    state === 'Enabled'
      ? createOkFinding(name, 'enabled')
      : createBrokenFinding(
          name,
          `key state is ${state}`,
          'enable the key or cancel its deletion at once; find out who changed it',
        ),
  );
}

export function inspectSecrets(secrets: readonly SecretState[]): StageFinding[] {
  return secrets.map(({ name, hasCurrent }) =>
    hasCurrent
      ? createOkFinding(name, 'has a current version')
      : createBrokenFinding(name, 'has no current version', 'restore the previous version'),
  );
}

const soonDays = 30;

export function inspectCertificate(certificate: CertificateState, now: Date): StageFinding {
  const { domain, status, until } = certificate;
  const about = `Certificate of ${domain}`;
  const remedy = 'check that the CNAME record of ACM exists in the DNS; ACM needs it for renewal';
  if (status !== 'ISSUED' || !until)
    return createBrokenFinding(about, `status is ${status}`, remedy);
  const days = Math.floor((until.getTime() - now.getTime()) / dayMs);
  if (days < 0) return createBrokenFinding(about, 'has expired', remedy);
  return days < soonDays
    ? createWarningFinding(about, `expires in ${days} days`, remedy)
    : createOkFinding(about, `valid for ${days} days`);
}

export function inspectFirewall({ isBefore }: FirewallState): StageFinding {
  return isBefore
    ? createOkFinding('Firewall', 'attached to the CloudFront distribution')
    : createBrokenFinding(
        'Firewall',
        'not attached to the CloudFront distribution',
        'deploy HotlineWebEdge and HotlineWeb',
      );
}

export function inspectSignIn(
  { mfa }: SignInState,
  { mustUseMfa }: Pick<ExpectedStage, 'mustUseMfa'>,
): StageFinding {
  return mustUseMfa && mfa !== 'ON'
    ? createBrokenFinding('Staff sign-in', `MFA is ${mfa}, must be ON`, 'deploy HotlineIntake')
    : createOkFinding('Staff sign-in', `MFA: ${mfa}`);
}
