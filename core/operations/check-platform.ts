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
    const again = 'deploy again: npm run deploy -- --stage …';
    if (!stack) return brokenFinding(name, 'is not there', again);
    if (!settled.test(stack.status)) {
      return brokenFinding(name, `stands at ${stack.status}`, `read its events, mend, ${again}`);
    }
    return isKept && !stack.isProtected
      ? brokenFinding(
          name,
          'could be deleted by one command',
          `switch on termination protection, or ${again}`,
        )
      : okFinding(name, stack.status);
  });
}

export function inspectTable(
  table: TableFact,
  { isKept }: Pick<ExpectedStage, 'isKept'>,
): Finding[] {
  const about = 'Table of the tickets';
  const wayOut = 'somebody has changed it by hand; deploy HotlineData';
  return [
    table.hasRecovery
      ? okFinding(about, 'can be brought back to any second of 35 days')
      : brokenFinding(about, 'has no recovery to a point in time', wayOut),
    ...(table.hasStream
      ? []
      : [brokenFinding(about, 'has no stream, so nothing follows a ticket', wayOut)]),
    ...(isKept && !table.isProtected ? [brokenFinding(about, 'could be deleted', wayOut)] : []),
  ];
}

export function inspectDeadLetterQueues(queues: readonly DeadLetterFact[]): Finding[] {
  const full = queues.filter(({ letters }) => letters > 0);
  if (full.length === 0) return [okFinding('Dead letters', `none in ${queues.length} queues`)];
  return full.map(({ queue, letters }) =>
    brokenFinding(
      'Dead letters',
      `${letters} in ${queue}`,
      'fix the cause, then npm run ops -- redrive --stage … (docs/runbook.md#redrive)',
    ),
  );
}

export function inspectAlarms({ all, calling, subscribers }: AlarmsFact): Finding[] {
  return [
    ...(all === 0
      ? [brokenFinding('Alarms', 'there are none', 'deploy HotlineOperations')]
      : calling.length === 0
        ? [okFinding('Alarms', `all ${all} are silent`)]
        : calling.map(({ name, description }) =>
            brokenFinding('Alarms', `${name} calls`, description.replace(/^.*What to do: /, '')),
          )),
    subscribers > 0
      ? okFinding('Who is called', `${subscribers} have confirmed that they want to be`)
      : brokenFinding(
          'Who is called',
          'nobody',
          'docs/deploy.md, section 2: subscribe whoever is on duty',
        ),
  ];
}

export function inspectKeys(keys: readonly KeyFact[]): Finding[] {
  return keys.map(({ name, state }) =>
    state === 'Enabled'
      ? okFinding(name, 'is enabled')
      : brokenFinding(
          name,
          `is ${state}`,
          'ask who did it; enable it, or cancel its deletion, at once',
        ),
  );
}

export function inspectSecrets(secrets: readonly SecretFact[]): Finding[] {
  return secrets.map(({ name, hasCurrent }) =>
    hasCurrent
      ? okFinding(name, 'has a version in force')
      : brokenFinding(
          name,
          'has no version in force',
          'put the version back that was there before',
        ),
  );
}

const soonDays = 30;

export function inspectCertificate(certificate: CertificateFact, now: Date): Finding {
  const { domain, status, until } = certificate;
  const about = `Certificate of ${domain}`;
  const wayOut = 'see that the CNAME of ACM still stands in the DNS: it is renewed by that';
  if (status !== 'ISSUED' || !until) return brokenFinding(about, `is ${status}`, wayOut);
  const days = Math.floor((until.getTime() - now.getTime()) / dayMs);
  if (days < 0) return brokenFinding(about, 'has run out', wayOut);
  return days < soonDays
    ? warningFinding(about, `runs out in ${days} days`, wayOut)
    : okFinding(about, `holds for ${days} days`);
}

export function inspectFirewall({ isBefore }: FirewallFact): Finding {
  return isBefore
    ? okFinding('Firewall', 'stands before the front')
    : brokenFinding(
        'Firewall',
        'does not stand before the front',
        'deploy HotlineWebEdge and HotlineWeb',
      );
}

export function inspectSignIn(
  { mfa }: SignInFact,
  { mustUseMfa }: Pick<ExpectedStage, 'mustUseMfa'>,
): Finding {
  return mustUseMfa && mfa !== 'ON'
    ? brokenFinding('Sign-in of staff', `asks for a second factor: ${mfa}`, 'deploy HotlineIntake')
    : okFinding('Sign-in of staff', `second factor: ${mfa}`);
}
