import UserOutlined from '@ant-design/icons/UserOutlined';
import Button from 'antd/es/button';
import { shellTexts } from '../../../../i18n/console.ts';
import { type Lang, langs, languages, selectTextLang } from '../../../../i18n/languages.ts';
import { ChoiceButtons } from '../../components/choice-buttons.tsx';
import { PopoverButton } from '../../components/popover-button.tsx';
import { useConsoleServices } from '../../data/console-services.tsx';
import { useCurrentMember } from '../../data/current-member.tsx';
import { createSeenVersionStore } from '../../data/seen-versions.ts';
import { createCallerReportDraftStore } from '../../screens/operator-desk/report/caller-report-drafts.ts';
import { useLanguageName } from '../language-names.ts';
import { type DensityPreference, type ThemePreference, usePreferences } from '../preferences.tsx';
import { SignalSettings } from '../signals/signal-settings.tsx';
import { useTexts } from '../use-texts.ts';

const themePreferences: ThemePreference[] = ['system', 'light', 'dark'];
const densityPreferences: DensityPreference[] = ['comfortable', 'compact'];

const Settings = () => {
  const wording = useTexts(shellTexts);
  const { lang, theme, density, set } = usePreferences();
  const nameLanguage = useLanguageName();
  const labelLanguage = (value: Lang): string => {
    const shownIn = selectTextLang('console', value);
    const { ownName } = languages[value];
    return shownIn === value ? ownName : `${ownName} (${wording.shownIn(nameLanguage(shownIn))})`;
  };
  const { session } = useConsoleServices();
  const { sub, name, role, unitName } = useCurrentMember();
  return (
    <div className="settings">
      <p className="settings-who">
        <strong>{name}</strong>
        <br />
        <span className="soft">{[wording.roles[role], unitName].filter(Boolean).join(' · ')}</span>
      </p>
      <p className="settings-label">{wording.language}</p>
      <ChoiceButtons
        aria-label={wording.language}
        vertical
        block
        value={lang}
        options={langs.map((value) => ({ value, label: labelLanguage(value) }))}
        onChange={(value) => set({ lang: value })}
      />
      <p className="settings-label">{wording.theme}</p>
      <ChoiceButtons
        aria-label={wording.theme}
        block
        value={theme}
        options={themePreferences.map((value) => ({ value, label: wording.themes[value] }))}
        onChange={(value) => set({ theme: value })}
      />
      <p className="settings-label">{wording.density}</p>
      <ChoiceButtons
        aria-label={wording.density}
        block
        value={density}
        options={densityPreferences.map((value) => ({ value, label: wording.densities[value] }))}
        onChange={(value) => set({ density: value })}
      />
      <SignalSettings />
      <Button
        block
        onClick={() => {
          createCallerReportDraftStore(window.localStorage, sub, Date.now).removeAll();
          createSeenVersionStore(window.localStorage, sub).remove();
          void session.end();
        }}
      >
        {wording.signOut}
      </Button>
    </div>
  );
};

export function PersonMenu() {
  const wording = useTexts(shellTexts);
  const { name } = useCurrentMember();
  return (
    <PopoverButton
      label={`${wording.person}: ${name}`}
      className="rail-link"
      button={
        <>
          <UserOutlined aria-hidden="true" />
          <span className="rail-name">{name}</span>
        </>
      }
    >
      <Settings />
    </PopoverButton>
  );
}
