/** Key caps of a shortcut, such as `Ctrl+k` or the sequence `g t`. Letters of a chord are displayed in capitals. */
export function KeyCaps({ of }: { of: string }) {
  const isChord = of.includes('+');
  return of
    .split(/[+ ]/)
    .map((part) => (
      <kbd key={part}>{part.length === 1 && isChord ? part.toUpperCase() : part}</kbd>
    ));
}
