import { type KeyboardEvent, useState } from 'react';
import { shellTexts } from '../../../../i18n/console.ts';
import { Dialog } from '../../components/dialog.tsx';
import { navigateTo } from '../../data/navigation.ts';
import { useTexts } from '../use-texts.ts';
import { type PaletteResult, usePaletteResults } from './palette-results.ts';

const PaletteResults = ({
  offers,
  at,
  onTake,
}: {
  offers: PaletteResult[];
  at: number;
  onTake(offer: PaletteResult): void;
}) => (
  <div className="palette-offers" role="listbox" id="palette-offers">
    {offers.map((offer, index) => (
      <div
        key={offer.id}
        id={`palette-${index}`}
        role="option"
        aria-selected={index === at}
        tabIndex={-1}
        onClick={() => onTake(offer)}
        onKeyDown={(event) => event.key === 'Enter' && onTake(offer)}
      >
        <span className="soft">{offer.kind}</span> {offer.label}
      </div>
    ))}
  </div>
);

/**
 * Command palette that opens tickets by code or text, and screens by name. It is part of the console's first script, so that
 * no letter typed right after its key is lost.
 */
export function CommandPalette({ onClose }: { onClose(): void }) {
  const wording = useTexts(shellTexts).palette;
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const offers = usePaletteResults(typed);
  const take = ({ path, query, text }: PaletteResult): void => {
    onClose();
    navigateTo(path, { ...(query && { query }), text });
  };
  const press = ({ key }: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step) setAt(Math.max(0, Math.min(offers.length - 1, at + step)));
    const offer = key === 'Enter' ? offers[at] : undefined;
    if (offer) take(offer);
  };
  return (
    <Dialog title={wording.open} onClose={onClose}>
      <input
        className="palette-input"
        value={typed}
        aria-label={wording.hint}
        placeholder={wording.hint}
        role="combobox"
        aria-expanded={offers.length > 0}
        aria-controls="palette-offers"
        aria-activedescendant={offers.length > 0 ? `palette-${at}` : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <PaletteResults offers={offers} at={at} onTake={take} />
      {typed.length > 1 && offers.length === 0 && <p className="soft">{wording.nothing}</p>}
    </Dialog>
  );
}
