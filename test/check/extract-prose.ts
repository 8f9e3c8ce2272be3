import ts from 'typescript';

/** Line of text that people read, with its file and line number. */
export type ProseLine = { file: string; line: number; text: string };

/** Returns the comments and test titles of a TypeScript source file, line by line, without `code` spans. */
export function proseOfSource(file: string, source: string): ProseLine[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const root = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, false, kind);
  const titles: ProseLine[] = [];
  const code = source.split('');
  const blank = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) if (code[at] !== '\n') code[at] = ' ';
  };
  const visit = (node: ts.Node): void => {
    const title = titleOf(node);
    if (title) {
      const { line } = root.getLineAndCharacterOfPosition(title.getStart(root));
      titles.push({ file, line: line + 1, text: withoutCode(title.text) });
    }
    if (isText(node)) blank(node.getStart(root), node.end);
    ts.forEachChild(node, visit);
  };
  visit(root);
  // literals are blanked, so that everything that looks like a comment is one
  return [...linesOf(file, onlyComments(code.join(''))), ...titles];
}

/** Returns the lines of a Markdown page without code blocks, `code` spans and addresses of links. */
export function proseOfPage(file: string, page: string): ProseLine[] {
  const withoutBlocks = page.replaceAll(/^```[\s\S]*?^```/gm, lineBreaksOf);
  return linesOf(file, withoutBlocks.replaceAll(/\]\([^)\n]*\)/g, ']'));
}

const testFunctions = new Set(['describe', 'test', 'it']);

/** Returns the title argument of a call of `test`, `it` or `describe`, also with a modifier such as `each`. */
function titleOf(node: ts.Node): ts.StringLiteralLike | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  let callee: ts.Expression = node.expression;
  while (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) {
    callee = callee.expression;
  }
  if (!ts.isIdentifier(callee) || !testFunctions.has(callee.text)) return undefined;
  const [title] = node.arguments;
  return title && ts.isStringLiteralLike(title) ? title : undefined;
}

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node) ||
  ts.isRegularExpressionLiteral(node) ||
  ts.isJsxText(node);

/** Replaces everything but comments by line breaks, so that line numbers stay the same. */
function onlyComments(source: string): string {
  let end = 0;
  let comments = '';
  for (const { 0: comment, index } of source.matchAll(/\/\*[\s\S]*?\*\/|\/\/.*/g)) {
    comments += lineBreaksOf(source.slice(end, index)) + comment;
    end = index + comment.length;
  }
  return comments;
}

const lineBreaksOf = (text: string): string => text.replaceAll(/[^\n]/g, '');

const withoutCode = (text: string): string => text.replaceAll(/`[^`]*`/g, ' ');

const linesOf = (file: string, text: string): ProseLine[] =>
  text
    .split('\n')
    .map((line, index) => ({ file, line: index + 1, text: withoutCode(line) }))
    .filter((line) => line.text.trim() !== '');
