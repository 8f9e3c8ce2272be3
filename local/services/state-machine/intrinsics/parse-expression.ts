import { Json } from '../data/json.ts';
import { type PathScope, parseJsonPath, readAtPath } from '../data/path.ts';
import { arrayFunctions } from './array-functions.ts';
import { numberFunctions } from './number-functions.ts';
import type { RandomSource } from './random-source.ts';
import { textFunctions } from './text-functions.ts';

/**
 * Context in which an expression of a state machine is evaluated: the state's data, the context object and a source of
 * random values.
 */
export type ExpressionContext = PathScope & { randomSource: RandomSource };

export type Expression = (context: ExpressionContext) => Json;

const intrinsics = { ...arrayFunctions, ...textFunctions, ...numberFunctions };

const tokens =
  /\s*(?:(?<word>[A-Za-z.\d]+)\s*\(|'(?<text>(?:[^'\\]|\\[\\'{}])*)'|(?<path>\$(?:\[[^\]]*\]|[^\s,()[\]])*)|(?<scalar>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|(?<mark>[,)]))\s*/y;

/**
 * Position of a value in an expression. Literals are allowed only as function arguments, and the template argument of
 * `States.Format` keeps its backslashes.
 */
type Position = 'alone' | 'argument' | 'template';

type Token = Partial<Record<'word' | 'text' | 'path' | 'scalar' | 'mark', string>>;

/**
 * Parses an expression of the Amazon States Language, which is a JSONPath or a call of an intrinsic function. Expressions
 * are the values of template fields whose names end in `.$`.
 */
export function parseExpression(text: string): Expression {
  const remaining = tokenize(text);
  const expression = parseValue(remaining, 'alone');
  const [extra] = remaining;
  if (extra) throw new Error(`"${text}" has extra text after the expression`);
  return expression;
}

const tokenize = (text: string): Token[] => {
  const found: Token[] = [];
  tokens.lastIndex = 0;
  for (let at = 0; at < text.length; at = tokens.lastIndex) {
    const match = tokens.exec(text);
    if (!match?.groups) throw new Error(`"${text}" has a syntax error at "${text.slice(at)}"`);
    found.push({ ...match.groups });
  }
  return found;
};

const parseValue = (remaining: Token[], position: Position): Expression => {
  const { word, text, path, scalar, mark } = remaining.shift() ?? {};
  if (word !== undefined) return parseCall(word, remaining);
  if (path !== undefined) {
    const parsed = parseJsonPath(path);
    return (expressionContext) => readAtPath(parsed, expressionContext);
  }
  if (text !== undefined && position !== 'alone') {
    const value = position === 'template' ? text : text.replace(/\\(.)/gs, '$1');
    return () => value;
  }
  if (scalar !== undefined && position !== 'alone') {
    const value = Json.parse(JSON.parse(scalar));
    return () => value;
  }
  throw new Error(
    mark ? `a value is missing before "${mark}"` : 'expected a path or an intrinsic function',
  );
};

const parseCall = (name: string, remaining: Token[]): Expression => {
  const called = Object.hasOwn(intrinsics, name) ? intrinsics[name] : undefined;
  if (!called) throw new Error(`unknown intrinsic function "${name}"`);
  const args: Expression[] = [];
  if (remaining[0]?.mark === ')') remaining.shift();
  else parseArguments(name, remaining, args);
  if (!called.accepts(args.length))
    throw new Error(`${name} does not accept ${args.length} arguments`);
  return (context) =>
    called.run(
      args.map((argument) => argument(context)),
      context.randomSource,
    );
};

const parseArguments = (name: string, remaining: Token[], args: Expression[]): void => {
  for (let mark: string | undefined = ','; mark === ','; mark = remaining.shift()?.mark) {
    const isTemplate = name === 'States.Format' && args.length === 0;
    args.push(parseValue(remaining, isTemplate ? 'template' : 'argument'));
    if (!remaining[0]?.mark) throw new Error(`${name} has no closing bracket`);
  }
};
