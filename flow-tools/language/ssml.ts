/**
 * Returns the first fault in the tags of SSML: a tag that is not closed, is closed without being open, or is not complete.
 * Returns undefined for well-formed SSML.
 */
export function findSsmlFault(ssml: string): string | undefined {
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
