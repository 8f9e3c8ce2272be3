import Checkbox from 'antd/es/checkbox';
import { useState } from 'react';
import { shellTexts } from '../../../../i18n/console.ts';
import { usePreferences } from '../preferences.tsx';
import { useTexts } from '../use-texts.ts';
import { playSignal } from './play-signal.ts';

/** Asks for the browser's permission to show notifications and returns whether it was given. */
const requestPermission = async (): Promise<boolean> =>
  'Notification' in window && (await Notification.requestPermission()) === 'granted';

/** Choices of the signals for new tickets. The browser asks for its permission only when the person chooses one. */
export function SignalSettings() {
  const wording = useTexts(shellTexts).signals;
  const { sound, desktop, set } = usePreferences();
  const [isDenied, setDenied] = useState(false);
  const chooseDesktop = async (isChosen: boolean): Promise<void> => {
    const isAllowed = isChosen && (await requestPermission());
    setDenied(isChosen && !isAllowed);
    set({ desktop: isAllowed });
  };
  const chooseSound = (isChosen: boolean): void => {
    set({ sound: isChosen });
    if (isChosen) playSignal();
  };
  return (
    <fieldset className="settings-signals">
      <legend className="settings-label">{wording.title}</legend>
      <Checkbox checked={sound} onChange={({ target }) => chooseSound(target.checked)}>
        {wording.sound}
      </Checkbox>
      <Checkbox checked={desktop} onChange={({ target }) => void chooseDesktop(target.checked)}>
        {wording.desktop}
      </Checkbox>
      <span role="status" className="soft">
        {isDenied && wording.denied}
      </span>
    </fieldset>
  );
}
