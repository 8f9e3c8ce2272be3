import ts from 'typescript';

/** A mutation: the replacement for an expression, and the kind of mistake that it simulates. */
export type Mutation = { kind: string; replacement: string };

const swapped: Record<string, readonly string[]> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
};

const otherMethods = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['toLowerCase', 'toUpperCase'],
  ['toUpperCase', 'toLowerCase'],
  ['max', 'min'],
  ['min', 'max'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
]);

/** Methods whose removal keeps the type of the result, such as `filter`. */
const droppedMethods = new Set(['filter', 'slice', 'toSorted', 'toReversed', 'trim']);

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

const comparisons = new Set(['<', '<=', '>', '>=', '===', '!==', '&&', '||', 'instanceof', 'in']);

/** Returns true for condition expressions, which are mutated to both `true` and `false`. */
const isCondition = (node: ts.Node): boolean => {
  const { parent } = node;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === node;
  return ts.isConditionalExpression(parent) && parent.condition === node;
};

const createConditionMutations = (node: ts.Node): Mutation[] => {
  const isLoop = ts.isWhileStatement(node.parent);
  return (isLoop ? ['false'] : ['true', 'false']).map((replacement) => ({
    kind: 'condition',
    replacement,
  }));
};

const ofBinary = (node: ts.BinaryExpression): Mutation[] => {
  const operator = node.operatorToken.getText();
  if (operator === '+' && (isText(node.left) || isText(node.right))) return [];
  const [left, right] = [node.left.getText(), node.right.getText()];
  const others = (swapped[operator] ?? []).map((other) => ({
    kind: 'operator',
    replacement: `(${left}) ${other} (${right})`,
  }));
  const isDecision = comparisons.has(operator) && !isCondition(node);
  return [...others, ...(isDecision ? createConditionMutations(node) : [])];
};

const ofCall = (node: ts.CallExpression): Mutation[] => {
  const { expression: callee } = node;
  if (!ts.isPropertyAccessExpression(callee) || callee.questionDotToken) return [];
  const name = callee.name.text;
  const subject = callee.expression.getText();
  if (droppedMethods.has(name)) return [{ kind: 'method', replacement: subject }];
  const other = otherMethods.get(name);
  const rest = node.getText().slice(callee.getText().length);
  return other ? [{ kind: 'method', replacement: `${subject}.${other}${rest}` }] : [];
};

const ofUnary = (node: ts.PrefixUnaryExpression): Mutation[] => {
  const operand = node.operand.getText();
  if (node.operator === ts.SyntaxKind.ExclamationToken) {
    return [{ kind: 'negation', replacement: `(${operand})` }];
  }
  if (node.operator === ts.SyntaxKind.MinusToken) {
    return [{ kind: 'operator', replacement: `+${operand}` }];
  }
  return [];
};

/** Returns true if the expression is the result of an arrow function, which is evaluated at the call. */
const isResult = (node: ts.Node): boolean =>
  ts.isArrowFunction(node.parent) && node.parent.body === node && node.getText() !== 'undefined';

const ofLiteral = (node: ts.Node): Mutation[] => {
  if (ts.isStringLiteralLike(node)) {
    return [{ kind: 'text', replacement: node.text === '' ? "'something else'" : "''" }];
  }
  if (ts.isTemplateExpression(node)) return [{ kind: 'text', replacement: "''" }];
  if (ts.isNumericLiteral(node)) {
    return [{ kind: 'number', replacement: `${Number(node.text.replaceAll('_', '')) + 1}` }];
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ kind: 'truth', replacement: 'false' }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ kind: 'truth', replacement: 'true' }];
  return [];
};

const ofExpression = (node: ts.Node): Mutation[] => {
  const decided = isCondition(node) ? createConditionMutations(node) : [];
  if (ts.isBinaryExpression(node)) return [...decided, ...ofBinary(node)];
  if (ts.isCallExpression(node)) return [...decided, ...ofCall(node)];
  if (ts.isPrefixUnaryExpression(node)) return [...decided, ...ofUnary(node)];
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.length > 0 ? [{ kind: 'list', replacement: '[]' }] : [];
  }
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.length > 0 ? [{ kind: 'object', replacement: '({})' }] : [];
  }
  return [...decided, ...ofLiteral(node)];
};

/** Returns the mutations of an expression that leave the program runnable. */
export function mutationsOf(node: ts.Node): Mutation[] {
  return [
    ...(isResult(node) ? [{ kind: 'result', replacement: 'undefined' }] : []),
    ...ofExpression(node),
  ];
}
