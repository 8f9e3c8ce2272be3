/** Commit parsed from a line of `git log`. */
export type Commit = { hash: string; parents: number; subject: string };

const maxSubjectLength = 72;

/** Imperative verbs that end in -ed, -ing or -s and must not be rejected. */
const imperatives = new Set([
  ...['bring', 'ping', 'ring', 'sing', 'spring', 'string', 'swing', 'wring'],
  ...['embed', 'exceed', 'feed', 'heed', 'need', 'proceed', 'seed', 'shed', 'shred', 'speed'],
  ...['alias', 'bias', 'canvas', 'focus'],
]);

/** Returns the faults of a commit: a merge, or a subject that isn't a short imperative sentence. */
export function commitFaults({ parents, subject }: Commit): string[] {
  if (parents > 1) return ['is a merge commit: rebase instead'];
  const faults: string[] = [];
  if (subject.length > maxSubjectLength) {
    faults.push(`has a subject of ${subject.length} characters: at most ${maxSubjectLength}`);
  }
  if (subject.endsWith('.')) faults.push('ends its subject with a full stop');
  const [first = ''] = subject.split(/[\s:,]/);
  if (!/^\p{Lu}/u.test(first)) faults.push('does not begin its subject with a capital letter');
  if (!isImperative(first)) {
    faults.push(
      `begins with "${first}": use the imperative ("Fix", not "Fixes", "Fixed", "Fixing")`,
    );
  }
  return faults;
}

/**
 * Guesses from the word's ending whether a verb is imperative: not `-ed`, `-ing` or `-s`, except `-ss` ("Pass", "Address").
 */
function isImperative(word: string): boolean {
  const lower = word.toLowerCase();
  return imperatives.has(lower) || !/(?:ed|ing|[^s]s)$/.test(lower);
}

/** Parses a line of `git log --format=%H%x09%P%x09%s`. */
export function parseCommit(line: string): Commit {
  const [hash = '', parents = '', ...subject] = line.split('\t');
  return { hash, parents: parents.split(' ').filter(Boolean).length, subject: subject.join('\t') };
}
