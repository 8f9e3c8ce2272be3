import * as z from 'zod';
import { type Finding, reportTo } from './finding.ts';
import { FlowType, typeOfConsoleName } from './flow-type.ts';
import { json } from './json.ts';

export type Condition = { Operator: string; Operands: (string | Condition)[] };

/** Operands of other kinds are read as what they are, to be refused with a reason. */
const Condition: z.ZodType<Condition> = z.looseObject({
  Operator: z.string(),
  Operands: z.array(z.union([z.string(), z.lazy(() => Condition)])),
});

/** An export leaves out what is empty, or writes null. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

const Transitions = z.looseObject({
  NextAction: z.string().nullish(),
  Errors: listOf(z.looseObject({ ErrorType: z.string(), NextAction: z.string() })),
  Conditions: listOf(z.looseObject({ NextAction: z.string(), Condition })),
});

const Action = z.looseObject({
  Identifier: z.string(),
  Type: z.string(),
  Parameters: z
    .record(z.string(), json)
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

const Flow = z.looseObject({
  Version: z.string(),
  StartAction: z.string(),
  Metadata: z
    .looseObject({
      name: z.string().nullish(),
      type: z.string().nullish(),
    })
    .nullish(),
  Actions: z.array(Action),
  Settings: ModuleSettings.nullish(),
});

export type Action = z.infer<typeof Action>;
export type Flow = z.infer<typeof Flow>;

/** What the service's Describe calls answer: the flow is text inside. */
const Described = z.union([
  z
    .looseObject({ ContactFlow: z.looseObject({ Content: z.string(), Type: FlowType.nullish() }) })
    .transform(({ ContactFlow: { Content, Type } }) => ({ content: Content, type: Type })),
  z
    .looseObject({ ContactFlowModule: z.looseObject({ Content: z.string() }) })
    .transform(({ ContactFlowModule: { Content } }) => ({
      content: Content,
      type: 'MODULE' as const,
    })),
]);

type Read =
  | { kind: 'flow'; flow: Flow; type: FlowType | undefined; bytes: number }
  | { kind: 'refused'; findings: Finding[] };

/** Reads a flow from its JSON, as text or parsed; `type` is what the export itself says. */
export function readFlow(input: unknown): Read {
  const findings: Finding[] = [];
  const report = reportTo(findings);
  const value = typeof input === 'string' ? parsed(input) : input;
  const described = Described.safeParse(value);
  if (described.success) return readDescribed(described.data);

  const reason = notAFlow(value);
  if (reason) {
    report('error', 'format', { path: '', says: 'Invalid flow content', because: reason });
    return { kind: 'refused', findings };
  }
  const flow = Flow.safeParse(value);
  if (flow.success)
    return { kind: 'flow', flow: flow.data, type: typeOf(flow.data), bytes: size(value) };
  for (const issue of flow.error.issues) {
    const path = pathOf(issue.path);
    report('error', 'format', { path, ...wordsFor(issue, path) });
  }
  return { kind: 'refused', findings };
}

function readDescribed({ content, type }: z.infer<typeof Described>): Read {
  const read = readFlow(content);
  return read.kind === 'flow' ? { ...read, type: type ?? read.type } : read;
}

const Parsed = z.string().transform((text, context) => {
  try {
    return json.parse(JSON.parse(text));
  } catch {
    context.addIssue('Not JSON');
    return z.NEVER;
  }
});

const parsed = (text: string): unknown => Parsed.safeParse(text.replace(/^\uFEFF/, '')).data;

const AnObject = z.record(z.string(), z.unknown());

function notAFlow(value: unknown): string | undefined {
  const { data } = AnObject.safeParse(value);
  if (value === undefined) return 'It is not JSON';
  if (!data) return 'It must be a JSON object';
  if ('modules' in data && !('Actions' in data))
    return "This is the console's export format of before 2020 (modules and branches), not the flow language; export the flow anew or take the content of DescribeContactFlow";
  return undefined;
}

function wordsFor(issue: z.core.$ZodIssue, path: string) {
  const because = `${issue.message}`;
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  const action = path.startsWith('Actions[');
  const kind = action ? 'Action' : 'Flow';
  return missing
    ? { says: `${kind} is missing required property. Path: ${path}` }
    : { says: `Invalid ${kind} property value. Path: ${path}`, because };
}

const pathOf = (keys: readonly PropertyKey[]): string =>
  keys.reduce<string>(
    (path, key) =>
      typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${String(key)}` : String(key),
    '',
  );

/** Only modules return; settings alone are a module's if the console hasn't said otherwise. */
function typeOf({ Metadata, Actions, Settings }: Flow): FlowType | undefined {
  if (Actions.some(({ Type }) => Type === 'EndFlowModuleExecution')) return 'MODULE';
  const named = Metadata?.type ? typeOfConsoleName(Metadata.type) : undefined;
  return named ?? (Settings ? 'MODULE' : undefined);
}

const size = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
