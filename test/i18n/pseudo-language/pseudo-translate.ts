import ts from 'typescript';

const accents: Readonly<Record<string, string>> = { a: 'å', e: 'ë', i: 'ï', o: 'ö', u: 'ü' };

/** Replaces some letters of a text, so that tests can see which texts of a page are translated. */
export function pseudoTranslate(text: string): string {
  return text.replaceAll(/[a-z]/g, (letter) => accents[letter] ?? letter);
}

/** Returns whether a node in a file of texts is a text that people read, rather than a name, a path or an argument. */
const isText = (node: ts.Node): boolean => {
  const { parent } = node;
  if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return true;
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  const isCode = [
    ts.isImportDeclaration,
    ts.isBinaryExpression,
    ts.isCallExpression,
    ts.isLiteralTypeNode,
  ].some((isKind) => isKind(parent));
  return !isCode && !node.text.startsWith('/');
};

/** Returns the source code of a file of texts with its texts translated to the pseudo-language. */
export function pseudoTranslateSource(source: string): string {
  const file = ts.createSourceFile('texts.ts', source, ts.ScriptTarget.Latest, true);
  const texts: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (isText(node)) texts.push(node);
    node.forEachChild(visit);
  };
  file.forEachChild(visit);
  return texts.toReversed().reduce((text, node) => {
    const [start, end] = [node.getStart(file), node.end];
    return `${text.slice(0, start)}${pseudoTranslate(text.slice(start, end))}${text.slice(end)}`;
  }, source);
}
