import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { getDeployedServices } from '../../../core/directory/read/deployed/deployed-services.ts';

const folders = ['adapters', 'bin', 'core', 'flow-tools', 'functions', 'lib', 'local', 'web'];

/** Names that are service codes too, but mean something else in code, such as the kind of an unknown message. */
const commonWords = ['other'];

/** Places in which a service code is the name of something else. */
const isAnotherName = new Set([
  'core/directory/model/services/service.ts: health', // icon
  'web/console/components/ticket/service-tag.tsx: health', // icon
  'web/design/view/components/icon.ts: health', // icon
]);

const codes = new Set(getDeployedServices().map(({ code }) => code));
const distinctive = [...codes].filter((code) => !commonWords.includes(code));

const listSources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

/** Returns true for an expression that names a service, such as `ticket.service` or `serviceCode`. */
const namesService = (node: ts.Node): boolean => /service(Code|\.code)?$/i.test(node.getText());

const comparisons = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** Returns true if the text takes the place of a service: in a comparison, as a default, or as a property's value. */
const standsForService = (literal: ts.Node): boolean => {
  const { parent } = literal;
  if (ts.isBinaryExpression(parent) && comparisons.has(parent.operatorToken.kind)) {
    return namesService(parent.left === literal ? parent.right : parent.left);
  }
  const named = ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent);
  return named && parent.initializer === literal && namesService(parent.name);
};

const isName = ({ parent }: ts.Node, node: ts.Node): boolean =>
  ts.isPropertyAssignment(parent) && parent.name === node;

/** Returns the service codes that a source file contains as a string or as a key of an object. */
const findServiceCodes = (file: string, text: string): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isKey = ts.isIdentifier(node) && isName(node, node);
    if (ts.isStringLiteralLike(node) || isKey) {
      const isCode = distinctive.includes(node.text);
      const isDefault = ts.isStringLiteralLike(node) && codes.has(node.text);
      if (isCode || (isDefault && standsForService(node))) found.push(`${file}: ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
};

const mentionsService = new RegExp(`\\b(${[...codes].join('|')})\\b`);

test('the code names no service: what a service does is a field of its directory row (core/directory/model/services/service.ts)', () => {
  const found = folders
    .flatMap(listSources)
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
    .filter(({ text }) => mentionsService.test(text))
    .flatMap(({ file, text }) => findServiceCodes(file, text))
    .filter((place) => !isAnotherName.has(place));
  expect(found).toEqual([]);
});

test.each([
  ["if (ticket.service === 'other') {}"],
  ["const service = topic?.service ?? 'other';"],
  ["const kinds = { violation: 'counted' };"],
  ["new Set(['welfare'])"],
  ["open({ service: 'other' });"],
])('the check finds the service code in `%s`', (text) => {
  expect(findServiceCodes('example.ts', text)).toHaveLength(1);
});
