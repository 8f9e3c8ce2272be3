import { dayMs } from '../time/day-ms.ts';
import { broken, type Finding, ok, warning } from './finding.ts';
import type {
  AlarmsFact,
  CertificateFact,
  FirewallFact,
  KeyFact,
  LetterFact,
  SecretFact,
  SignInFact,
  StackFact,
  TableFact,
  Wanted,
} from './stage-facts.ts';

const settled = /^(CREATE|UPDATE|IMPORT)_COMPLETE$/;

export const judgeStacks = (
  names: readonly string[],
  stacks: readonly StackFact[],
  { isKept }: Pick<Wanted, 'isKept'>,
): Finding[] =>
  names.map((name) => {
    const stack = stacks.find((one) => one.name === name);
    const again = 'deploy again: npm run deploy -- --stage …';
    if (!stack) return broken(name, 'is not there', again);
    if (!settled.test(stack.status)) {
      return broken(name, `stands at ${stack.status}`, `read its events, mend, ${again}`);
    }
    return isKept && !stack.isProtected
      ? broken(
          name,
          'could be deleted by one command',
          `switch on termination protection, or ${again}`,
        )
      : ok(name, stack.status);
  });

export const judgeTable = (table: TableFact, { isKept }: Pick<Wanted, 'isKept'>): Finding[] => {
  const about = 'Table of the tickets';
  const wayOut = 'somebody has changed it by hand; deploy HotlineData';
  return [
    table.hasRecovery
      ? ok(about, 'can be brought back to any second of 35 days')
      : broken(about, 'has no recovery to a point in time', wayOut),
    ...(table.hasStream
      ? []
      : [broken(about, 'has no stream, so nothing follows a ticket', wayOut)]),
    ...(isKept && !table.isProtected ? [broken(about, 'could be deleted', wayOut)] : []),
  ];
};

export const judgeLetters = (queues: readonly LetterFact[]): Finding[] => {
  const full = queues.filter(({ letters }) => letters > 0);
  if (full.length === 0) return [ok('Dead letters', `none in ${queues.length} queues`)];
  return full.map(({ queue, letters }) =>
    broken(
      'Dead letters',
      `${letters} in ${queue}`,
      'fix the cause, then npm run ops -- redrive --stage … (docs/runbook.md#redrive)',
    ),
  );
};

export const judgeAlarms = ({ all, calling, subscribers }: AlarmsFact): Finding[] => [
  ...(all === 0
    ? [broken('Alarms', 'there are none', 'deploy HotlineOperations')]
    : calling.length === 0
      ? [ok('Alarms', `all ${all} are silent`)]
      : calling.map(({ name, description }) =>
          broken('Alarms', `${name} calls`, description.replace(/^.*What to do: /, '')),
        )),
  subscribers > 0
    ? ok('Who is called', `${subscribers} have confirmed that they want to be`)
    : broken('Who is called', 'nobody', 'docs/deploy.md, section 2: subscribe whoever is on duty'),
];

export const judgeKeys = (keys: readonly KeyFact[]): Finding[] =>
  keys.map(({ name, state }) =>
    state === 'Enabled'
      ? ok(name, 'is enabled')
      : broken(name, `is ${state}`, 'ask who did it; enable it, or cancel its deletion, at once'),
  );

export const judgeSecrets = (secrets: readonly SecretFact[]): Finding[] =>
  secrets.map(({ name, hasCurrent }) =>
    hasCurrent
      ? ok(name, 'has a version in force')
      : broken(name, 'has no version in force', 'put the version back that was there before'),
  );

const soonDays = 30;

export const judgeCertificate = (certificate: CertificateFact, now: Date): Finding => {
  const { domain, status, until } = certificate;
  const about = `Certificate of ${domain}`;
  const wayOut = 'see that the CNAME of ACM still stands in the DNS: it is renewed by that';
  if (status !== 'ISSUED' || !until) return broken(about, `is ${status}`, wayOut);
  const days = Math.floor((until.getTime() - now.getTime()) / dayMs);
  if (days < 0) return broken(about, 'has run out', wayOut);
  return days < soonDays
    ? warning(about, `runs out in ${days} days`, wayOut)
    : ok(about, `holds for ${days} days`);
};

export const judgeFirewall = ({ isBefore }: FirewallFact): Finding =>
  isBefore
    ? ok('Firewall', 'stands before the front')
    : broken('Firewall', 'does not stand before the front', 'deploy HotlineWebEdge and HotlineWeb');

export const judgeSignIn = (
  { mfa }: SignInFact,
  { mustUseMfa }: Pick<Wanted, 'mustUseMfa'>,
): Finding =>
  mustUseMfa && mfa !== 'ON'
    ? broken('Sign-in of staff', `asks for a second factor: ${mfa}`, 'deploy HotlineIntake')
    : ok('Sign-in of staff', `second factor: ${mfa}`);
