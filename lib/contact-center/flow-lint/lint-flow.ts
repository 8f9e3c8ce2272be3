import { listStrings, readJsonValue } from '../../../flow-tools/json.ts';
import {
  type ContactFlowFinding,
  createContactFlowFindingReporter,
} from '../../../flow-tools/language/check/finding.ts';
import {
  findReachableActions,
  indexActions,
  listTargets,
} from '../../../flow-tools/language/graph.ts';
import type { ConnectAction, ConnectFlow } from '../../../flow-tools/language/read-flow.ts';

type Prompts = {
  languages: readonly string[];
  /** Returns whether a recording with this name exists in the given language. */
  has: (language: string, key: string) => boolean;
};

export const errorWithoutHelpRule = 'error-without-help';

/**
 * Checks one contact flow against rules of this project that Connect does not enforce. Timeouts must be handled, callers
 * must get help after errors, and all recordings must exist.
 */
export function lintFlow(
  flow: ConnectFlow,
  prompts?: Prompts,
  helps = isHelpAction,
): ContactFlowFinding[] {
  const actions = indexActions(flow);
  return flow.Actions.flatMap((action, n) => {
    const findings: ContactFlowFinding[] = [];
    const report = createContactFlowFindingReporter(findings, action.Identifier);
    const path = `Actions[${n}]`;
    if (isStore(action) && !hasTimeoutBranch(action, actions))
      report('lint', 'timeout-unasked', {
        path,
        summary: `Without input Connect stores the text Timeout, but no later condition compares with it. Path: ${path}`,
      });
    if (action.Type === 'InvokeLambdaFunction' && !findsHelp(action, actions, helps))
      report('lint', errorWithoutHelpRule, {
        path,
        summary: `The error branch reaches no operator, no flow and no recording. Path: ${path}`,
      });
    if (prompts)
      for (const missing of listMissingRecordings(action, prompts))
        report('lint', 'recording-missing', {
          path,
          summary: `Recording ${missing} does not exist. Path: ${path}`,
        });
    return findings;
  });
}

const isStore = ({ Type, Parameters }: ConnectAction) =>
  Type === 'GetParticipantInput' && Parameters['StoreInput'] === 'True';

function hasTimeoutBranch(
  { Transitions }: ConnectAction,
  actions: ReadonlyMap<string, ConnectAction>,
): boolean {
  const next = actions.get(Transitions.NextAction ?? '');
  return (
    next?.Type === 'Compare' &&
    next.Parameters['ComparisonValue'] === '$.StoredCustomerInput' &&
    next.Transitions.Conditions.some(({ Condition }) => Condition.Operands[0] === 'Timeout')
  );
}

const helpActionTypes: ReadonlySet<string> = new Set([
  'TransferContactToQueue',
  'DequeueContactAndTransferToQueue',
  'TransferContactToAgent',
  'TransferToFlow',
  'TransferParticipantToThirdParty',
  'CreateCallbackContact',
]);

const isRecordingAction = ({ Parameters }: ConnectAction) =>
  [
    'RecordingBehavior.IVRRecordingBehavior',
    'VoiceBehavior.VoiceRecordingBehavior.IVRRecordingBehavior',
  ].some((path) => readJsonValue(Parameters, path) === 'Enabled');

function findsHelp(
  { Transitions }: ConnectAction,
  actions: ReadonlyMap<string, ConnectAction>,
  helps: (action: ConnectAction) => boolean,
): boolean {
  return Transitions.Errors.every(({ NextAction }) =>
    [...findReachableActions(NextAction, actions, listTargets)].some((name) => {
      const action = actions.get(name);
      return action && helps(action);
    }),
  );
}

/**
 * Returns true if a flow action helps a caller after an error. It must lead to a queue, an operator, another flow, an
 * external number, a callback or a voice message.
 */
export function isHelpAction(action: ConnectAction): boolean {
  return helpActionTypes.has(action.Type) || isRecordingAction(action);
}

/**
 * Returns the missing recordings that a flow action plays. If the recording's path contains the language attribute, the
 * recording must exist in every language, otherwise only in the language of the path.
 */
function listMissingRecordings(
  { Parameters }: ConnectAction,
  { languages, has }: Prompts,
): string[] {
  return listStrings(Parameters, '')
    .filter(({ path }) => path.endsWith('.Media.Uri'))
    .flatMap(({ text }) => {
      const [, folder, key] = text.match(/\/([^/]+)\/([^/]+)\.wav$/) ?? [];
      if (folder === undefined || key === undefined) return [];
      // keys from contact attributes are known only at run time and checked where they are produced
      if (key.includes('$')) return [];
      const needed = folder.startsWith('$') ? languages : [folder];
      return needed
        .filter((language) => !has(language, key))
        .map((language) => `${language}/${key}`);
    });
}
