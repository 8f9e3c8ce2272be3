import ts from 'typescript';
import { mutationsOf } from './mutations.ts';

/** A deliberate mistake at one place in a source file. */
export type Mutant = {
  id: string;
  file: string;
  line: number;
  kind: string;
  original: string;
  replacement: string;
};

/** Name of the global function that mutated code calls to find out whether a mutant is active. */
export const mutantSwitchName = '__isTried';

/** Name of the global function with which mutated code creates caches that are emptied before each run. */
export const cacheFactoryName = '__cachePerRun';

/** Returns true for `new Map()` or `new WeakMap()` without content at the top level of a module: a cache. */
const isModuleCache = (node: ts.Node): boolean =>
  ts.isNewExpression(node) &&
  /^(Weak)?Map$/.test(node.expression.getText()) &&
  (node.arguments ?? []).length === 0 &&
  ts.isVariableDeclaration(node.parent) &&
  ts.isSourceFile(node.parent.parent.parent.parent);

const isName = (node: ts.Node): boolean => {
  const { parent } = node;
  return (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isTaggedTemplateExpression(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node)
  );
};

const isAssigned = ({ parent }: ts.Node): boolean =>
  ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;

/** Returns true for parts of an optional chain, which can't be mutated alone without breaking its short-circuiting. */
const isInsideChain = (node: ts.Node): boolean => {
  const { parent } = node;
  const isPart =
    ts.isPropertyAccessExpression(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isCallExpression(parent);
  return isPart && parent.expression === node && ts.isOptionalChain(parent);
};

const isCallee = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) && node.parent.expression === node && !ts.isArrowFunction(node);

const canBeMutated = (node: ts.Node): boolean =>
  !isName(node) && !(isAssigned(node) && isListOrObjectOnTheLeft(node)) && !isCallee(node);

const isListOrObjectOnTheLeft = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node.parent) &&
  node.parent.left === node &&
  (ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node));

/** Returns the `?.` steps of a chain; each mutant replaces one of them with a plain access. */
const questionsOf = (node: ts.Node): ts.Node[] => {
  const nodes: ts.Node[] = [];
  let at: ts.Node = node;
  while (
    ts.isPropertyAccessExpression(at) ||
    ts.isElementAccessExpression(at) ||
    ts.isCallExpression(at)
  ) {
    if (at.questionDotToken) nodes.push(at.questionDotToken);
    at = at.expression;
  }
  return nodes;
};

/** Returns a source file's code with every mutant behind a condition; none is active until selected. */
export function withMutants(file: string, text: string): { code: string; mutants: Mutant[] } {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const ask = (node: ts.Node, kind: string, replacement: string): string => {
    const id = `${file}#${mutants.length}`;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    mutants.push({ id, file, line: line + 1, kind, original: node.getText(), replacement });
    return `${mutantSwitchName}('${id}')`;
  };
  const add = (node: ts.Node, kind: string, replacement: string): string =>
    `${ask(node, kind, replacement)} ? (${replacement}) : `;

  const inner = (node: ts.Node): string => {
    let out = '';
    let at = node.getStart();
    ts.forEachChild(node, (child) => {
      out += text.slice(at, child.getStart()) + shown(child);
      at = child.end;
    });
    return out + text.slice(at, node.end);
  };

  const withoutQuestion = (node: ts.Node, question: ts.Node): string => {
    const before = text.slice(node.getStart(), question.getStart());
    const after = text.slice(question.end, node.end);
    return before + (/^[[(]/.test(after) ? '' : '.') + after;
  };

  const shown = (node: ts.Node): string => {
    if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node)) return node.getText();
    if (ts.isBlock(node) && node.statements.length > 0) {
      return `{ if (${ask(node, 'block', '{}')}) {} else ${inner(node)} }`;
    }
    if (isModuleCache(node)) return `${cacheFactoryName}(() => ${node.getText()})`;
    if (isInsideChain(node) || !canBeMutated(node)) return inner(node);
    const isChain = ts.isOptionalChain(node);
    const questions = isChain ? questionsOf(node) : [];
    const switches = [
      ...questions.map((one) => add(node, 'question', withoutQuestion(node, one))),
      ...mutationsOf(node).map(({ kind, replacement }) => add(node, kind, replacement)),
    ];
    return switches.length > 0 ? `(${switches.join('')}(${inner(node)}))` : inner(node);
  };

  return { code: inner(source), mutants };
}
