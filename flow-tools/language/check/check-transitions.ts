import type { ActionSpec } from '../catalogue.ts';
import { listTransitions } from '../graph.ts';
import type { ResolvedActionSpec } from '../modes.ts';
import type { ConnectAction } from '../read-flow.ts';
import type { ContactFlowFindingReporter } from './finding.ts';

type TransitionContext = { path: string; report: ContactFlowFindingReporter };

/** Reports transitions of a flow action whose target does not exist in the flow. */
export function checkTransitionTargets(
  action: ConnectAction,
  names: ReadonlySet<string>,
  { path, report }: TransitionContext,
) {
  for (const transition of listTransitions(action, path))
    if (!names.has(transition.to))
      report('error', 'target', {
        path: transition.path,
        summary: `Invalid Action property value. Path: ${transition.path}`,
        because: `Unknown action ${transition.to || '(empty)'}`,
      });
}

/** Checks that a flow action has the next action and error branches that it requires, and none that it does not support. */
export function checkTransitions(
  action: ConnectAction,
  spec: ActionSpec,
  mode: ResolvedActionSpec,
  place: TransitionContext,
) {
  if (spec.terminal) return checkTerminal(action, place);
  const { path, report } = place;
  if (!action.Transitions.NextAction && !spec.nextOptional)
    report('error', 'next-action', {
      path: `${path}.Transitions.NextAction`,
      summary: `Action is missing required property. Path: ${path}.Transitions.NextAction`,
    });
  if (spec.nextOptional) checkSilentEnd(action, place);
  checkErrors(action, spec, mode, place);
  checkMirror(action, mode, place);
}

/** Warns if a flow action that plays messages in a loop continues after an interruption, but ends the flow when it fails. */
function checkSilentEnd({ Transitions }: ConnectAction, { path, report }: TransitionContext) {
  const { NextAction, Errors, Conditions } = Transitions;
  if (Conditions.length > 0 && Errors.length === 0 && !NextAction)
    report('warning', 'error-required', {
      path: `${path}.Transitions.Errors`,
      summary: `Action should have the error NoMatchingError. Path: ${path}`,
      because: 'If a message cannot be played, for example in a chat, the flow ends here',
    });
}

function checkTerminal({ Type, Transitions }: ConnectAction, { path, report }: TransitionContext) {
  const { NextAction, Errors, Conditions } = Transitions;
  if (NextAction || Errors.length > 0 || Conditions.length > 0)
    report('error', 'terminal', {
      path: `${path}.Transitions`,
      summary: `Action does not support transitions. Path: ${path}`,
      because: `${Type} ends the flow`,
    });
}

function checkErrors(
  { Type, Transitions }: ConnectAction,
  { errorsAdvised = [] }: ActionSpec,
  { mode, errorsRequired, errorsAllowed }: ResolvedActionSpec,
  { path, report }: TransitionContext,
) {
  const there = Transitions.Errors.map(({ ErrorType }) => ErrorType);
  for (const error of errorsRequired.filter((name) => !there.includes(name)))
    report('error', 'error-required', {
      path: `${path}.Transitions.Errors`,
      summary: `Action is missing required error. Error: ${error}, Path: ${path}`,
    });
  for (const error of errorsAdvised.filter((name) => !there.includes(name)))
    report('warning', 'error-required', {
      path: `${path}.Transitions.Errors`,
      summary: `Action should have the error ${error}. Path: ${path}`,
      because: 'New flows need it; older flows can lack it',
    });
  const form = mode ? `${Type} in the form "${mode}"` : Type;
  for (const [n, error] of there.entries()) {
    const at = `${path}.Transitions.Errors[${n}]`;
    const summary = `Invalid Action error. Error: ${error}, Path: ${at}`;
    if (!errorsAllowed.includes(error))
      report('error', 'error-unknown', {
        path: at,
        summary: summary,
        because: `${form} supports ${[...new Set(errorsAllowed)].join(', ') || 'no errors'}`,
      });
    else if (there.indexOf(error) !== n)
      report('error', 'error-unknown', { path: at, summary: summary, because: 'Duplicate error' });
  }
}

/**
 * Warns if the two branches of a flow action that must have the same target differ: `NextAction` and the error or condition
 * branch to which the Connect console copies it.
 */
function checkMirror(
  { Transitions }: ConnectAction,
  { nextMirrors }: ResolvedActionSpec,
  { path, report }: TransitionContext,
) {
  if (!nextMirrors || !Transitions.NextAction) return;
  const { Errors, Conditions } = Transitions;
  const mirrored =
    Errors.find(({ ErrorType }) => ErrorType === nextMirrors) ??
    Conditions.find(({ Condition }) => Condition.Operands[0] === nextMirrors);
  if (mirrored && mirrored.NextAction !== Transitions.NextAction)
    report('warning', 'next-mirrors', {
      path: `${path}.Transitions.NextAction`,
      summary: `NextAction differs from the branch ${nextMirrors}; the Connect console sets both to the same action. Path: ${path}.Transitions.NextAction`,
    });
}
