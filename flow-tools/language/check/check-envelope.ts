import type { FlowType } from '../flow-type.ts';
import { reservedIdentifiers } from '../names.ts';
import type { ConnectFlow } from '../read-flow.ts';
import type { ContactFlowFinding, ContactFlowFindingReporter } from './finding.ts';
import { createContactFlowFindingReporter } from './finding.ts';

const version = '2019-10-30';
const maxActions = 250;
const maxBytes = 1024 * 1024;
const maxCharacters = 50;
const forbiddenCharacters = /[%:(\\/)=$,;[\]{}]/;

/** Validates the top level of a contact flow: version, start action, size, settings and action identifiers. */
export function checkFlowStructure(
  flow: ConnectFlow,
  type: FlowType | undefined,
  bytes: number,
): ContactFlowFinding[] {
  const findings: ContactFlowFinding[] = [];
  const report = createContactFlowFindingReporter(findings);
  if (flow.Version !== version)
    report('error', 'version', {
      path: 'Version',
      summary: 'Invalid flow version. Path: Version',
      because: `The only version is ${version}, not ${flow.Version}`,
    });
  if (!flow.Actions.some(({ Identifier }) => Identifier === flow.StartAction))
    report('error', 'start-action', {
      path: 'StartAction',
      summary: 'Invalid flow property value. Path: StartAction',
      because: `Unknown action ${flow.StartAction}`,
    });
  checkSize(flow, bytes, report);
  checkSettings(flow, type, report);
  return [...findings, ...checkIdentifiers(flow)];
}

function checkSize(flow: ConnectFlow, bytes: number, report: ContactFlowFindingReporter) {
  if (flow.Actions.length > maxActions)
    report('error', 'action-count', {
      path: 'Actions',
      summary: `A flow can have at most ${maxActions} actions, not ${flow.Actions.length}. Path: Actions`,
    });
  if (bytes > maxBytes)
    report('error', 'size', {
      path: '',
      summary: `A flow can have at most 1 MB of JSON, not ${bytes} bytes`,
    });
}

function checkSettings(
  { Settings }: ConnectFlow,
  type: FlowType | undefined,
  report: ContactFlowFindingReporter,
) {
  if (!Settings) return;
  if (type !== undefined && type !== 'MODULE')
    report('warning', 'settings', {
      path: 'Settings',
      summary: `Only modules can have settings, not a ${type}. Path: Settings`,
    });
  const names = Settings.Transitions.map(({ ReferenceName }) => ReferenceName);
  for (const [n, name] of names.entries())
    if (names.indexOf(name) !== n)
      report('error', 'settings', {
        path: `Settings.Transitions[${n}].ReferenceName`,
        summary: `Invalid flow property value. Path: Settings.Transitions[${n}].ReferenceName`,
        because: `Duplicate name ${name}`,
      });
}

function checkIdentifiers(flow: ConnectFlow): ContactFlowFinding[] {
  const findings: ContactFlowFinding[] = [];
  const seen = new Set<string>();
  for (const [n, { Identifier }] of flow.Actions.entries()) {
    const path = `Actions[${n}].Identifier`;
    const because = seen.has(Identifier)
      ? `Duplicate identifier ${Identifier}`
      : findIdentifierFault(Identifier);
    const summary = `Invalid Action identifier. Path: ${path}`;
    if (because)
      createContactFlowFindingReporter(findings, Identifier)('error', 'identifier', {
        path,
        summary: summary,
        because,
      });
    seen.add(Identifier);
  }
  return findings;
}

function findIdentifierFault(identifier: string): string | undefined {
  if (identifier === '') return 'It is empty';
  if ([...identifier].length > maxCharacters)
    return `It has ${[...identifier].length} characters, at most ${maxCharacters} are allowed`;
  const [character] = identifier.match(forbiddenCharacters) ?? [];
  if (character) return `It may not hold the character ${character}`;
  return reservedIdentifiers.has(identifier) ? `It may not be the word ${identifier}` : undefined;
}
