import * as z from 'zod';
import { jsonValueSchema } from '../json.ts';
import { type ContactFlowFinding, createContactFlowFindingReporter } from './check/finding.ts';
import { toFormatFindings } from './check/format-faults.ts';
import { FlowType, parseConsoleFlowTypeName } from './flow-type.ts';
import { unwrapFlowExport } from './unwrap-export.ts';

export type FlowCondition = { Operator: string; Operands: (string | FlowCondition)[] };

/**
 * Schema for a condition in a contact flow. It accepts any operands, because a later check reports invalid operands with a
 * reason.
 */
const FlowCondition: z.ZodType<FlowCondition> = z.looseObject({
  Operator: z.string(),
  Operands: z.array(z.union([z.string(), z.lazy(() => FlowCondition)])),
});

/** Builds a schema for a list. An exported flow may omit an empty list or write null for it. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

const Transitions = z.looseObject({
  NextAction: z.string().nullish(),
  Errors: listOf(z.looseObject({ ErrorType: z.string(), NextAction: z.string() })),
  Conditions: listOf(z.looseObject({ NextAction: z.string(), Condition: FlowCondition })),
});

const ConnectAction = z.looseObject({
  Identifier: z.string(),
  Type: z.string(),
  Parameters: z
    .record(z.string(), jsonValueSchema)
    .nullish()
    .transform((parameters) => parameters ?? {}),
  Transitions: Transitions.nullish().transform(
    (transitions) => transitions ?? { Errors: [], Conditions: [] },
  ),
});

const ModuleSettings = z.looseObject({
  Transitions: listOf(
    z.looseObject({ DisplayName: z.string().nullish(), ReferenceName: z.string() }),
  ),
});

const ConnectFlow = z.looseObject({
  Version: z.string(),
  StartAction: z.string(),
  // only the console uses metadata, so faults in it are ignored
  Metadata: z
    .looseObject({
      name: z.string().nullish().catch(undefined),
      type: z.string().nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
  Actions: z.array(ConnectAction),
  Settings: ModuleSettings.nullish(),
});

/** Schema that replaces malformed parts of a flow by empty ones, so that the other parts can still be checked. */
const LenientFlow = ConnectFlow.extend({
  Version: z.string().catch(''),
  StartAction: z.string().catch(''),
  Actions: z.array(
    z
      .looseObject({
        Identifier: z.string().catch(''),
        Type: z.string().catch(''),
        Parameters: ConnectAction.shape.Parameters.catch({}),
        Transitions: ConnectAction.shape.Transitions.catch({ Errors: [], Conditions: [] }),
      })
      .catch({
        Identifier: '',
        Type: '',
        Parameters: {},
        Transitions: { Errors: [], Conditions: [] },
      }),
  ),
  Settings: ModuleSettings.nullish().catch(undefined),
});

export type ConnectAction = z.infer<typeof ConnectAction>;
export type ConnectFlow = z.infer<typeof ConnectFlow>;

type FlowReadResult =
  | { kind: 'flow'; flow: ConnectFlow; type: FlowType | undefined; bytes: number }
  /** `flow` contains empty parts instead of the malformed ones that `findings` describes. */
  | {
      kind: 'malformed';
      flow: ConnectFlow;
      type: FlowType | undefined;
      findings: ContactFlowFinding[];
    }
  | { kind: 'refused'; findings: ContactFlowFinding[] };

/**
 * Reads a contact flow from a console export or an API response, as JSON text or parsed JSON. Returns findings instead of
 * throwing. `type` is undefined if the input does not contain the flow type.
 */
export function readFlow(input: unknown): FlowReadResult {
  const unwrapped = unwrapFlowExport(input);
  if (unwrapped.kind === 'refused') return toRefusedResult(unwrapped.because);
  const { value, type: declaredType } = unwrapped;
  const type = FlowType.optional().safeParse(declaredType);
  if (!type.success)
    return toRefusedResult(
      `There is no type of flows ${declaredType}; there are ${FlowType.options.join(', ')}`,
    );
  const reason = explainNotAFlow(value);
  if (reason) return toRefusedResult(reason);
  const flow = ConnectFlow.safeParse(value);
  if (flow.success)
    return {
      kind: 'flow',
      flow: flow.data,
      type: type.data ?? determineFlowType(flow.data),
      bytes: computeJsonBytes(value),
    };
  const findings = toFormatFindings(flow.error.issues, value);
  const readable = LenientFlow.safeParse(value).data;
  return readable
    ? {
        kind: 'malformed',
        flow: readable,
        type: type.data ?? determineFlowType(readable),
        findings,
      }
    : { kind: 'refused', findings };
}

function toRefusedResult(because: string): FlowReadResult {
  const findings: ContactFlowFinding[] = [];
  createContactFlowFindingReporter(findings)('error', 'format', {
    path: '',
    summary: 'Invalid flow content',
    because,
  });
  return { kind: 'refused', findings };
}

const AnObject = z.record(z.string(), z.unknown());

function explainNotAFlow(value: unknown): string | undefined {
  const { data } = AnObject.safeParse(value);
  if (!data) return 'It must be a JSON object';
  if ('modules' in data && !('Actions' in data))
    return "This is the console's export format from before 2020 (modules and branches), not the flow language; export the flow again or take the content of DescribeContactFlow";
  if ('ContactFlow' in data || 'ContactFlowModule' in data)
    return 'It describes a flow, and its Content is missing';
  if ('Resources' in data && !('Actions' in data))
    return 'This is a CloudFormation template; take the Content of one of its flows';
  return undefined;
}

/**
 * Derives the type of a contact flow. It is a module if an action returns from a module; otherwise the console's metadata
 * decide, then the presence of module settings.
 */
function determineFlowType({ Metadata, Actions, Settings }: ConnectFlow): FlowType | undefined {
  if (Actions.some(({ Type }) => Type === 'EndFlowModuleExecution')) return 'MODULE';
  const named = Metadata?.type ? parseConsoleFlowTypeName(Metadata.type) : undefined;
  return named ?? (Settings ? 'MODULE' : undefined);
}

const computeJsonBytes = (value: unknown): number =>
  new TextEncoder().encode(JSON.stringify(value)).length;
