/**
 * Returns the first fault in SSML with which it cannot be spoken: an unescaped `&`, a tag that is not closed or not complete,
 * or a pause without a length. Returns undefined for well-formed SSML. Source: Amazon Polly, "Reserved characters in SSML".
 */
export const findSsmlFault = (ssml: string): string | undefined =>
  findTagFault(ssml) ?? findEscapeFault(ssml) ?? findPauseFault(ssml);

/**
 * Returns the first way in which SSML differs from what Amazon Connect documents: text outside the element `speak`, or a pause
 * of more than 10 seconds. Source: "SSML tags supported by Amazon Connect".
 */
export const findSsmlWarning = (ssml: string): string | undefined =>
  findEnclosureFault(ssml) ??
  (listPauses(ssml).some((time) => (readSeconds(time) ?? 0) > maxPauseSeconds)
    ? `A pause lasts at most ${maxPauseSeconds} seconds`
    : undefined);

const maxPauseSeconds = 10;

function findTagFault(ssml: string): string | undefined {
  const open: string[] = [];
  for (const [tag, slash = '', name = '', content = ''] of ssml.matchAll(
    /<(\/?)([\w:-]*)([^<>]*)>?/g,
  )) {
    if (!tag.endsWith('>') || name === '')
      return `The tag ${tag.trim().slice(0, 30)} is not complete`;
    if (slash) {
      const last = open.pop();
      if (last !== name) return `The tag </${name}> closes ${last ? `<${last}>` : 'no open tag'}`;
    } else if (!content.endsWith('/')) open.push(name);
  }
  const last = open.pop();
  return last === undefined ? undefined : `The tag <${last}> is not closed`;
}

function findEscapeFault(ssml: string): string | undefined {
  const found = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);).{0,10}/i.exec(ssml);
  return found ? `The character & must be written as &amp;, at "${found[0]}"` : undefined;
}

/** Lists the lengths of the pauses in SSML, without those that are references. */
const listPauses = (ssml: string): string[] =>
  [...ssml.matchAll(/<break\b[^>]*\btime=["']([^"']*)["']/g)]
    .map(([, time = '']) => time)
    .filter((time) => !/\$[.[]/.test(time));

function readSeconds(time: string): number | undefined {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s)$/.exec(time) ?? [];
  return amount === undefined ? undefined : Number(amount) / (unit === 'ms' ? 1000 : 1);
}

function findPauseFault(ssml: string): string | undefined {
  const wrong = listPauses(ssml).find((time) => readSeconds(time) === undefined);
  return wrong === undefined
    ? undefined
    : `The time of a break must be a length such as 500ms or 2s, not ${wrong || 'empty'}`;
}

/** Checks that the element `speak` encloses the text. A text that is one reference is known only during the call. */
const findEnclosureFault = (ssml: string): string | undefined =>
  /^\s*(?:<\?xml[^>]*>\s*)?<speak[\s>][\s\S]*<\/speak>\s*$/.test(ssml) ||
  /^\s*\$[.[]\S*\s*$/.test(ssml)
    ? undefined
    : 'The element <speak> must enclose the text';

/** Returns the first SSML tag in a text that is not declared as SSML. */
export const findMarkup = (text: string): string | undefined =>
  /<\/?(?:speak|break|prosody|emphasis|say-as|phoneme|sub|lang|amazon:[\w-]+)\b[^>]*>/.exec(
    text,
  )?.[0];
